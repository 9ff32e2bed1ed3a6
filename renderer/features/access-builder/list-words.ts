import { accessBuilderWords as words } from '#app/words/access-builder.ts';

/** What Carbon's fields with a list call their buttons. */
export function toListWords(message: string): string {
  if (message.startsWith('clear.')) return words.clear;
  return message === 'close.menu' ? words.closeList : words.openList;
}
