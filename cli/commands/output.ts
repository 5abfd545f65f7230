import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { UsageError } from "./command";

/** Paths are meant from where the caller stands; npm starts scripts in the package's folder. */
export function pathFrom(typed: string): string {
  const startedByNpm = process.env.npm_lifecycle_event === "nianbao";
  return resolve((startedByNpm ? process.env.INIT_CWD : undefined) ?? process.cwd(), typed);
}

export async function writeJson(value: unknown): Promise<void> {
  await writeOut(`${JSON.stringify(value, null, 2)}\n`);
}

/** Waits until the text has left, so that a pipe gets all of it. */
export function writeOut(content: string | Uint8Array): Promise<void> {
  return new Promise((done) => {
    process.stdout.write(content, () => done());
  });
}

/** Writes a file; `-` is standard output. */
export async function writeTo(path: string, content: Uint8Array): Promise<void> {
  if (path === "-") return writeOut(content);
  await writeFile(pathFrom(path), content).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`无法写入 ${path}：${writeProblem(error.code)}。`);
  });
}

/** Why a file could not be written, for the end of a sentence. */
export function writeProblem(code: string | undefined): string {
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "文件夹不存在，请先建立";
    case "EISDIR":
      return "这是一个文件夹，请写上文件名";
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return "没有写入权限";
    case "ENOSPC":
      return "磁盘空间不足";
    case "EBUSY":
      return "文件正被其他程序占用，请关闭后重试";
    default:
      return `系统返回 ${code ?? "未知错误"}`;
  }
}
