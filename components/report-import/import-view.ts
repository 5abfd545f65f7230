import { type CellValue, sameValue } from "@/lib/report/cell-value";
import type { Report } from "@/lib/report/report";
import {
  type Answers,
  changesOf,
  type FieldChange,
  sectionsToTake,
  withAnswers,
} from "@/lib/report/take-over";
import { deriveTotals, type Totals } from "@/lib/report/totals";
import { type SectionHead, sectionHeads } from "@/lib/rules/progress";
import { type Address, sectionAddresses } from "@/lib/template/cells";
import type { ImportProposal } from "./import-proposal";

/** What the page shows of an import with the choices made so far. */
export type ImportView = {
  readonly imported: Report;
  readonly totals: Totals;
  readonly sections: readonly ImportSection[];
  readonly changes: ReadonlyMap<Address, FieldChange>;
  /** Cells a person must look at: placed by a repair, or at odds with a sum. */
  readonly doubtful: ReadonlySet<Address>;
  /** Filled in by an answer to a question. */
  readonly answered: ReadonlySet<Address>;
};

export type ImportSection = SectionHead & {
  /** The draft has a place for it. */
  readonly possible: boolean;
  /** Fields with an answer in the file, and those that would change the draft. */
  readonly read: number;
  readonly changed: number;
  readonly doubtful: number;
};

/** The import with answers to its questions, held against the draft. */
export function importView(
  { imported: read, readings, questions, draft }: ImportProposal,
  answers: Answers,
): ImportView {
  const imported = withAnswers(read, questions, answers);
  const totals = deriveTotals(imported);
  const possible = sectionsToTake(imported.template, draft.template);
  const changes = changesOf(draft, imported, possible);
  const changed = new Set(changes.map(({ address }) => address));
  const doubtful = new Set([
    ...[...readings].flatMap(([address, { confidence }]) =>
      confidence === "check" ? [address] : [],
    ),
    ...brokenTotals(totals),
  ]);
  const heads = sectionHeads(imported.template);
  return {
    imported,
    totals,
    changes: new Map(changes.map((change) => [change.address, change])),
    doubtful,
    answered: new Set([...imported.fields.keys()].filter((address) => !read.fields.has(address))),
    sections: heads.map((head) => {
      const addresses = sectionAddresses(imported.template, head.key);
      const count = (known: { readonly has: (address: Address) => boolean }) =>
        addresses.filter((address) => known.has(address)).length;
      return {
        ...head,
        possible: possible.includes(head.key),
        read: count(imported.fields),
        changed: count(changed),
        doubtful: count(doubtful),
      };
    }),
  };
}

/** The choices the reader would make. */
export function proposedAnswers({ questions }: ImportProposal): Answers {
  return Object.fromEntries(questions.map(({ id, proposed }) => [id, proposed]));
}

function brokenTotals(totals: Totals): readonly Address[] {
  return [...totals].flatMap(([address, { printed, computed }]) =>
    differs(printed, computed) ? [address] : [],
  );
}

function differs(printed: CellValue, computed: number | null): boolean {
  return printed !== null && computed !== null && !sameValue(printed, computed);
}
