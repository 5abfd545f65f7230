import { expect, test } from "vitest";
import { ledgerForms } from "../template/ledger-form";
import { templates } from "../template/registry";
import { emptyMapping, isWord, wordColumns } from "./ledger-mapping";
import { targetsOf, wordBook } from "./word-book";

test.each(
  templates.flatMap((template) =>
    ledgerForms(template).map((form) => [`${template.id} ${form.kind}`, form] as const),
  ),
)("every word of %s stands for its own row or column", (_, form) => {
  for (const column of wordColumns) {
    const lookUp = wordBook(form, emptyMapping(form.kind), column);
    for (const { key, label, official, common } of targetsOf(form, column)) {
      for (const word of [label, ...official.slice(1), ...common]) {
        expect([word, isWord(word)]).toEqual([word, true]);
        expect([word, lookUp(word)?.target.key]).toEqual([word, key]);
      }
    }
  }
});

test("a group of rows is no row: which of them is meant only a person can say", () => {
  for (const template of templates) {
    const [requests, disputes] = ledgerForms(template);
    if (!requests || !disputes) throw new Error("no ledgers");
    const result = wordBook(requests, emptyMapping("requests"), "result");
    const category = wordBook(requests, emptyMapping("requests"), "category");
    const kind = wordBook(disputes, emptyMapping("disputes"), "category");
    for (const word of ["不予公开", "（四）无法提供", "不予处理"]) expect(result(word)).toBeNull();
    for (const word of ["法人", "法人或其他组织", "单位"]) expect(category(word)).toBeNull();
    expect(kind("行政诉讼")).toBeNull();
  }
});
