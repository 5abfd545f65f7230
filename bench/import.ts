import { SaxesParser } from "saxes";
import { documentPath } from "@/lib/export/docx/package-parts";
import { readZip } from "@/lib/export/zip/read-zip";
import { importReport } from "@/lib/import/import-report";
import { costs } from "./costs";
import { atFullEffort } from "./effort";
import type { BenchResult } from "./result";
import { wordFile } from "./word-file";

const rounds = atFullEffort(7);
const pages = 100;

/** A Word file of 100 pages against the floor: inflating its text and walking through its elements. */
export async function benchImport(): Promise<readonly BenchResult[]> {
  const [shortFile, longFile] = [await wordFile(0), await wordFile(pages)];
  const [short, long, floor] = await costs(
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
        "report as it is ms": short.processor.text,
        [`report of ${pages} pages ms (at most 1000)`]: long.processor.text,
        "floor: inflate and walk the same ms": floor.processor.text,
        "document.xml of 100 pages KB": (documentXml(longFile).length / 1000).toFixed(0),
        "reading / floor": (long.processor.median / floor.processor.median).toFixed(1),
      },
    },
  ];
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
