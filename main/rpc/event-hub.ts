import type { EventMessage } from '#app/contract/methods.ts';

/** Services emit, transports subscribe. Events are hints: nothing is kept for those who come later. */
export interface EventHub {
  emit(message: EventMessage): void;
  /** Returns the end of the subscription; calling it twice is harmless. */
  subscribe(listener: (message: EventMessage) => void): () => void;
}

export function createEventHub(): EventHub {
  const subscriptions = new Set<{ readonly listener: (message: EventMessage) => void }>();
  return {
    emit(message) {
      for (const { listener } of [...subscriptions]) listener(message);
    },
    subscribe(listener) {
      const subscription = { listener };
      subscriptions.add(subscription);
      return () => void subscriptions.delete(subscription);
    },
  };
}
