import { type LedgerMapping, type WordColumn, wordColumns } from "@/lib/ledger/ledger-mapping";
import type { ChosenColumns } from "@/lib/ledger/read-cases";
import type { FoundWord, LedgerReading } from "@/lib/ledger/read-ledger";
import { columnNames } from "@/lib/ledger/uncounted";
import type { WordSource } from "@/lib/ledger/word-book";
import type { LedgerForm, LedgerTarget } from "@/lib/template/ledger-form";
import { DataCell, DataRow, DataTable } from "../ui/data-table";
import { Details } from "../ui/details";
import { StateText } from "../ui/state-text";

/** What the words of the ledger stand for: unknown ones to be decided, usual ones to be looked at. */
export function LedgerWords({
  form,
  words,
  titles,
  mapping,
  change,
}: {
  readonly form: LedgerForm;
  readonly words: LedgerReading["words"];
  readonly titles: ChosenColumns;
  readonly mapping: LedgerMapping;
  readonly change: (mapping: LedgerMapping) => void;
}) {
  const targets = { category: form.categories, result: form.results } as const;
  return (
    <section aria-label="词语对应">
      <h2 className="section-heading">词语对应</h2>
      {wordColumns.map((column) => (
        <WordTable
          key={column}
          title={titles[column] ?? columnNames[column]}
          words={words[column]}
          targets={targets[column]}
          decided={mapping[column]}
          decide={(word, key) => change(decidedMapping(mapping, column, word, key))}
        />
      ))}
    </section>
  );
}

function decidedMapping(
  mapping: LedgerMapping,
  column: WordColumn,
  word: string,
  key: string,
): LedgerMapping {
  const { [word]: _, ...others } = mapping[column];
  return { ...mapping, [column]: key === "" ? others : { ...others, [word]: key } };
}

type Deciding = {
  readonly title: string;
  readonly targets: readonly LedgerTarget[];
  readonly decided: Readonly<Record<string, string>>;
  readonly decide: (word: string, key: string) => void;
};

function WordTable({ words, ...deciding }: Deciding & { readonly words: readonly FoundWord[] }) {
  const official = words.filter(({ meaning }) => meaning?.source === "official");
  const others = words.filter((word) => !official.includes(word));
  return (
    <div className="mt-3">
      {others.length === 0 ? (
        <p>“{deciding.title}”列都是官方用语，不用对应。</p>
      ) : (
        <WordLines words={others} {...deciding} />
      )}
      {official.length === 0 || others.length === 0 ? null : (
        <div className="mt-2">
          <Details summary={`“${deciding.title}”列的官方用语（${official.length}）`}>
            <ul>
              {official.map(({ word, lines }) => (
                <li key={word}>
                  {word}（{lines} 行）
                </li>
              ))}
            </ul>
          </Details>
        </div>
      )}
    </div>
  );
}

function WordLines({
  words,
  title,
  targets,
  decided,
  decide,
}: Deciding & { readonly words: readonly FoundWord[] }) {
  return (
    <DataTable caption={`“${title}”列的词`} columns={[title, "行数", "计入", "来源"]}>
      {words.map(({ word, lines, meaning }) => (
        <DataRow key={word}>
          <DataCell head>{word}</DataCell>
          <DataCell>{lines}</DataCell>
          <DataCell>
            <select
              aria-label={`“${word}”计入`}
              className="control w-full max-w-96 min-w-40"
              value={keyOf(decided[word], targets) ?? meaning?.key ?? ""}
              onChange={({ target }) => decide(word, target.value)}
            >
              <option value="">请选择</option>
              {targets.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </DataCell>
          <DataCell>
            {meaning === null && decided[word] === undefined ? (
              <StateText tone="warning" icon="warning">
                未对应
              </StateText>
            ) : (
              sourceText[decided[word] === undefined ? (meaning?.source ?? "office") : "office"]
            )}
          </DataCell>
        </DataRow>
      ))}
    </DataTable>
  );
}

/** A decision may have been made in another format, which has other rows. */
function keyOf(decided: string | undefined, targets: readonly LedgerTarget[]): string | null {
  return targets.find(({ key }) => key === decided)?.key ?? null;
}

const sourceText: Readonly<Record<WordSource, string>> = {
  office: "本单位",
  official: "官方用语",
  common: "常用词，请核对",
};
