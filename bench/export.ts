import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Packer } from "docx";
import { documentContent, planDocument } from "@/lib/export/document-content";
import { exportDocx } from "@/lib/export/docx/export-docx";
import { bodyElements, wordDocument } from "@/lib/export/docx/export-with-docx";
import { documentPath } from "@/lib/export/docx/package-parts";
import { readZip } from "@/lib/export/zip/read-zip";
import { archiveStart, deflatedEntry, zipArchive } from "@/lib/export/zip/zip-archive";
import { seedNames, seedReport } from "@/lib/fixtures/seed-reports";
import { type DocumentStyle, documentStyles } from "@/lib/report/document-style";
import type { Report } from "@/lib/report/report";
import { costs } from "./costs";
import { atFullEffort } from "./effort";
import type { BenchResult } from "./result";

const rounds = atFullEffort(7);
const bulkDocuments = atFullEffort(1000);

/** The Word file: skeleton against plain docx and against the floor; then many files in one zip. */
export async function benchExport(): Promise<readonly BenchResult[]> {
  const results: BenchResult[] = [];
  for (const style of documentStyles) results.push(await benchStyle(style));
  return [...results, benchBulk()];
}

async function benchStyle(style: DocumentStyle): Promise<BenchResult> {
  const reports = seedNames.map(seedReport);
  const floor = await Promise.all(reports.map((report) => handJoined(report, style)));
  const skeleton = reports.map((report) => () => exportDocx(report, style));
  const plainDocx = reports.map((report) => () => withPlainDocx(report, style));
  const [fast, docx, least] = await costs(
    [
      { jobs: skeleton, times: 100 },
      { jobs: plainDocx, times: 10 },
      { jobs: floor, times: 100 },
    ],
    rounds,
  );
  if (!fast || !docx || !least) throw new Error("a measurement is missing");
  return {
    name: `Word file, ${style}: processor time a document (median of ${rounds} rounds, range)`,
    figures: {
      "skeleton ms": fast.processor.text,
      "plain docx ms": docx.processor.text,
      "floor ms": least.processor.text,
      "skeleton / floor (at most 2)": (fast.processor.median / least.processor.median).toFixed(2),
      "plain docx / skeleton (at least 15)": (
        docx.processor.median / fast.processor.median
      ).toFixed(1),
    },
  };
}

function withPlainDocx(report: Report, style: DocumentStyle): Promise<Uint8Array> {
  const plan = planDocument(report.template, style);
  const body = bodyElements(documentContent(report, plan), plan);
  return Packer.toBuffer(wordDocument(body, plan.style));
}

/** The least a program can do: join the finished texts of a document, compress, write the archive. */
async function handJoined(report: Report, style: DocumentStyle): Promise<() => Uint8Array> {
  const parts = readZip(await exportDocx(report, style));
  const pieces = (parts.get(documentPath) ?? "").toString().split(/(?<=<w:t[^>]*>)|(?=<\/w:t>)/);
  const others = [...parts].filter(([path]) => path !== documentPath);
  const start = archiveStart(others.map(([path, data]) => deflatedEntry(path, data)));
  return () => zipArchive([deflatedEntry(documentPath, Buffer.from(pieces.join("")))], start);
}

/** In a process of its own, for the peak of its memory. */
function benchBulk(): BenchResult {
  const script = fileURLToPath(new URL("./export-bulk.ts", import.meta.url));
  const output = execFileSync(
    process.execPath,
    ["--import", "tsx", script, String(bulkDocuments)],
    { encoding: "utf8" },
  );
  return { name: `${bulkDocuments} Word files in one streamed zip`, figures: JSON.parse(output) };
}
