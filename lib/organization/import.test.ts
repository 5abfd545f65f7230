import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deflatedEntry, zipArchive } from "../export/zip/zip-archive";
import { officeColumns } from "./columns";
import { largestTable } from "./limits";
import type { OfficeValues } from "./organization";
import { type ExistingOffice, planImport } from "./plan-import";
import { readOffices } from "./read-offices";
import { readTable } from "./read-table";

const heads = officeColumns.map(({ title }) => title);
const utf8 = (text: string) => new TextEncoder().encode(text);

function list(...rows: readonly string[]) {
  const read = readOffices([heads, ...rows.map((row) => row.split(","))]);
  if (!read.ok) throw new Error(`missing ${read.reason}`);
  return read.value;
}

const values: OfficeValues = {
  fullName: "青溪县民政局",
  shortName: "民政局",
  kind: "department",
  validFrom: null,
  validTo: null,
  signOff: false,
  contactAddress: null,
  contactPostcode: null,
  contactPhone: null,
  contactEmail: null,
  contactWebsite: null,
};

const root: ExistingOffice = {
  id: "root",
  parentId: null,
  code: "QX",
  values: { ...values, fullName: "青溪县人民政府", shortName: "县政府", kind: "government" },
};
const civilAffairs: ExistingOffice = { id: "civil", parentId: "root", code: "QX01", values };
const town: ExistingOffice = {
  id: "town",
  parentId: "root",
  code: null,
  values: { ...values, fullName: "云岭镇人民政府", shortName: "云岭镇", kind: "township" },
};

function planOf(rows: readonly string[], existing = [root, civilAffairs, town]) {
  const { offices, problems } = list(...rows);
  expect(problems).toEqual([]);
  return planImport(offices, existing, "root");
}

const changesOf = (rows: readonly string[]) =>
  planOf(rows).offices.map(({ code, id, changes }) => [code, id, ...changes]);

describe("a list is read as it was typed", () => {
  test("from UTF-8 with a mark, from the GB 18030 of a Chinese Excel, and with tabs", async () => {
    const rows = [
      ["编码", "全称"],
      ["01", "青溪县民政局"],
    ];
    const [utf, tabs] = [",", "\t"].map((mark) => rows.map((row) => row.join(mark)).join("\r\n"));
    const gb = Uint8Array.from([
      ...[0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xc8, 0xab, 0xb3, 0xc6, 0x0d, 0x0a],
      ...[0x30, 0x31, 0x2c, 0xc7, 0xe0, 0xcf, 0xaa, 0xcf, 0xd8, 0xc3, 0xf1, 0xd5, 0xfe, 0xbe, 0xd6],
    ]);
    for (const bytes of [utf8(`\uFEFF${utf}`), utf8(tabs ?? ""), gb]) {
      expect(readTable(bytes)).toEqual({ ok: true, value: rows });
    }
  });

  test("from a workbook: numbers as they are written, a formula as what it last showed", async () => {
    const cells =
      '<c r="A1" t="inlineStr"><is><t>编码</t></is></c><c r="B1"><v>414000</v></c><c r="C1" t="str"><f>A1</f><v>编码</v></c>';
    expect(readTable(workbook(cells))).toEqual({
      ok: true,
      value: [["编码", "414000", "编码"]],
    });
  });

  test.each([
    ["nothing", new Uint8Array(), "empty-file"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]), "unknown-type"],
    ["a zip of something else", zipOf({ "a.txt": "x" }), "damaged-file"],
    ["half a workbook", workbook("").slice(0, 200), "damaged-file"],
    ["too much", new Uint8Array(largestTable + 1), "too-large"],
    ["a zip that fills the disk", zipOf({ "a.xml": "0".repeat(30_000_000) }), "unsafe-file"],
    ["10,001 offices", utf8("a\n".repeat(10_002)), "too-many-rows"],
  ])("%s is refused", async (_, bytes, reason) => {
    expect(readTable(bytes)).toEqual({ ok: false, reason });
  });

  test("no bytes at all make it fail otherwise than with a reason", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        readTable(Uint8Array.from([...(bytes[0] === 7 ? [0x50, 0x4b] : []), ...bytes]));
      }),
    );
  });
});

describe("each row tells what is wrong with it", () => {
  test("columns that must be there are asked for by name", () => {
    expect(readOffices([["全称", "电话"]])).toEqual({ ok: false, reason: ["code", "kind"] });
  });

  test.each([
    ["A1,=1+1,,部门", "fullName", "formula"],
    ["A1,甲,,部门,,,,,,,+86 731,,", "contactPhone", "formula"],
    ["A1,甲,,部门,,,,,@x,,,,", "contactAddress", "formula"],
    [",甲,,部门", "code", "missing"],
    ["A 1,甲,,部门", "code", "wrong-code"],
    [`A1,${"甲".repeat(101)},,部门`, "fullName", "too-long"],
    ["A1,甲,,局", "kind", "wrong-kind"],
    ["A1,甲,,部门,,25", "validFrom", "wrong-year"],
    ["A1,甲,,部门,,2025,2024", "validTo", "years-reversed"],
    ["A1,甲,,部门,,,,有", "signOff", "wrong-sign-off"],
  ])("%s: %s is %s", (row, column, kind) => {
    expect(list("B1,乙,,部门", row).problems).toEqual([
      expect.objectContaining({ row: 3, column, kind }),
    ]);
  });

  test("rows are counted as the spreadsheet counts them, empty ones too", () => {
    expect(list(",,,", "A1,,,部门").problems).toMatchObject([{ row: 3, kind: "missing" }]);
  });
});

describe("the plan says what an import would do", () => {
  test("create, with the office above first", () => {
    expect(changesOf(["B2,二所,,部门,B1", "B1,一局,,部门,"])).toEqual([
      ["B1", null, "create"],
      ["B2", null, "create"],
    ]);
  });

  test("the same list again changes nothing", () => {
    expect(planOf(["QX01,青溪县民政局,民政局,部门,QX"])).toMatchObject({
      offices: [],
      unchanged: 1,
    });
    expect(planOf(["QX01,青溪县民政局,民政局,部门,"])).toMatchObject({ offices: [], unchanged: 1 });
  });

  test("a column the list does not have changes nothing", () => {
    const read = readOffices([
      ["编码", "全称", "类别"],
      ["B1", "一所", "部门"],
    ]);
    const below: ExistingOffice = {
      id: "below",
      parentId: "civil",
      code: "B1",
      values: { ...values, fullName: "一所", shortName: "一", contactPhone: "0000" },
    };
    const plan = planImport(read.ok ? read.value.offices : [], [root, civilAffairs, below], "root");
    expect(plan).toEqual({ offices: [], unchanged: 1, problems: [] });
  });

  test("rename, move, deactivate and anything else, also at once", () => {
    expect(
      changesOf([
        "T1,云岭镇人民政府,云岭镇,乡镇,",
        "QX01,青溪县民政和社会事务局,民政局,部门,T1,,2025,,新路 1 号",
      ]),
    ).toEqual([
      ["T1", "town", "change"],
      ["QX01", "civil", "rename", "move", "deactivate", "change"],
    ]);
  });

  test.each([
    [["A,甲,,部门", "A,乙,,部门"], 3, "duplicate-code"],
    [["A,甲,,部门", "B,甲,,部门"], 3, "duplicate-name"],
    [["A,青溪县民政局,,部门"], 2, "duplicate-name"],
    [["A,甲,,部门,ZZ"], 2, "unknown-parent"],
    [["QX,青溪县人民政府,,本级政府"], 2, "top-office"],
    [["A,甲,,部门,A"], 2, "cycle"],
  ])("%j: row %i is refused as %s, and nothing is planned", (rows, row, kind) => {
    const plan = planOf(rows);
    expect(plan.problems).toEqual([expect.objectContaining({ row, kind })]);
    expect(plan.offices).toEqual([]);
  });

  test("a ring through an office that is not in the list is found", () => {
    const below: ExistingOffice = {
      ...town,
      id: "below",
      parentId: "civil",
      code: "X",
      values: { ...town.values, fullName: "一所" },
    };
    const rows = ["QX01,青溪县民政局,民政局,部门,N", "N,新局,,部门,X"];
    const plan = planOf(rows, [root, civilAffairs, below]);
    expect(plan.problems.map(({ row, kind }) => [row, kind])).toEqual([
      [2, "cycle"],
      [3, "cycle"],
    ]);
  });

  test("every row comes after the one above it, whatever the order of the list", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), fc.nat(), (seeds, turn) => {
        const rows = seeds.map((seed, place) =>
          [`C${place}`, `局${place}`, "", "部门", place === 0 ? "" : `C${seed % place}`].join(","),
        );
        const turned = [...rows.slice(turn % rows.length), ...rows.slice(0, turn % rows.length)];
        const order = planOf(turned).offices.map(({ code }) => code);
        for (const { code, parentCode } of planOf(turned).offices) {
          if (parentCode) expect(order.indexOf(parentCode)).toBeLessThan(order.indexOf(code));
        }
        expect(order).toHaveLength(rows.length);
      }),
    );
  });

  test("10,000 rows, half of them known, take less than two seconds", async () => {
    const rows = Array.from({ length: 10_000 }, (_, n) =>
      [`C${n}`, `第${n}局`, "", "部门", n < 100 ? "" : `C${n % 100}`, "2020"].join(","),
    );
    const existing = rows.slice(0, 5_000).map((_, n) => ({
      ...civilAffairs,
      id: `id${n}`,
      code: `C${n}`,
      values: { ...values, fullName: `第${n}局` },
    }));
    const bytes = utf8([heads.join(","), ...rows].join("\n"));
    const start = performance.now();
    const table = readTable(bytes);
    const read = readOffices(table.ok ? table.value : []);
    const plan = planImport(read.ok ? read.value.offices : [], [root, ...existing], "root");
    expect(performance.now() - start).toBeLessThan(2_000);
    expect(plan.problems).toEqual([]);
    expect(plan.offices).toHaveLength(10_000);
  });
});

function zipOf(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const entries = Object.entries(files).map(([name, text]) =>
    deflatedEntry(name, Buffer.from(text)),
  );
  return Uint8Array.from(zipArchive(entries));
}

/** A workbook of one row. */
function workbook(cells: string): Uint8Array<ArrayBuffer> {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="${packages}/content-types"/>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`,
  });
}
