import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { exportDocx } from "../export/docx/export-docx";
import { deflatedEntry, storedEntry, type ZipEntry, zipArchive } from "../export/zip/zip-archive";
import { seedReport } from "../fixtures/seed-reports";
import { importReport } from "./import-report";

const bytes = (text: string) => new TextEncoder().encode(text);
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function document(xml: string): ZipEntry {
  return deflatedEntry("word/document.xml", Buffer.from(xml));
}

function body(content: string): string {
  return `<w:document ${word}><w:body>${content}</w:body></w:document>`;
}

/** A compound file whose streams are those of no known program. */
function oldOfficeFile(): Uint8Array {
  const file = readFileSync(new URL("../fixtures/seed-000.doc", import.meta.url));
  file.write("PlanDocument", file.indexOf(Buffer.from("WordDocument\0", "utf16le")), "utf16le");
  return file;
}

async function refusalOf(file: Uint8Array): Promise<string | null> {
  const read = await importReport(file);
  return read.ok ? null : read.reason.kind;
}

describe("a file that is no report is refused by what it is", () => {
  test.each([
    ["nothing", new Uint8Array(), "unknown-type"],
    ["noise", Uint8Array.of(0, 1, 2, 3, 0x80, 0xff), "unknown-type"],
    ["plain text about something else", bytes("2025年度报告"), "no-report-tables"],
    ["half a JSON", bytes('{"format":"nianbao-report/1",'), "not-json"],
    ["another JSON", bytes("[1,2,3]"), "not-a-report"],
    ["a picture", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), "unsupported-type"],
    ["an RTF file", bytes("{\\rtf1\\ansi}"), "unsupported-type"],
    ["an old Office file", oldOfficeFile(), "unsupported-type"],
    ["the first bytes of one", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "damaged-file"],
    ["a zip of something else", zipArchive([storedEntry("a.txt", bytes("a"))]), "unsupported-type"],
    ["an .ofd file", zipArchive([storedEntry("OFD.xml", bytes("a"))]), "unsupported-type"],
    ["an empty Word file", zipArchive([document(body("<w:p/>"))]), "no-report-tables"],
  ])("%s", async (_what, file, kind) => {
    expect(await refusalOf(file)).toBe(kind);
  });
  test("a byte order mark before JSON is no obstacle", async () => {
    const json =
      '{"format":"nianbao-report/1","template":"ogi-2021","year":2025,"organization":"甲"}';
    expect(await refusalOf(bytes(`\ufeff${json}`))).toBeNull();
  });
});

describe("a file that is made to harm is refused before it does", () => {
  const zeros = Buffer.alloc(30 * 1024 * 1024);
  const bomb = deflatedEntry("word/document.xml", zeros);
  const many = Array.from({ length: 2001 }, (_, at) => storedEntry(`${at}`, new Uint8Array()));
  const laughs = `<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;">]>${body("<w:p>&c;</w:p>")}`;
  const deep = (count: number, tag: string) => `<${tag}>`.repeat(count) + `</${tag}>`.repeat(count);
  const nested = (count: number) =>
    "<w:tbl><w:tr><w:tc>".repeat(count) + "</w:tc></w:tr></w:tbl>".repeat(count);
  test.each([
    ["30 MB of zeros", zipArchive([bomb]), "unsafe-file"],
    ["30 MB that claim to be 1 KB", zipArchive([{ ...bomb, size: 1024 }]), "damaged-file"],
    [
      "1 MB squeezed by more than 200",
      zipArchive([document("a".repeat(1_000_000))]),
      "unsafe-file",
    ],
    ["2001 entries", zipArchive(many), "unsafe-file"],
    ["a document type with entities", zipArchive([document(laughs)]), "unsafe-file"],
    [
      "20,000 levels",
      zipArchive([storedEntry("word/document.xml", bytes(body(deep(20_000, "w:p"))))]),
      "unsafe-file",
    ],
    ["tables nine deep", zipArchive([document(body(nested(9)))]), "unsafe-file"],
    ["more than 15 MB", new Uint8Array(15 * 1024 * 1024 + 1), "too-large"],
  ])("%s", async (_what, file, kind) => {
    expect(await refusalOf(file)).toBe(kind);
  });
  test("tables eight deep are read", async () => {
    expect(await refusalOf(zipArchive([document(body(nested(8)))]))).toBe("no-report-tables");
  });
});

describe("a damaged Word file", () => {
  const sound = document(body("<w:p/>"));
  test.each([
    ["broken XML", zipArchive([document("<w:document><w:body>")])],
    ["an unknown entity", zipArchive([document(body("<w:p>&nbsp;</w:p>"))])],
    ["no UTF-8", zipArchive([deflatedEntry("word/document.xml", Buffer.from([0xff, 0xfe, 0x3c]))])],
    ["a wrong checksum", zipArchive([{ ...sound, crc: 1 }])],
    ["a wrong size", zipArchive([{ ...sound, size: sound.size - 1 }])],
    ["only its beginning", zipArchive([sound]).slice(0, 60)],
    ["only the first two letters", bytes("PK")],
  ])("with %s is refused as damaged", async (_what, file) => {
    expect(await refusalOf(file)).toBe("damaged-file");
  });
});

describe("whatever happens to a file on its way", () => {
  let file = new Uint8Array();
  beforeAll(async () => {
    file = new Uint8Array(await exportDocx(seedReport("seed-002"), "official"));
  });
  test("reading ends with a report or a reason, never with a crash", async () => {
    const anyDamage = fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(anyDamage, async (damage) => {
        const broken = file.slice();
        for (const { at, byte } of damage) broken[at % broken.length] = byte;
        expect(typeof (await importReport(broken)).ok).toBe("boolean");
      }),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length), async (length) => {
        expect((await importReport(file.slice(0, length))).ok).toBe(length === file.length);
      }),
    );
  });
  test("any JSON is read or refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (json) => {
        expect((await importReport(bytes(json))).ok).toBe(false);
      }),
    );
  });
});
