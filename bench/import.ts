import { SaxesParser } from "saxes";
import { exportDocx } from "@/lib/export/docx/export-docx";
import { documentPath } from "@/lib/export/docx/package-parts";
import { readZip } from "@/lib/export/zip/read-zip";
import { deflatedEntry, zipArchive } from "@/lib/export/zip/zip-archive";
import { seedReport } from "@/lib/fixtures/seed-reports";
import { importReport } from "@/lib/import/import-report";
import { withValues } from "@/lib/report/report";
import { narrativeAddress } from "@/lib/template/cells";
import { atFullEffort } from "./effort";
import { processorTimes } from "./processor-time";
import type { BenchResult } from "./result";

const rounds = atFullEffort(7);
/** Lines of 28 characters, 22 on a page by GB/T 9704. */
const charactersAPage = 28 * 22;
const pages = 100;

/** A Word file of 100 pages against the floor: inflating its text and walking through its elements. */
export async function benchImport(): Promise<readonly BenchResult[]> {
  const [shortFile, longFile] = [await wordFile(0), await wordFile(pages)];
  const [short, long, floor] = await processorTimes(
    [
      { jobs: [() => read(shortFile)], times: 20 },
      { jobs: [() => read(longFile)], times: 10 },
      { jobs: [() => walk(longFile)], times: 10 },
    ],
    rounds,
  );
  if (!short || !long || !floor) throw new Error("a measurement is missing");
  return [
    {
      name: `reading Word files: processor time a document (median of ${rounds} rounds, range)`,
      figures: {
        "report as it is ms": short.text,
        [`report of ${pages} pages ms (at most 1000)`]: long.text,
        "floor: inflate and walk the same ms": floor.text,
        "document.xml of 100 pages KB": (documentXml(longFile).length / 1000).toFixed(0),
        "reading / floor": (long.median / floor.median).toFixed(1),
      },
    },
  ];
}

async function wordFile(more: number): Promise<Uint8Array> {
  const report = seedReport("seed-002");
  const sentence = "持续推进政府信息公开，依法办理公开申请，按时答复申请人。";
  const paragraph = sentence.repeat(8);
  const lines = Math.ceil((more * charactersAPage) / paragraph.length);
  const text = [paragraph, ...Array.from({ length: lines }, () => paragraph)].join("\n");
  return inSmallRuns(
    await exportDocx(withValues(report, [[narrativeAddress("overview"), text]]), "gb9704"),
  );
}

/** Word breaks a text that has been worked on into runs of a few characters. */
function inSmallRuns(file: Uint8Array): Uint8Array {
  const entries = [...readZip(file)].map(([name, data]) => {
    if (name !== documentPath) return deflatedEntry(name, data);
    const xml = data
      .toString("utf8")
      .replace(/(<w:r>(?:(?!<w:t>|<w:t ).)*<w:t[^>]*>)([^<]{9,})(<\/w:t><\/w:r>)/g, split);
    return deflatedEntry(name, Buffer.from(xml));
  });
  return zipArchive(entries);
}

function split(_run: string, open: string, text: string, close: string): string {
  return (text.match(/.{1,4}/gu) ?? []).map((piece) => open + piece + close).join("");
}

async function read(file: Uint8Array): Promise<void> {
  const imported = await importReport(file);
  if (!imported.ok) throw new Error(imported.reason.kind);
}

function walk(file: Uint8Array): void {
  let elements = 0;
  const parser = new SaxesParser();
  parser.on("opentag", () => {
    elements += 1;
  });
  parser.write(documentXml(file)).close();
  if (elements === 0) throw new Error("nothing was read");
}

function documentXml(file: Uint8Array): string {
  return (readZip(file).get(documentPath) ?? "").toString();
}
