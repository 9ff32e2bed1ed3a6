/**
 * The name of the account that lives in this computer: always there, and no other can have it. Another account may be a simulator
 * too (`practice` of its view), but then it is somewhere else and has a key.
 */
export const PRACTICE_NAME = 'practice';
