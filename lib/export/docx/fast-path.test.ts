import fc from "fast-check";
import { expect, test } from "vitest";
import { anyReport } from "../../fixtures/any-report";
import { documentStyles } from "../../report/document-style";
import { type Report, withValues } from "../../report/report";
import { cellsOf, narrativeAddress } from "../../template/cells";
import { exportDocx, exportedParts } from "./export-docx";
import { exportWithDocx, partsWithDocx } from "./export-with-docx";

/** Text with everything that could be written in two ways. */
const anyTrouble: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.string({
        unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
        maxLength: 8,
      }),
      fc.constantFrom(
        "一、加强领导",
        "一、加强领导。全年召开会议。",
        "（一）主动公开",
        "　　（一）主动公开。全年公开 1 条。",
        "（二）依申请公开。",
        "1.制度",
        "（1）目录；",
        "CURRENT",
        "TOTAL_PAGES",
        "\t制表\t",
        "a\r\nb\u2028c\vd\n\n",
        "𠮷 & <b> \"c\" 'd' ]]>",
        "“引”——…",
        "\ue000@mark@4321\ue003",
        "1234567",
        "987654321",
        "  ",
      ),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""));

const anyTroubledReport: fc.Arbitrary<Report> = anyReport.chain((report) => {
  const narratives = report.template.sections.filter(({ kind }) => kind === "narrative");
  const addresses = [
    "title",
    "preamble",
    "signature.organization",
    "signature.date",
    ...narratives.map(({ key }) => narrativeAddress(key)),
  ];
  const cells = cellsOf(report.template).map(({ address }) => address);
  return fc
    .record({
      organization: fc.oneof(anyTrouble, fc.constant(report.organization)),
      texts: fc.array(fc.tuple(fc.constantFrom(...addresses), fc.option(anyTrouble))),
      raws: fc.array(
        fc.tuple(
          fc.constantFrom(...cells),
          anyTrouble.map((raw) => ({ raw })),
        ),
      ),
    })
    .map(({ organization, texts, raws }) =>
      withValues({ ...report, organization }, [...texts, ...raws]),
    );
});

test.each(documentStyles)(
  "the fast path writes what docx writes, part for part: %s",
  async (style) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(anyReport, anyTroubledReport), async (report) => {
        const fast = await exportedParts(report, style);
        const authority = await partsWithDocx(report, style);
        expect([...fast.keys()]).toEqual([...authority.keys()]);
        expect(differingParts(fast, authority)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  },
  60_000,
);

test.each(documentStyles)(
  "and packs it into the same bytes: %s",
  async (style) => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => {
        const fast = await exportDocx(report, style);
        const authority = await exportWithDocx(report, style);
        expect(Buffer.compare(fast, authority)).toBe(0);
      }),
      { numRuns: 5 },
    );
  },
  60_000,
);

function differingParts(left: ReadonlyMap<string, string>, right: ReadonlyMap<string, string>) {
  return [...left].filter(([path, data]) => right.get(path) !== data).map(([path]) => path);
}
