import { fieldName } from "@/components/report-form/field-name";
import { seedReport, seedTexts } from "@/lib/fixtures/seed-reports";
import { tablesAsHtml } from "@/lib/fixtures/tables-as-text";
import { type Address, cellsOf } from "@/lib/template/cells";
import { templateForYear } from "@/lib/template/registry";
import { type Editor, test } from "./editor";
import { expect } from "./fixtures";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const template = templateForYear(2025);
if (!template) throw new Error("no format for 2025");
/** The table whose rows and columns are totalled: its inputs in printed order, six a row. */
const balanced = cellsOf(template).find(({ totals }) => totals.length > 1)?.table;
const inputs = cellsOf(template).filter(
  ({ table, totals }) => table === balanced && totals.length === 0,
);
const section = balanced?.section ?? "";
const at = (row: number, column: number): Address => inputs[row * 6 + column]?.address ?? "";

test.beforeEach(({ editor }) => editor.open(section));

/** What some cells show, by address. */
async function expectTexts(
  editor: Editor,
  texts: Readonly<Record<Address, string>>,
): Promise<void> {
  const expected = Object.entries(texts).map(([address, text]) => [fieldName(address), text]);
  await expect.poll(() => editor.texts()).toMatchObject(Object.fromEntries(expected));
}

test("a block of numbers fills right and down, and one Ctrl+Z takes it all back", async ({
  editor,
}) => {
  await editor.paste(at(1, 1), "1\t2\r\n3\t4\r\n");
  await expect(editor.notice).toContainText("已填 4 格");
  await expectTexts(editor, { [at(1, 1)]: "1", [at(1, 2)]: "2", [at(2, 1)]: "3", [at(2, 2)]: "4" });
  await editor.page.keyboard.press("Control+z");
  await expectTexts(editor, { [at(1, 1)]: "", [at(1, 2)]: "", [at(2, 1)]: "", [at(2, 2)]: "" });
  await editor.page.keyboard.press("Control+y");
  await expectTexts(editor, { [at(1, 1)]: "1", [at(2, 2)]: "4" });
});

test("a column copied from a ledger goes down one column", async ({ editor }) => {
  await editor.paste(at(2, 3), "5\r\n0\r\n7\r\n");
  await expectTexts(editor, { [at(2, 3)]: "5", [at(3, 3)]: "0", [at(4, 3)]: "7", [at(2, 4)]: "" });
});

test("full-width digits and thousands separators are numbers, blanks stay blank", async ({
  editor,
}) => {
  await editor.paste(at(0, 0), "１２\t1,051\t\t0\r\n");
  await expectTexts(editor, {
    [at(0, 0)]: "12",
    [at(0, 1)]: "1051",
    [at(0, 2)]: "",
    [at(0, 3)]: "0",
  });
});

test("a table copied from a word processor finds its rows wherever the cursor is", async ({
  editor,
}) => {
  const seed = seedReport("seed-002");
  const html = tablesAsHtml(seed, section)
    .replace("<table>", '<table><tr style="height:0pt"><td>0</td></tr>')
    .replace(/>68</, "><del>99</del>68<");
  await editor.pasteHtml(at(9, 4), html);
  await expect(editor.notice).toContainText("2 个总计与计算值不一致");
  const texts = [...seedTexts("seed-002")].filter(([address]) =>
    cellsOf(template).some((cell) => cell.address === address && cell.table === balanced),
  );
  await expectTexts(editor, Object.fromEntries(texts));
});

test("rows that do not fit are shown first; accepting fills the others", async ({
  editor,
  page,
}) => {
  const label = inputs[12]?.row.leaf.label;
  await editor.paste(at(0, 0), `${label}\t1\t2\t3\t4\t5\t6\t21\n另一种结果\t1\t0\t0\t0\t0\t0\t1\n`);
  const dialog = page.getByRole("dialog", { name: "有内容没有对上" });
  await expect(dialog).toContainText("本表没有这一行");
  await expectTexts(editor, { [at(2, 0)]: "" });
  await dialog.getByRole("button", { name: "填入能对上的" }).click();
  await expectTexts(editor, { [at(2, 0)]: "1", [at(2, 5)]: "6" });
});

test("a paste can be refused when it does not fit", async ({ editor, page }) => {
  await editor.paste(at(0, 0), "12件\t3\r\n");
  await page.getByRole("button", { name: "取消粘贴" }).click();
  await expectTexts(editor, { [at(0, 0)]: "", [at(0, 1)]: "" });
});

test("a single value goes into the cell as usual", async ({ editor, page }) => {
  await editor.paste(at(0, 0), "３");
  await page.keyboard.press("Tab");
  await expectTexts(editor, { [at(0, 0)]: "3" });
});

test("a pasted total that differs stands beside the computed one until it is settled", async ({
  editor,
  page,
}) => {
  const row = inputs[12];
  const total = cellsOf(template).find(
    (cell) => cell.row.leaf === row?.row.leaf && cell.table === balanced && cell.totals.length > 0,
  );
  await editor.paste(at(0, 0), `${row?.row.leaf.label}\t68\t0\t0\t0\t0\t0\t64\n`);
  await expectTexts(editor, { [total?.address ?? ""]: "64" });
  await page.getByRole("button", { name: /算得 68/ }).click();
  await expectTexts(editor, { [total?.address ?? ""]: "68" });
});
