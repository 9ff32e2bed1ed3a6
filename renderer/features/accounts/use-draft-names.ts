import { useEffect, useState } from 'react';
import { useClient } from '../../transport/client-context.tsx';

const NONE: ReadonlyMap<string, string> = new Map();

/** Names of the drafts by id. Empty until they are known, and where they cannot be read: they only add to what is shown. */
export function useDraftNames(): ReadonlyMap<string, string> {
  const client = useClient();
  const [names, setNames] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      const drafts = await client.call('drafts.list', {}).catch(() => []);
      if (wanted) setNames(new Map(drafts.map(({ id, name }) => [id, name] as const)));
    };
    void read();
    const end = client.on('drafts.changed', () => void read());
    return () => {
      wanted = false;
      end();
    };
  }, [client]);
  return names;
}
