import type { SubmissionSnapshot } from '#app/contract/views.ts';
import type { Io } from './io.ts';
import { formatProgress, toProgressEvent } from './show-submission.ts';

/** Makes a listener that tells how far a submission is, each time that has changed: a JSON line, or words. */
export function createProgressTeller(io: Io): (snapshot: SubmissionSnapshot) => void {
  let told = '';
  return (snapshot) => {
    const event = toProgressEvent(snapshot);
    const line = JSON.stringify([event.event.phase, event.event.answered, event.event.counts]);
    if (line === told) return;
    told = line;
    if (io.json) io.line(event);
    else io.say(formatProgress(snapshot));
  };
}
