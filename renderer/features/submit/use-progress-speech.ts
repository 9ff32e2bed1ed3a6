import { useEffect, useEffectEvent, useRef } from 'react';
import type { SubmissionSnapshot } from '#app/contract/views.ts';
import { submissionWords } from '#app/words/submission.ts';
import { readClock } from '../../components/use-now.ts';
import { useAnnouncements } from '../../stores/stores-context.tsx';

/** While sending a reader is told at most this often, in milliseconds (ui.md section 7). */
const QUIET_MS = 10_000;

/**
 * Says the progress politely when it has changed, at most every ten seconds, and at once what needs a person now. What stood
 * there when the page was opened is read with the page and not said again.
 */
export function useProgressSpeech(snapshot: SubmissionSnapshot, progress: string): void {
  const announce = useAnnouncements((state) => state.announce);
  const alert = useAnnouncements((state) => state.alert);
  const said = useRef(progress);
  const speak = useEffectEvent(() => {
    if (said.current === progress) return;
    said.current = progress;
    announce(progress);
  });
  useEffect(() => {
    const timer = setInterval(speak, QUIET_MS);
    return () => clearInterval(timer);
  }, []);
  const needs = snapshot.trouble.filter((card) => card.needsYou && !card.settled);
  const known = useRef(needs.length);
  const call = useEffectEvent(() => {
    const newest = needs[0];
    if (needs.length > known.current && newest !== undefined) {
      alert(submissionWords.card(newest, { now: readClock(), nextAt: snapshot.nextAt }).title);
    }
    known.current = needs.length;
  });
  useEffect(() => call(), [needs.length]);
}
