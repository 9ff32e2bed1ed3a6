import { createContext, useContext, type ReactNode } from 'react';
import type { DeriveClient } from './derive-client.ts';

const DeriverContext = createContext<DeriveClient | null>(null);

export function DeriverProvider({
  deriver,
  children,
}: {
  readonly deriver: DeriveClient;
  readonly children: ReactNode;
}) {
  return <DeriverContext value={deriver}>{children}</DeriverContext>;
}

/** The window's one derive worker. */
export function useDeriver(): DeriveClient {
  const deriver = useContext(DeriverContext);
  if (deriver === null) throw new Error('useDeriver needs a DeriverProvider above it');
  return deriver;
}
