import type { ReactNode } from "react";
import { requireAdministrator } from "./require-administrator";

/** Above every page that streams: for whoever administers nothing there is nothing here. */
export default async function AdminLayout({ children }: { readonly children: ReactNode }) {
  await requireAdministrator();
  return children;
}
