import type { ReactNode } from "react";
import { requireActor } from "@/lib/server/actor";

/** Above the page that streams: who is not signed in is sent on before anything is answered. */
export default async function WorkListLayout({ children }: { readonly children: ReactNode }) {
  await requireActor();
  return children;
}
