import fc from "fast-check";
import { expect, test } from "vitest";
import { readZip } from "./read-zip";
import { archiveStart, deflatedEntry, storedEntry, zipArchive } from "./zip-archive";

const anyEntries = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[a-z一-龥]{1,12}\.xml$/),
    data: fc.uint8Array({ maxLength: 300 }),
    deflated: fc.boolean(),
  }),
  { selector: ({ name }) => name, maxLength: 6 },
);

test("what was packed is unpacked, whole or begun in advance", () => {
  fc.assert(
    fc.property(anyEntries, fc.nat(6), (entries, begun) => {
      const packed = entries.map(({ name, data, deflated }) =>
        deflated ? deflatedEntry(name, data) : storedEntry(name, data),
      );
      const archive = zipArchive(packed);
      expect([...readZip(archive)]).toEqual(
        entries.map(({ name, data }) => [name, Buffer.from(data)]),
      );
      const continued = zipArchive(packed.slice(begun), archiveStart(packed.slice(0, begun)));
      expect(Buffer.compare(archive, continued)).toBe(0);
    }),
  );
});

test("a changed byte is noticed", () => {
  const archive = Buffer.from(zipArchive([storedEntry("a.xml", Buffer.from("内容"))]));
  archive[37] = (archive[37] ?? 0) ^ 1;
  expect(() => readZip(archive)).toThrow("damaged archive");
});
