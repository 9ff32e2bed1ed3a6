/* What the preload script and the main process agree on. Imported by both, so it imports nothing. */

/** Calls go here, with a method and its parameters; an envelope comes back. */
export const CALL_CHANNEL = 'guestlist:call';
/** Events come from here. */
export const EVENT_CHANNEL = 'guestlist:event';
/** Before the comma-separated names of the methods, in the process arguments of the preload script. */
export const METHODS_ARGUMENT = '--guestlist-methods=';
