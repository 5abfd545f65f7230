import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importReport } from "../import-report";

const sector = 512;
const endOfChain = 0xfffffffe;
const sound = readFileSync(new URL("../../fixtures/seed-000.doc", import.meta.url));
const sectorOf = (number: number) => (number + 1) * sector;

/** Where the table of a file says which sector follows one. */
function linkOf(file: Buffer, number: number): number {
  const part = file.readUInt32LE(76 + Math.floor(number / 128) * 4);
  return sectorOf(part) + (number % 128) * 4;
}

const directoryStart = sound.readUInt32LE(48);

/** Where the entry of a stream is. */
function entryOf(file: Buffer, name: string): number {
  const at = file.indexOf(Buffer.from(`${name}\0`, "utf16le"), sectorOf(directoryStart));
  return at === -1 ? expect.unreachable(name) : at;
}

/** Sends a chain from its second sector, or its only one, back to the first. */
function turnBack(file: Buffer, start: number): void {
  const second = file.readUInt32LE(linkOf(file, start));
  file.writeUInt32LE(start, linkOf(file, second === endOfChain ? start : second));
}

const startOf = (file: Buffer, name: string) => file.readUInt32LE(entryOf(file, name) + 116);

const damages: readonly (readonly [string, (file: Buffer) => void])[] = [
  ["whose directory goes in a circle", (file) => turnBack(file, directoryStart)],
  [
    "whose small sectors go in a circle",
    (file) => turnBack(file, file.readUInt32LE(sectorOf(directoryStart) + 116)),
  ],
  ["whose list of small sectors goes in a circle", (file) => turnBack(file, file.readUInt32LE(60))],
  ["whose text goes in a circle", (file) => turnBack(file, startOf(file, "WordDocument"))],
  [
    "whose text leads out of it",
    (file) => file.writeUInt32LE(9_999_999, linkOf(file, startOf(file, "WordDocument"))),
  ],
  [
    "whose text ends too soon",
    (file) => file.writeUInt32LE(endOfChain, linkOf(file, startOf(file, "WordDocument"))),
  ],
  [
    "whose text claims to be longer than it",
    (file) => file.writeUInt32LE(0x7fffffff, entryOf(file, "WordDocument") + 120),
  ],
  [
    "with an entry beside itself",
    (file) => file.writeUInt32LE(1, sectorOf(directoryStart) + 128 + 68),
  ],
  [
    "with entries that are reached in ever more ways",
    (file) => {
      for (let entry = 1; entry < 7; entry += 1) {
        const at = sectorOf(directoryStart) + entry * 128;
        file.writeUInt32LE(entry + 1, at + 68);
        file.writeUInt32LE(entry + 1, at + 72);
      }
    },
  ],
  ["whose tables claim more sectors than there are", (file) => file.writeUInt32LE(0x7fffffff, 44)],
  ["with sectors of a size that none has", (file) => file.writeUInt16LE(31, 30)],
];

describe("an old Word file that sends its reader astray is refused", () => {
  test.each(damages)("one %s", async (_what, damage) => {
    const file = Buffer.from(sound);
    damage(file);
    expect(await importReport(file)).toEqual({ ok: false, reason: { kind: "damaged-file" } });
  });
});

test("one that was cut off is damaged, also where it has lost the list of what it holds", async () => {
  const read = await importReport(sound.subarray(0, 30_000));
  expect(read).toEqual({ ok: false, reason: { kind: "damaged-file" } });
});

test("one that claims more text than it has is damaged", async () => {
  const file = Buffer.from(sound);
  const text = sectorOf(startOf(file, "WordDocument"));
  file.writeUInt32LE(file.readUInt32LE(text + 0x4c) * 10, text + 0x4c);
  expect(await importReport(file)).toEqual({ ok: false, reason: { kind: "damaged-file" } });
});

test("what lacks the empty end of its last sector is read", async () => {
  const bytes = [...sound];
  while (bytes.at(-1) === 0) bytes.pop();
  expect(bytes.length).toBeLessThan(sound.length);
  expect((await importReport(Buffer.from(bytes))).ok).toBe(true);
});
