import { expect, test } from "vitest";
import { schemaDiff } from "./schema-diff";

const schemaWith = (fields: string) => `
datasource db {
  provider = "postgresql"
}

model Note {
  id String @id
  ${fields}
}`;

test("an empty database is brought to the schema without touching the schema named public", async () => {
  const sql = await schemaDiff(null, schemaWith(""));
  expect(sql).toMatch(/^-- CreateTable\nCREATE TABLE "Note"/);
});

test("one schema is brought to another", async () => {
  const sql = await schemaDiff(schemaWith(""), schemaWith("length Int"));
  expect(sql).toContain(`ADD COLUMN     "length" INTEGER NOT NULL`);
});

test("an invalid schema is refused with the place of the mistake", async () => {
  await expect(schemaDiff(null, schemaWith("length Nothing"))).rejects.toThrow(/length Nothing/);
});
