import { defaultLimits, type Lexicon, type Limits } from "@/lib/rules/data/lexicon";
import { type LexiconList, linesOfLexicon } from "@/lib/rules/data/lexicon-lines";
import { ActionForm } from "./action-form";
import { Field } from "./fields";
import type { SendForm } from "./form-state";
import { lexiconListText } from "./messages";

const examples: Readonly<Record<LexiconList, string>> = {
  typos: "每行一对，例如：布署＝部署",
  forbidden: "每行一个词，正文中出现即提示",
  offTopic: "每行一个词，例如：招商引资",
  allowed: "每行一个词，其中的写法不再提示",
  documents: "每行一个，例如：《青溪县政府信息公开办法》（青政办发〔2024〕3号）",
};
const lists = Object.keys(examples) as readonly LexiconList[]; // the keys of a Record over the union

const limits: readonly {
  readonly key: keyof Limits;
  readonly label: string;
  readonly percent: boolean;
}[] = [
  { key: "overviewShortest", label: "总体情况最少字数", percent: false },
  { key: "overviewLongest", label: "总体情况最多字数", percent: false },
  { key: "likenessToLastYear", label: "与上年雷同提示线（%）", percent: true },
  { key: "likenessToOthers", label: "与其他单位雷同提示线（%）", percent: true },
];

/** Words and limits that an office adds to the rule book, a line each. */
export function LexiconForm({
  office,
  revision,
  lexicon,
  send,
}: {
  readonly office: string;
  readonly revision: number;
  readonly lexicon: Lexicon;
  readonly send: SendForm;
}) {
  const lines = linesOfLexicon(lexicon);
  return (
    <ActionForm
      label="体检用词和限度"
      submit="保存"
      hidden={{ office, revision: String(revision) }}
      send={send}
    >
      {lists.map((list) => (
        <label key={list} className="grid w-full max-w-prose gap-1">
          {lexiconListText[list]}
          <textarea
            name={list}
            defaultValue={lines[list]}
            placeholder={examples[list]}
            rows={4}
            maxLength={60_000}
            className="control py-1.5"
          />
        </label>
      ))}
      {limits.map(({ key, label, percent }) => (
        <Field
          key={key}
          label={label}
          name={key}
          defaultValue={shownLimit(lexicon.limits?.[key], percent)}
          placeholder={`默认 ${shownLimit(defaultLimits[key], percent)}`}
          inputMode="numeric"
          className="w-44"
        />
      ))}
    </ActionForm>
  );
}

function shownLimit(limit: number | undefined, percent: boolean): string {
  if (limit === undefined) return "";
  return String(percent ? Math.round(limit * 100) : limit);
}
