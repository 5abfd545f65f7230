import type { DeskLine } from "@/lib/report/desk-line";
import { Button } from "../ui/button";
import type { DeskChoice } from "./desk-choice";

/** Chooses a whole page, and from there everything the view and the search leave. */
export function ChooseLines({
  lines,
  found,
  choice,
  choose,
}: {
  readonly lines: readonly DeskLine[];
  readonly found: number;
  readonly choice: DeskChoice;
  readonly choose: (choice: DeskChoice) => void;
}) {
  const ids = lines.map(({ organizationId }) => organizationId);
  const page = choice === "all" || ids.every((id) => choice.has(id));
  return (
    <div className="my-2 flex min-h-8 flex-wrap items-center gap-x-4">
      <label className="inline-flex min-h-6 cursor-pointer items-center gap-2">
        <input
          type="checkbox"
          className="checkbox"
          checked={page}
          onChange={(event) => choose(new Set(event.target.checked ? ids : []))}
        />
        选择本页全部 {lines.length} 个单位
      </label>
      {page && found > lines.length ? (
        choice === "all" ? (
          <Button look="link" onClick={() => choose(new Set())}>
            取消选择
          </Button>
        ) : (
          <Button look="link" onClick={() => choose("all")}>
            选择全部 {found} 个
          </Button>
        )
      ) : null}
    </div>
  );
}
