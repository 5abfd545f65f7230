import { printedValue } from "@/lib/report/totals";
import type { Address } from "@/lib/template/cells";
import type { ImportProposal } from "./import-proposal";
import type { ImportView } from "./import-view";
import { confidenceText } from "./messages";

/** How sure the reader is of a cell: a sign for the eye and words for everybody. */
export type Confidence = {
  readonly kind: keyof typeof confidenceText;
  readonly sign: string;
  readonly text: string;
};

const signs = { sure: "✓", check: "△ 核对", blank: "", answered: "选择" } as const;

export function confidenceOf(
  { readings }: Pick<ImportProposal, "readings">,
  { imported, totals, doubtful, answered }: ImportView,
  address: Address,
): Confidence {
  const kind = answered.has(address)
    ? "answered"
    : doubtful.has(address) || readings.get(address)?.confidence === "check"
      ? "check"
      : printedValue(imported, totals, address) === null
        ? "blank"
        : "sure";
  return { kind, sign: signs[kind], text: confidenceText[kind] };
}
