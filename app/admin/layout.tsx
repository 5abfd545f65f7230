import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { requireActor } from "@/lib/server/actor";
import { isAdministrator } from "@/lib/server/organizations/administered";

/** Above every page that streams: for whoever administers nothing there is nothing here. */
export default async function AdminLayout({ children }: { readonly children: ReactNode }) {
  if (!isAdministrator(await requireActor())) notFound();
  return children;
}
