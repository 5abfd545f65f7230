import { readFile } from "node:fs/promises";
import { fileKind } from "../../lib/import/file-kind";
import type { ImportOptions } from "../../lib/import/import-options";
import { importReport } from "../../lib/import/import-report";
import type { ImportedReport } from "../../lib/import/imported-report";
import { unreadableText } from "../../lib/import/unreadable-text";
import { UsageError } from "./command";
import { pathFrom } from "./output";
import { checkYear } from "./report-year";

/** Reads a report from a file of any known kind; `-` is standard input. */
export async function readReportFile(
  path: string,
  options: ImportOptions = {},
): Promise<ImportedReport> {
  return readReport(path, await bytesOf(path), options);
}

/** The same of bytes that are at hand. */
export async function readReport(
  path: string,
  bytes: Uint8Array,
  options: ImportOptions = {},
): Promise<ImportedReport> {
  const name = path === "-" ? "标准输入" : path;
  const read = await importFile(bytes, options);
  if (!read.ok) throw new UsageError(`无法读取 ${name}：${unreadableText(read.reason)}。`);
  checkYear(read.value.report.year);
  return read.value;
}

/** What only packages can read is read in a process, which can be stopped; our own readers keep bounds. */
async function importFile(
  bytes: Uint8Array,
  options: ImportOptions,
): ReturnType<typeof importReport> {
  const kind = fileKind(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!kind.ok || (kind.value !== "doc" && kind.value !== "pdf")) {
    return importReport(bytes, options);
  }
  const { importInProcess } = await import("../../lib/server/import/import-in-process");
  return importInProcess(bytes, options);
}

/** Tells on stderr what the reader was not sure of; stdout stays for the result. */
export function tellNotices({ notices }: ImportedReport): void {
  for (const notice of notices) process.stderr.write(`提示：${notice.message}\n`);
}

/** The bytes of a file; `-` is standard input. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  if (path !== "-") {
    return readFile(pathFrom(path)).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`无法读取 ${path}：${readProblem(error.code)}。`);
    });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Why a file could not be read, for the end of a sentence. */
export function readProblem(code: string | undefined): string {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "没有这个文件";
    case "EISDIR":
      return "这是一个文件夹，请写文件名";
    case "EACCES":
    case "EPERM":
      return "没有读取权限";
    default:
      return `系统返回 ${code ?? "未知错误"}`;
  }
}
