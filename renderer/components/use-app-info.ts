import { useEffect, useState } from 'react';
import type { AppInfo } from '#app/contract/views.ts';
import { useClient } from '../transport/client-context.tsx';

/** What the program says of itself; null until it has answered. What shows it is still of use without; it asks again when opened. */
export function useAppInfo(): AppInfo | null {
  const client = useClient();
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    let gone = false;
    client.call('app.info', {}).then(
      (found) => {
        if (!gone) setInfo(found);
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [client]);
  return info;
}
