import { fieldName } from "@/components/report-form/field-name";
import { seedReport, seedTexts } from "@/lib/fixtures/seed-reports";
import { tablesAsHtml } from "@/lib/fixtures/tables-as-text";
import { inputAddresses } from "@/lib/template/cells";
import { type Editor, test } from "./editor";
import { expect } from "./fixtures";

test.use({ permissions: ["clipboard-read", "clipboard-write"], reportYear: 2020 });

for (const section of ["proactiveDisclosure", "requests", "disputes"] as const) {
  test(`${section} copied from a published page comes in as it was printed`, async ({
    context,
    editor,
  }) => {
    const published = await context.newPage();
    await published.setContent(asPublished(tablesAsHtml(seedReport("seed-004"), section)));
    await published.bringToFront();
    await published.keyboard.press("Control+a");
    await published.keyboard.press("Control+c");

    await editor.page.bringToFront();
    await editor.open(section);
    const before = await editor.texts();
    const [first = ""] = inputAddresses(editor.template, section);
    await editor.cell(first).click();
    await editor.page.keyboard.press("Control+v");
    await expect(editor.notice).toContainText("已填");
    await expectSeed(editor, section);

    await editor.page.keyboard.press("Control+z");
    await expect.poll(() => editor.texts()).toEqual(before);
    await editor.page.keyboard.press("Control+y");
    await editor.expectSaved();
    await editor.open(section);
    await expectSeed(editor, section);
  });
}

/** A page as sites print one: words around the table, no-break spaces, hidden remarks, wrapped numbers. */
function asPublished(table: string): string {
  const cells = table.replace(
    />([^<>]*)<\/td>/g,
    (_, text) => `><p style="text-indent:2em"><span>&nbsp;${text}</span>&nbsp;</p></td>`,
  );
  return `<style>.note { display: none }</style><h2>年度报告</h2><p class="note">内部备注 99</p>
    <div>${cells.replace("<table>", '<table border="1" width="600">')}</div><p>发布日期：2021-01-20</p>`;
}

async function expectSeed(editor: Editor, section: string): Promise<void> {
  const texts = seedTexts("seed-004");
  const expected = inputAddresses(editor.template, section).map((address) => [
    fieldName(address),
    texts.get(address) ?? "",
  ]);
  await expect.poll(() => editor.texts()).toMatchObject(Object.fromEntries(expected));
}
