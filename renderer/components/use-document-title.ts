import { useEffect } from 'react';
import { shellWords } from '#app/words/shell.ts';

/** The page's title is the window's title: "Sending 11 of 18, Guestlist". */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = shellWords.windowTitle(title);
  }, [title]);
}
