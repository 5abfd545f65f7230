import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { exportMany } from "@/lib/export/zip-stream";
import { seedNames, seedReport } from "@/lib/fixtures/seed-reports";
import { titleOf } from "@/lib/report/report";

const count = Number(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
try {
  const archive = createWriteStream(join(folder, "reports.zip"));
  const started = performance.now();
  await pipeline(Readable.from(exportMany(reports(), "gb9704"), { objectMode: false }), archive);
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(JSON.stringify(figures(seconds, archive.bytesWritten)));
} finally {
  rmSync(folder, { recursive: true });
}

/** Parsed once more for every document, as a database would deliver them. */
function* reports() {
  for (let number = 1; number <= count; number += 1) {
    const report = seedReport(seedNames[number % seedNames.length] ?? seedNames[0]);
    yield { fileName: `${number}_${titleOf(report)}.docx`, report };
  }
}

function figures(seconds: number, bytes: number) {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return {
    seconds: seconds.toFixed(2),
    "processor seconds, start of the process included": (
      (userCPUTime + systemCPUTime) /
      1e6
    ).toFixed(2),
    "peak memory MB": Math.round(maxRSS / 1024),
    "zip MB": (bytes / 1e6).toFixed(1),
  };
}
