import { describe, expect, test } from "vitest";
import { laidOut } from "../../fixtures/layouts/laid-out-report";
import { textLayouts } from "../../fixtures/layouts/text-layouts";
import { sampleReport } from "../../fixtures/reports";
import { type Report, signatureOf, titleOf, withValues } from "../../report/report";
import { ogi2021 } from "../../template/ogi-2021";
import { importReport } from "../import-report";

const report = withValues(sampleReport(ogi2021), [
  ["signature.organization", "石桥镇人民政府"],
  ["signature.date", "2022-01-20"],
]);

function textOf(one: Report, title: string): string {
  const text = textLayouts["tabs, merged cells left out"]?.(laidOut(one)) ?? "";
  return `${text.replace(titleOf(one), title)}\n${one.year + 1}年1月20日`;
}

describe("two reports in one file", () => {
  test.each([
    ["the title on one line", "石桥镇人民政府2022年政府信息公开工作年度报告"],
    ["the title on two lines", "石桥镇人民政府\n2022年政府信息公开工作年度报告"],
    ["the title on three lines", "石桥镇人民政府\n2022年\n政府信息公开工作年度报告"],
  ])("%s of the second takes nothing of the sign-off above it", async (_how, title) => {
    const second = { ...report, year: 2022 };
    const both = Buffer.from(`${textOf(report, titleOf(report))}\n${textOf(second, title)}`);
    expect(await importReport(both)).toMatchObject({
      reason: { titles: [titleOf(report), "石桥镇人民政府2022年政府信息公开工作年度报告"] },
    });
    const [read, other] = [
      await importReport(both, { part: 0 }),
      await importReport(both, { part: 1 }),
    ];
    if (!read.ok || !other.ok) throw new Error("refused");
    expect(signatureOf(read.value.report)).toEqual(signatureOf(report));
    expect(titleOf(other.value.report)).toBe("石桥镇人民政府2022年政府信息公开工作年度报告");
  });
});
