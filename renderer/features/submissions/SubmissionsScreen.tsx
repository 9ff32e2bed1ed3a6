import { TrackSubmission } from './TrackSubmission.tsx';
import { SubmissionsList } from './SubmissionsList.tsx';

/** All submissions of this computer, or one of them. */
export function SubmissionsScreen({ submission }: { readonly submission: string | null }) {
  return submission === null ? <SubmissionsList /> : <TrackSubmission key={submission} submission={submission} />;
}
