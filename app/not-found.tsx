import type { Metadata } from "next";
import { NotFoundNotice } from "@/components/shell/notices";

export const metadata: Metadata = { title: "没有找到这个页面" };

export default function NotFound() {
  return <NotFoundNotice />;
}
