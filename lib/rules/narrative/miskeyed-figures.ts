import { countOf } from "../../report/cell-value";
import { valueAt } from "../../report/report";
import { type Address, cellIndex } from "../../template/cells";
import type { Issue, Rule, Subject } from "../issue";
import { nameOfCell, quoted } from "../names";
import { findExcesses } from "../tables/excesses";
import { passageOfFigure, wordsOf } from "./figure-mismatches";
import type { Figure } from "./figures/figure";
import { figuresOf } from "./figures/figures-of";

/** A figure that breaks its table's arithmetic and stands in the text for something else: mis-keyed. */
export function findMiskeyed(subject: Subject, rule: Rule): readonly Issue[] {
  return suspects(subject, rule).flatMap((address) => {
    const cell = cellIndex(subject.report.template).get(address);
    const value = countOf(valueAt(subject.report, address));
    if (!cell || value === null || value < smallest) return [];
    const label = cell.row.leaf.label.replace(/^行政/, "");
    const twin = figuresOf(subject).find((figure) => isTwin(figure, value, label));
    if (!twin) return [];
    return [
      {
        rule: rule.id,
        severity: rule.severity,
        message: `${nameOfCell(subject.report.template, cell)}：填写为 ${value}，与${twin.part.name}${quoted(wordsOf(twin))}的数字相同，而与同行其他数字不相称。请核对是否把别的数字填入此格。`,
        places: [address, twin.part.address],
        passages: [passageOfFigure(twin)],
      },
    ];
  });
}

/** Small numbers are alike by chance. */
const smallest = 10;

/** Cells on the larger side of a relation that does not hold. */
function suspects(subject: Subject, rule: Rule): readonly Address[] {
  const { tables } = subject.report.template;
  const broken = tables.flatMap(({ relations }) =>
    relations.flatMap((relation) =>
      relation.kind === "at-most" ? findExcesses(subject, { ...rule, id: relation.rule }) : [],
    ),
  );
  return [...new Set(broken.flatMap(({ places }) => places))];
}

function isTwin({ number, near, tail }: Figure, value: number, label: string): boolean {
  return (
    number.kind === "count" &&
    !number.approximate &&
    number.value === value &&
    !near.includes(label) &&
    !tail.startsWith(label)
  );
}
