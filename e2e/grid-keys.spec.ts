import { fieldName } from "@/components/report-form/field-name";
import { type Editor, test } from "./editor";
import { expect } from "./fixtures";

const section = "requests";
const press = (editor: Editor, ...keys: readonly string[]) =>
  keys.reduce(
    (before, key) => before.then(() => editor.page.keyboard.press(key)),
    Promise.resolve(),
  );

test("arrows, Enter and Tab walk the cells, PgUp and PgDn the groups, Ctrl+Home and End the ends", async ({
  editor,
}) => {
  await editor.open(section);
  const rows = editor.inputRows(section);
  const at = (row: number, column: number) => rows.at(row)?.at(column) ?? "";
  await editor.cell(at(0, 0)).click();
  const walk: readonly (readonly [key: string, row: number, column: number])[] = [
    ["ArrowDown", 1, 0],
    ["ArrowRight", 1, 1],
    ["ArrowUp", 0, 1],
    ["ArrowLeft", 0, 0],
    ["ArrowLeft", 0, 0],
    ["Enter", 1, 0],
    ["Enter", 2, 0],
    ["Shift+Enter", 1, 0],
    ["Tab", 1, 1],
    ["Shift+Tab", 1, 0],
    ["Control+End", -1, 5],
    ["Control+Home", 0, 0],
    ["PageDown", 2, 0],
    ["PageDown", 4, 0],
    ["PageUp", 2, 0],
    ["PageUp", 0, 0],
  ];
  for (const [key, row, column] of walk) {
    await press(editor, key);
    await editor.expectFocus(at(row, column));
  }
});

test("arrows skip totals, and at the edge of a text they leave the cell", async ({ editor }) => {
  await editor.open(section);
  const [first = []] = editor.inputRows(section);
  const second = editor.inputRows(section)[1] ?? [];
  await editor.cell(first[0] ?? "").click();
  await editor.page.keyboard.type("123");
  await press(editor, "ArrowLeft");
  await editor.expectFocus(first[0]);
  await press(editor, "ArrowRight", "ArrowRight");
  await editor.expectFocus(first[1]);
  await press(editor, "End", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight");
  await editor.expectFocus(first[5]);
  await press(editor, "ArrowRight");
  await editor.expectFocus(second[0]);
});

test("the cursor has moved before the next key can come, however fast one types", async ({
  editor,
}) => {
  await editor.open(section);
  const [[first = ""] = [], [below] = []] = editor.inputRows(section);
  await editor.cell(first).click();
  const focused = await editor.cell(first).evaluate((input) => {
    input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    return document.activeElement?.getAttribute("name");
  });
  expect(focused).toBe(fieldName(below ?? ""));
});

test("typing replaces, F2 goes on writing, Esc takes back, Delete clears, Ctrl+D copies from above", async ({
  editor,
}) => {
  await editor.open(section);
  const [[above = ""] = [], [below = ""] = []] = editor.inputRows(section);
  const cell = editor.cell(above);
  await cell.click();
  await editor.page.keyboard.type("12");
  await press(editor, "Enter", "ArrowUp");
  await editor.page.keyboard.type("7");
  await expect(cell).toHaveValue("7");
  await press(editor, "Escape");
  await expect(cell).toHaveValue("12");
  await press(editor, "F2");
  await editor.page.keyboard.type("3");
  await expect(cell).toHaveValue("123");
  await press(editor, "ArrowDown", "Control+d");
  await expect(editor.cell(below)).toHaveValue("123");
  await press(editor, "Delete");
  await expect(editor.cell(below)).toHaveValue("");
});

test("every step can be undone and redone, with Caps Lock too", async ({ editor }) => {
  await editor.open(section);
  const [[first = ""] = [], [second = ""] = []] = editor.inputRows(section);
  await editor.cell(first).click();
  await editor.page.keyboard.type("12");
  await press(editor, "Enter");
  await editor.page.keyboard.type("3");
  const expectTexts = async (one: string, other: string) => {
    await expect(editor.cell(first)).toHaveValue(one);
    await expect(editor.cell(second)).toHaveValue(other);
  };
  await press(editor, "Control+z");
  await expectTexts("12", "");
  // Caps Lock makes the key a capital without Shift.
  await press(editor, "Control+Z");
  await expectTexts("", "");
  await editor.expectFocus(first);
  await press(editor, "Control+y", "Control+Y");
  await expectTexts("12", "3");
  await press(editor, "Control+z");
  await expectTexts("12", "");
  await press(editor, "Control+Shift+z");
  await expectTexts("12", "3");
  await editor.expectSaved();
  await editor.open(section);
  await expectTexts("12", "3");
});

test("an input method keeps its Enter; its full-width digits become plain ones afterwards", async ({
  page,
  editor,
}) => {
  await editor.open(section);
  const [[first = ""] = [], [second = ""] = []] = editor.inputRows(section);
  await editor.cell(first).click();
  const browser = await page.context().newCDPSession(page);
  await browser.send("Input.imeSetComposition", {
    text: "１２",
    selectionStart: 2,
    selectionEnd: 2,
  });
  const enter = { key: "Process", code: "Enter", windowsVirtualKeyCode: 229 };
  await browser.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...enter });
  await editor.expectFocus(first);
  await browser.send("Input.insertText", { text: "１２" });
  await browser.send("Input.dispatchKeyEvent", { type: "keyUp", ...enter });
  await editor.expectFocus(first);
  await press(editor, "Enter");
  await editor.expectFocus(second);
  await expect(editor.cell(first)).toHaveValue("12");
});
