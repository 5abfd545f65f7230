import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ensureBuild } from "../launcher/build.mjs";

// What Chromium 99 does not know, with the first version that does.
const tooNew: Readonly<Record<string, RegExp>> = {
  "rotate, scale and translate as properties (104)": /[{;]\s*(?:rotate|scale|translate)\s*:/,
  "ranges in media queries (104)": /@media[^{]*[<>]/,
  ":has() (105)": /:has\(/,
  "container queries (105)": /@container/,
  "dvh, svh and lvh (108)": /\d[dsl]v[hw]\b/,
  "oklch(), lab() and their kin (111)": /\b(?:ok)?l(?:ab|ch)\(/,
  "color-mix() (111)": /color-mix\(/,
  "nesting (112)": /[{;}]\s*&/,
  "field-sizing (123)": /field-sizing\s*:/,
};

// Addresses of other hosts that may stand in an asset, because nothing is ever fetched from them.
const neverFetched: Readonly<Record<string, RegExp>> = {
  "the names of XML vocabularies": /^http:\/\/www\.w3\.org\//,
  "pages that React's and Next's messages point developers to":
    /^https:\/\/(?:react\.dev\/errors|nextjs\.org\/docs)\//,
  "the licence note of the polyfills for browsers without modules":
    /^https:\/\/github\.com\/zloirock\/core-js\b/,
  "what those polyfills try the browser's reading of addresses on":
    /^https:\/\/(?:a|a\/c%20d\?a=1&c=3|a@b|тест|a#б|x)$/,
  "the base that Next reads the path of an address against, outside a browser": /^http:\/\/n$/,
};

let assets: readonly { readonly name: string; readonly text: string }[];

beforeAll(async () => {
  await ensureBuild();
  const folder = ".next/static";
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /\.(?:css|js)$/.test(name),
  );
  assets = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(folder, name), "utf8") })),
  );
});

test.each(Object.entries(tooNew))("styles work without %s", (_, feature) => {
  const sheets = assets.filter(({ name }) => name.endsWith(".css"));
  expect(sheets).not.toHaveLength(0);
  const found = sheets.flatMap(({ text }) => around(withoutGuarded(text), feature));
  expect(found).toEqual([]);
});

test("scripts and styles name no other host that a browser would ask", () => {
  const scripts = assets.filter(({ name }) => name.endsWith(".js"));
  expect(scripts).not.toHaveLength(0);
  const addresses = assets.flatMap(({ text }) => text.match(/https?:\/\/[^"'`\s)\\,]+/g) ?? []);
  const harmless = Object.values(neverFetched);
  const outside = addresses.filter((address) => !harmless.some((known) => known.test(address)));
  expect([...new Set(outside)]).toEqual([]);
  const schemeless = assets.flatMap(({ text }) => around(text, /["'`(]\/\/[a-z0-9-]+\.[a-z]/));
  expect(schemeless).toEqual([]);
});

/** A style sheet without its `@supports` blocks, which browsers pass over that lack the feature. */
function withoutGuarded(sheet: string): string {
  const start = sheet.indexOf("@supports");
  if (start === -1) return sheet;
  const end = blockEnd(sheet, sheet.indexOf("{", start));
  return sheet.slice(0, start) + withoutGuarded(sheet.slice(end));
}

function blockEnd(sheet: string, open: number): number {
  let depth = 0;
  for (let at = open; at < sheet.length; at += 1) {
    if (sheet[at] === "{") depth += 1;
    if (sheet[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return sheet.length;
}

/** Each place of the pattern with what stands around it, so that a failure shows the rule. */
function around(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(new RegExp(pattern, "g"))].map(({ index }) =>
    text.slice(Math.max(0, index - 60), index + 60),
  );
}
