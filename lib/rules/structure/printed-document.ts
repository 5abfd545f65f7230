import type { Subject } from "../issue";
import type { PrintedForm } from "../printed-form";

/** What the file printed, where a whole document was read; null for a draft, which is printed by us. */
export function printedDocument({ context }: Subject): PrintedForm | null {
  const { printed } = context;
  return printed && (printed.headings.length > 0 || printed.title.length > 0) ? printed : null;
}
