import { useState } from 'react';

/** Runs something and keeps why it failed, for a notice beside the button that started it. */
export function useFailureToState(): {
  readonly failure: unknown;
  run(act: () => Promise<void>): void;
  dismiss(): void;
} {
  const [failure, setFailure] = useState<unknown>(null);
  return {
    failure,
    dismiss: () => setFailure(null),
    run(act) {
      setFailure(null);
      act().catch(setFailure);
    },
  };
}
