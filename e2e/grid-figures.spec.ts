import { test } from "./editor";
import { expect } from "./fixtures";

const section = "requests";

test("numbers are tidied when the cell is left; other text stays, is marked and described", async ({
  page,
  editor,
}) => {
  await editor.open(section);
  const [[cell = ""] = []] = editor.inputRows(section);
  const input = editor.cell(cell);
  for (const [typed, shown] of [
    ["１２", "12"],
    ["1,051", "1051"],
    [" 7 ", "7"],
    ["007", "7"],
  ] as const) {
    await input.fill(typed);
    await expect(input).toHaveValue(typed);
    await input.blur();
    await expect(input).toHaveValue(shown);
    await expect(input).not.toHaveAttribute("aria-invalid");
  }
  for (const typed of ["12件", "-1", "1e5", "9".repeat(30), "1.5"]) {
    await input.fill(typed);
    await input.blur();
    await expect(input).toHaveValue(typed);
    await expect(input).toHaveAttribute("aria-invalid", "true");
    await expect(input).toHaveAccessibleDescription("这里只能填写数字，已保留填写的内容");
  }
  const problems = page.getByRole("complementary", { name: "问题与口径说明" });
  await expect(problems).toContainText("“1.5”");
});

test("totals and differences follow every key, with the equation of the column", async ({
  page,
  editor,
}) => {
  await editor.open(section);
  const received = editor.address("一、本年新收", "商业企业");
  const granted = editor.address("（一）予以公开", "商业企业");
  await editor.cell(received).click();
  await page.keyboard.type("12");
  await expect(editor.total(editor.address("一、本年新收", "总计"))).toHaveText("12");
  const difference = page.getByRole("status", { name: "商业企业列的差额" });
  await expect(difference).toHaveText("差 12");
  await editor.cell(granted).fill("11");
  await expect(difference).toHaveText("差 1");
  await expect(editor.total(editor.address("（七）总计", "商业企业"))).toHaveText("11");
  const equation = page.getByRole("status", { name: "所在列的勾稽关系" });
  await expect(equation).toHaveText(
    "商业企业列：第一项＋第二项＝12＋未填＝12；第三项＋第四项＝11＋未填＝11；还差 1",
  );
  await editor.cell(granted).fill("12");
  await expect(difference).toHaveText("相符");
});

test("both sides of an equation that does not hold are marked, each in its own way", async ({
  page,
  editor,
}) => {
  await editor.open(section);
  await page
    .getByRole("button", { name: /全部填 0|补零|填 0/ })
    .first()
    .click();
  await expect(editor.notice).toHaveText(
    "已将 144 个未填单元格填为 0，已填的 0 个不变，可用 Ctrl+Z 撤销",
  );
  const received = editor.address("一、本年新收", "商业企业");
  const carriedOut = editor.address("四、结转下年度", "商业企业");
  await editor.cell(received).fill("3");
  const cellOf = (address: string) => page.getByRole("cell").filter({ has: editor.cell(address) });
  await expect(cellOf(received)).toHaveAttribute("data-mark", "left");
  await expect(cellOf(carriedOut)).toHaveAttribute("data-mark", "right");
  await editor.cell(carriedOut).fill("3");
  await expect(cellOf(received)).toHaveAttribute("data-mark", "none");
});

test("a fill of blanks is one step back, whatever was typed before it stays", async ({
  page,
  editor,
}) => {
  await editor.open(section);
  const [[first = "", second = ""] = []] = editor.inputRows(section);
  await editor.cell(first).fill("5");
  await page
    .getByRole("button", { name: /填 0|补零/ })
    .first()
    .click();
  await expect(editor.notice).toContainText("已将 143 个未填单元格填为 0，已填的 1 个不变");
  await editor.cell(second).click();
  await page.keyboard.press("Control+z");
  await expect(editor.cell(second)).toHaveValue("");
  await expect(editor.cell(first)).toHaveValue("5");
});
