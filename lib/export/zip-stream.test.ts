import { describe, expect, test } from "vitest";
import { seedNames, seedReport } from "../fixtures/seed-reports";
import { type Report, titleOf } from "../report/report";
import { exportDocx } from "./docx/export-docx";
import { readZip } from "./zip/read-zip";
import { exportMany, type NamedReport } from "./zip-stream";

const reports = seedNames.map(seedReport);

async function archiveOf(some: AsyncIterable<NamedReport> | Iterable<NamedReport>) {
  const chunks: Uint8Array[] = [];
  for await (const chunk of exportMany(some, "official")) chunks.push(chunk);
  return { entries: readZip(Buffer.concat(chunks)), chunks };
}

function named(report: Report, fileName = `${titleOf(report)}.docx`): NamedReport {
  return { report, fileName };
}

describe("many reports in one archive", () => {
  test("are the same files as one by one, under their Chinese names", async () => {
    const { entries } = await archiveOf(reports.map((report) => named(report)));
    expect([...entries.keys()]).toEqual(reports.map((report) => `${titleOf(report)}.docx`));
    for (const report of reports) {
      const alone = await exportDocx(report, "official");
      expect(entries.get(`${titleOf(report)}.docx`)?.compare(alone)).toBe(0);
    }
  });

  test("are read one by one while the archive is read", async () => {
    let asked = 0;
    async function* source() {
      for (const report of reports) {
        asked += 1;
        yield named(report);
      }
    }
    const archive = exportMany(source(), "official");
    await archive.next();
    expect(asked).toBe(1);
    await archive.return();
    expect(asked).toBe(1);
  });

  test("mark their names as UTF-8 and are stored, not compressed twice", async () => {
    const { chunks } = await archiveOf(reports.slice(0, 1).map((report) => named(report)));
    const header = Buffer.from(chunks[0] ?? []);
    expect(header.readUInt16LE(6) & 0x0800).toBe(0x0800);
    expect(header.readUInt16LE(8)).toBe(0);
  });

  test("equal names get a number, and none leaves its folder", async () => {
    const [report] = reports;
    const names = [
      "a.docx",
      "a.docx",
      "a.docx",
      "../../b.docx",
      "c\\d.docx",
      "没有后缀",
      "没有后缀",
    ];
    const { entries } = await archiveOf(
      names.map((name) => named(report ?? seedReport("seed-000"), name)),
    );
    expect([...entries.keys()]).toEqual([
      "a.docx",
      "a（2）.docx",
      "a（3）.docx",
      "__.._b.docx",
      "c_d.docx",
      "没有后缀",
      "没有后缀（2）",
    ]);
  });

  test("no report makes an empty archive", async () => {
    expect((await archiveOf([])).entries.size).toBe(0);
  });

  test("leave a turn to others between documents", async () => {
    const [report = seedReport("seed-000")] = reports;
    let turns = 0;
    const count = () => {
      turns += 1;
      pending = setImmediate(count);
    };
    let pending = setImmediate(count);
    await archiveOf(Array.from({ length: 60 }, (_, index) => named(report, `${index}.docx`)));
    clearImmediate(pending);
    expect(turns).toBeGreaterThanOrEqual(3);
  });
});
