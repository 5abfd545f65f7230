import type { ComponentProps } from "react";
import { Link } from "./link";

type Look = "primary" | "secondary" | "link";

/** Looks of everything that is pressed; one primary on a page. */
const looks: Record<Look, string> = {
  primary:
    "min-h-9 px-5 border border-blue-700 bg-blue-700 text-white font-semibold rounded-sm hover:bg-blue-800",
  secondary:
    "min-h-8 px-3 border border-line-500 bg-white text-ink-900 rounded-sm hover:border-blue-700 hover:text-blue-700",
  link: "link min-h-6",
};
const shape =
  "inline-flex items-center justify-center gap-1.5 whitespace-nowrap max-sm:whitespace-normal cursor-pointer aria-disabled:cursor-default aria-disabled:opacity-60 print:hidden";

export function Button({
  look = "secondary",
  type = "button",
  className = "",
  ...button
}: ComponentProps<"button"> & { look?: Look }) {
  return <button type={type} className={`${shape} ${looks[look]} ${className}`} {...button} />;
}

/** A link that looks like a button, because it starts the next step. */
export function LinkButton({
  look = "secondary",
  className = "",
  ...link
}: ComponentProps<typeof Link> & { look?: Look }) {
  return <Link className={`${shape} ${looks[look]} ${className}`} {...link} />;
}

/** A link the browser follows itself: to a file, or out of a page whose router may be broken. */
export function PlainLinkButton({
  look = "secondary",
  className = "",
  ...anchor
}: ComponentProps<"a"> & { look?: Look }) {
  return <a className={`${shape} ${looks[look]} ${className}`} {...anchor} />;
}
