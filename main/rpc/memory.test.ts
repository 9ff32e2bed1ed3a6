import { createMemoryTransport } from '#app/contract/memory-transport.ts';
import { describeTransport } from './conformance.ts';

describeTransport('in-memory', async (peer) => {
  const transport = createMemoryTransport(peer);
  return { transport, cut: transport.reconnect, close: async () => undefined };
});
