import { exportDocx } from "@/lib/export/docx/export-docx";
import { documentPath } from "@/lib/export/docx/package-parts";
import { readZip } from "@/lib/export/zip/read-zip";
import { deflatedEntry, zipArchive } from "@/lib/export/zip/zip-archive";
import { seedReport } from "@/lib/fixtures/seed-reports";
import { withValues } from "@/lib/report/report";
import { narrativeAddress } from "@/lib/template/cells";

/** Lines of 28 characters, 22 on a page by GB/T 9704. */
const charactersAPage = 28 * 22;

/** A report as a Word file that has been worked on, with so many pages more of narrative. */
export async function wordFile(more: number): Promise<Uint8Array> {
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
