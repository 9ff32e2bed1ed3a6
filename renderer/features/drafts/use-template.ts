import { saveBase64 } from '../../components/save-file.ts';
import { useClient } from '../../transport/client-context.tsx';
import { useFailureToState } from '../../components/use-failure.ts';

/** Saves the CSV template as a download. A failure is shown where the component shows its failures. */
export function useTemplate(): { readonly failure: unknown; save(): void } {
  const client = useClient();
  const { failure, run } = useFailureToState();
  return {
    failure,
    save: () =>
      run(async () => {
        const { fileName, base64 } = await client.call('template.get', {});
        saveBase64(fileName, base64);
      }),
  };
}
