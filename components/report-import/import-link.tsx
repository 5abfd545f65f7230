import { LinkButton } from "../ui/button";
import type { ImportTarget } from "./send-file";

/** The way to a page on which a file is chosen. */
export function ImportLink({ target }: { readonly target: ImportTarget }) {
  const query =
    "reportId" in target ? `report=${target.reportId}` : `office=${target.organizationId}`;
  return (
    <LinkButton href={`/import?${query}`} className="min-h-9">
      从文件导入
    </LinkButton>
  );
}
