import { describe, expect, test } from "vitest";
import { exportDocx } from "../../export/docx/export-docx";
import { readZip } from "../../export/zip/read-zip";
import { deflatedEntry, storedEntry, zipArchive } from "../../export/zip/zip-archive";
import { numberedReport } from "../../fixtures/numbered-report";
import { reportAsHtml } from "../../fixtures/report-as-page";
import { seedReport } from "../../fixtures/seed-reports";
import { smallPdf } from "../../fixtures/small-pdf";
import { reportAsWorkbook, workbookOfSheet } from "../../fixtures/workbook-file";
import { importReport } from "../../import/import-report";
import { toInterchange } from "../../report/interchange";
import { templates } from "../../template/registry";
import { importInProcess } from "./import-in-process";

const longest = 10_000;
const megabytes = 512;

const bytes = (text: string) => Buffer.from(text);
const docx = (xml: string) => zipArchive([storedEntry("word/document.xml", bytes(xml))]);
const bomb = deflatedEntry("word/document.xml", Buffer.alloc(400 * 1024 * 1024));
const laughs = (depth: number) =>
  Array.from({ length: depth }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join(
    "",
  );
const pseudoRandom = (length: number) => {
  const next = randomNumbers(7);
  return Buffer.from(Array.from({ length }, () => Math.floor(next() * 256)));
};
const pages = (count: number) =>
  smallPdf().toString("latin1").replace("/Count 1", `/Count ${count}`);

/** Made to exhaust, to stop or to end the process that reads them. */
const hostile: readonly (readonly [string, () => Uint8Array])[] = [
  ["400 MB of zeros in 400 KB", () => zipArchive([bomb])],
  ["the same, claiming to be 1 KB", () => zipArchive([{ ...bomb, size: 1024 }])],
  [
    "60,000 entries",
    () => zipArchive(Array.from({ length: 60_000 }, (_, at) => storedEntry(`${at}`, bytes("")))),
  ],
  ["20,000 levels of XML", () => docx("<w:p>".repeat(20_000))],
  ["20,000 levels of tags in a page", () => bytes(`<html>${"<div>".repeat(20_000)}`)],
  [
    "formats that pages reopen in each paragraph",
    () => bytes(`<html>${"<b><i><font color=red>".repeat(3000)}${"<p>x".repeat(100_000)}`),
  ],
  [
    "cells that cover millions",
    () => bytes(`<table>${"<tr><td rowspan=65534 colspan=1000>x".repeat(9000)}`),
  ],
  ["a billion laughs", () => docx(`<!DOCTYPE a [<!ENTITY e0 "ha">${laughs(9)}]><a>&e9;</a>`)],
  [
    "an external entity",
    () => docx(`<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>`),
  ],
  [
    "merged cells that cover the sheet",
    () =>
      workbookOfSheet(
        `<sheetData/><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(99)}</mergeCells>`,
      ),
  ],
  ["200 MB", () => Buffer.alloc(200 * 1024 * 1024, 0x20)],
  ["15 MB of noise", () => pseudoRandom(15 * 1024 * 1024)],
  ["15 MB of one line of text", () => Buffer.alloc(15 * 1024 * 1024, "年报")],
  ["15 MB of table tags", () => Buffer.alloc(15 * 1024 * 1024 - 1, "<table><tr><td>")],
  ["a PDF that claims a million pages", () => Buffer.from(pages(1_000_000), "latin1")],
  [
    "an old Word file of zeros",
    () => Buffer.concat([bytes(""), Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(100_000)]),
  ],
  ["an old Word file whose sectors go in a circle", circularWordFile],
];

describe("a file made to harm is read or refused in time, and this process lives on", () => {
  test.each(hostile)("%s", async (what, make) => {
    const file = make();
    const started = performance.now();
    const read = await importInProcess(file);
    const milliseconds = Math.round(performance.now() - started);
    const outcome = read.ok ? "read" : read.reason.kind;
    console.log(`${what}: ${outcome} in ${milliseconds} ms`);
    expect(outcome).not.toBe("reader-failed");
    expect(milliseconds).toBeLessThan(longest + 2000);
  });
});

test("a file with macros is read without them", async () => {
  const parts = readZip(await exportDocx(seedReport("seed-004"), "gb9704"));
  const entries = [...parts].map(([name, data]) => deflatedEntry(name, data));
  const file = zipArchive([...entries, storedEntry("word/vbaProject.bin", bytes("macro"))]);
  expect((await importInProcess(file)).ok).toBe(true);
});

/** So many damaged copies of each kind of file. */
const copies = 300;

test(`every damaged copy of a good file is read or refused within ${longest} ms and ${megabytes} MB`, async () => {
  const report = numberedReport(templates[0] ?? expect.unreachable());
  const word = await exportDocx(report, "official");
  const sheet = reportAsWorkbook(report);
  const page = bytes(reportAsHtml(report));
  const kinds: Readonly<Record<string, (next: () => number) => Uint8Array>> = {
    docx: (next) => damaged(word, next),
    "docx inside": (next) => damagedInside(word, "word/document.xml", next),
    xlsx: (next) => damaged(sheet, next),
    "xlsx inside": (next) => damagedInside(sheet, "xl/worksheets/sheet1.xml", next),
    html: (next) => damaged(page, next),
    mht: (next) => damaged(mht(page), next),
    pdf: (next) => damaged(smallPdf(), next),
    json: (next) => damaged(bytes(JSON.stringify(toInterchange(report))), next),
  };
  for (const [kind, make] of Object.entries(kinds)) {
    // What the test itself has loaded is not the reader's.
    const before = process.memoryUsage.rss();
    const tally = { read: 0, refused: 0, slowest: 0, megabytes: 0 };
    const next = randomNumbers(20_261_122);
    for (let copy = 0; copy < copies; copy += 1) {
      const file = make(next);
      const started = performance.now();
      const read = await importReport(file);
      tally[read.ok ? "read" : "refused"] += 1;
      tally.slowest = Math.max(tally.slowest, Math.round(performance.now() - started));
      tally.megabytes = Math.max(
        tally.megabytes,
        Math.round((process.memoryUsage.rss() - before) / 1e6),
      );
    }
    console.log(`${copies} damaged ${kind}:`, tally);
    expect(tally.slowest).toBeLessThan(longest);
    expect(tally.megabytes).toBeLessThan(megabytes);
  }
}, 600_000);

/** A compound file ([MS-CFB]) whose directory goes from sector 1 to 2 and back to 1 for ever. */
function circularWordFile(): Buffer {
  const file = Buffer.alloc(512 * 5);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(file);
  file.writeUInt16LE(9, 30);
  file.writeUInt16LE(6, 32);
  file.writeInt32LE(1, 44);
  file.writeInt32LE(1, 48);
  file.fill(0xff, 60, 512);
  file.fill(0, 64, 68);
  file.fill(0, 72, 80);
  file.fill(0xff, 512, 1024);
  file.writeInt32LE(2, 512 + 4);
  file.writeInt32LE(1, 512 + 8);
  file.write("WordDocument", 1024, "utf16le");
  file.writeUInt16LE(26, 1024 + 64);
  file.writeUInt8(2, 1024 + 66);
  return file;
}

/** The same numbers for the same seed (mulberry32), so that what fails once fails again. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Bytes changed, left out, doubled or cut off. */
function damaged(file: Uint8Array, next: () => number): Buffer {
  const place = () => Math.floor(next() * file.length);
  let copy = Buffer.from(file);
  for (let changes = 1 + Math.floor(next() * 8); changes > 0; changes -= 1) {
    const [at, length] = [place(), Math.floor(next() * 200)];
    const [before, piece, behind] = [
      copy.subarray(0, at),
      copy.subarray(at, at + length),
      copy.subarray(at + length),
    ];
    const kind = Math.floor(next() * 8);
    if (kind === 0) copy = Buffer.concat([before, behind]);
    else if (kind === 1) copy = Buffer.concat([before, piece, piece, piece, behind]);
    else if (kind === 2 && next() < 0.3) copy = Buffer.from(before);
    else if (at < copy.length) copy[at] = Math.floor(next() * 256);
  }
  return copy;
}

/** A sound archive around a damaged part. */
function damagedInside(file: Uint8Array, part: string, next: () => number): Uint8Array {
  const parts = [...readZip(file)];
  return zipArchive(
    parts.map(([name, data]) => storedEntry(name, name === part ? damaged(data, next) : data)),
  );
}

function mht(page: Buffer): Buffer {
  const head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n';
  const type = "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n";
  return bytes(`${head}${type}${page.toString("base64")}\r\n--b--`);
}
