import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";

/**
 * One hash over the names and the contents of files and folders; what does not exist counts as empty.
 * @param {readonly string[]} roots
 * @param {(file: string) => boolean} [counts]
 */
export async function fingerprint(roots, counts = () => true) {
  const files = (await Promise.all(roots.map(filesUnder))).flat().filter(counts).sort();
  const hash = createHash("sha256").update(`node ${process.versions.node.split(".")[0]}\n`);
  const contents = await Promise.all(files.map((file) => readFile(file)));
  contents.forEach((content, index) => {
    hash.update(`${files[index]} ${content.length}\n`).update(content);
  });
  return hash.digest("hex");
}

/**
 * @param {string} root
 * @returns {Promise<readonly string[]>}
 */
async function filesUnder(root) {
  const found = await stat(root).catch(() => null);
  if (!found) return [];
  if (!found.isDirectory()) return [root];
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}
