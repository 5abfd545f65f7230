/** Listeners by what they want to hear of; one that listens to several told topics is told once. */
export function createTopics<Topic>() {
  const listeners = new Map<Topic, Set<() => void>>();
  return {
    subscribe(topic: Topic, listener: () => void): () => void {
      const set = listeners.get(topic) ?? new Set();
      listeners.set(topic, set.add(listener));
      return () => {
        set.delete(listener);
      };
    },
    tell(topics: readonly Topic[]): void {
      const told = new Set<() => void>();
      for (const topic of topics) {
        for (const listener of listeners.get(topic) ?? []) told.add(listener);
      }
      for (const listener of told) listener();
    },
  };
}
