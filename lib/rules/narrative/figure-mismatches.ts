import type { Issue, Rule, Subject } from "../issue";
import { quoted } from "../names";
import { passageIn } from "../text/report-texts";
import type { Figure } from "./figures/figure";
import type { Statement, StatementSubject } from "./statements/statement";
import { statementsOf } from "./statements/statements-of";
import { tableFigure } from "./table-figures";

/** Counts in the text that are in none of the cells they can mean. */
export function findMismatches(...subjects: readonly StatementSubject[]): Rule["find"] {
  return (subject, rule) =>
    statementsOf(subject)
      .filter((statement) => subjects.includes(statement.subject))
      .flatMap((statement) => mismatch(subject, rule, statement));
}

function mismatch(subject: Subject, rule: Rule, statement: Statement): readonly Issue[] {
  const { figure, readings, isPart } = statement;
  const { number, part } = figure;
  if (number.approximate) return [];
  const tables = readings.map((reading) => tableFigure(subject, reading));
  // A cell that is not answered yet may turn out to be the one that is meant.
  if (tables.includes("open")) return [];
  const known = tables.filter((table) => table !== null && table !== "open");
  const [first] = known;
  const agrees = (value: number) => (isPart ? number.value <= value : number.value === value);
  if (!first || known.some(({ value }) => agrees(value))) return [];
  return [
    {
      rule: rule.id,
      severity: rule.severity,
      message: `${part.name}：正文${quoted(wordsOf(figure))}，${first.name}为 ${first.value}，相差 ${Math.abs(first.value - number.value)}。请核对后改正正文或表格。`,
      places: [part.address, ...first.cells],
      passages: [passageOfFigure(figure)],
    },
  ];
}

/** The clause the figure stands in, as a message quotes it. */
export function wordsOf({ near, number, tail, paragraph }: Figure): string {
  const lead = near.slice(-24);
  const behind = lead.length < 4 ? tail.slice(0, 16) : "";
  return `${lead}${paragraph.plain.slice(number.start, number.end)}${behind}`;
}

export function passageOfFigure({ paragraph, number }: Figure) {
  return passageIn(paragraph, number.start, number.end);
}
