import fc from "fast-check";
import { expect, test } from "vitest";
import { storedEntry, zipArchive } from "@/lib/export/zip/zip-archive";
import { entryCounter } from "./entry-counter";

const contents = fc.array(fc.uint8Array({ minLength: 1, maxLength: 200 }), { maxLength: 8 });

test("however an archive is cut into chunks, every entry is counted once", () => {
  fc.assert(
    fc.property(contents, fc.integer({ min: 1, max: 97 }), (files, size) => {
      const archive = zipArchive(files.map((file, n) => storedEntry(`${n}年报.docx`, file)));
      const count = entryCounter();
      const counts: number[] = [];
      for (let at = 0; at < archive.length; at += size) {
        counts.push(count(archive.subarray(at, at + size)));
      }
      expect(counts.at(-1)).toBe(files.length);
      expect(counts).toEqual([...counts].sort((left, right) => left - right));
    }),
  );
});

test("archives inside the archive are not counted, nor is an entry that has not come in whole", () => {
  const inner = zipArchive([storedEntry("word.xml", Uint8Array.of(1, 2, 3))]);
  const archive = zipArchive([storedEntry("a.docx", inner), storedEntry("b.docx", inner)]);
  expect(entryCounter()(archive)).toBe(2);
  const second = 30 + "a.docx".length + inner.length + 30 + "b.docx".length + inner.length;
  expect(entryCounter()(archive.subarray(0, second - 1))).toBe(1);
});
