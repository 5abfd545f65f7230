/** How long pages are given to answer, in milliseconds. */
const patience = 200;

export type LivingPages = {
  /** Ids of the other pages that live. */
  readonly others: () => Promise<ReadonlySet<string>>;
};

type Message = { readonly kind: "who" } | { readonly kind: "here"; readonly page: string };

/**
 * Answers for this page as long as it lives, and asks which others do. Works on plain http, where
 * intranets serve us and browsers have no locks.
 */
export function createLivingPages(page: string): LivingPages {
  const channel = new BroadcastChannel("nianbao-pages");
  const here = new Set<string>();
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.kind === "here") here.add(data.page);
    else channel.postMessage({ kind: "here", page } satisfies Message);
  };
  return {
    async others() {
      here.clear();
      channel.postMessage({ kind: "who" } satisfies Message);
      await new Promise((resolve) => setTimeout(resolve, patience));
      return new Set(here);
    },
  };
}
