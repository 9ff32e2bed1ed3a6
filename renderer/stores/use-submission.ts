import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useClient } from '../transport/client-context.tsx';
import { createSubmissionStore, type SubmissionState } from './submission.ts';

/** One submission, read when the component appears and kept up to date while it is there. */
export function useSubmission(submission: string): SubmissionState {
  const client = useClient();
  const store = useMemo(() => createSubmissionStore(client, submission), [client, submission]);
  useEffect(() => store.getState().watch(), [store]);
  return useStore(store);
}
