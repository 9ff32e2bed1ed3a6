import { useEffect, useRef, useState, type RefObject } from 'react';

/**
 * Puts the focus on the name of a draft once what is happening has been drawn: a field that was the focus, a dialog or a whole row
 * may be gone by then.
 */
export function useDraftFocus(): {
  readonly body: RefObject<HTMLTableSectionElement | null>;
  focusDraft(draft: string | undefined): void;
} {
  const body = useRef<HTMLTableSectionElement>(null);
  const [wanted, setWanted] = useState<{ readonly draft: string } | null>(null);
  useEffect(() => {
    if (wanted !== null) body.current?.querySelector<HTMLElement>(`[data-draft="${wanted.draft}"] a`)?.focus();
  }, [wanted]);
  return {
    body,
    focusDraft: (draft) => setWanted(draft === undefined ? null : { draft }),
  };
}
