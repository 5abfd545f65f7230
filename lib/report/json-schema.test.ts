import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { templates } from "../template/registry";
import { interchangeJsonSchema } from "./json-schema";

const published = new URL("../../public/schema/nianbao-report-1.schema.json", import.meta.url);

test("the published JSON Schema is the one the app reads by", () => {
  expect(readFileSync(published, "utf8")).toBe(interchangeJsonSchema());
});

test("it has one variant for each official format, and refuses unknown keys in all of them", () => {
  const schema = JSON.parse(interchangeJsonSchema());
  expect(schema.oneOf).toHaveLength(templates.length);
  for (const variant of schema.oneOf) {
    expect(variant.additionalProperties).toBe(false);
    expect(variant.required).toEqual(["format", "template", "year", "organization"]);
  }
});
