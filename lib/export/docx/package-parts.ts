import { isUsedStyle } from "./style-ids";

/** Parts of a Word package by path, in the order they are written. */
export type PackageParts = ReadonlyMap<string, string>;

/**
 * docx's package without the parts and styles a report has no use for (lists, notes, links), and with
 * the parts that change from report to report last.
 */
export function tidyPackage(packed: ReadonlyMap<string, Buffer>): PackageParts {
  const kept = [...packed.keys()].filter((path) => !unused.test(path)).sort(byPlace);
  return new Map(
    kept.map((path) => {
      const data = packed.get(path)?.toString("utf8") ?? "";
      if (path === "word/styles.xml") return [path, withoutUnusedStyles(data)];
      return [path, listings.test(path) ? withoutUnused(data) : data];
    }),
  );
}

/** Parts that hold what the clerk wrote. */
export const documentPath = "word/document.xml";
export const corePath = "docProps/core.xml";

/** Drops the entries of unused parts from content types and relations. */
function withoutUnused(listing: string): string {
  return listing.replace(/<(?:Override|Relationship|Default) [^>]*\/>/g, (entry) => {
    const [, target = ""] = /(?:PartName|Target|Extension)="([^"]*)"/.exec(entry) ?? [];
    return unused.test(target) || unusedExtensions.test(target) ? "" : entry;
  });
}

function withoutUnusedStyles(styles: string): string {
  return styles.replace(/<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/g, (style, id: string) =>
    isUsedStyle(id) ? style : "",
  );
}

function byPlace(left: string, right: string): number {
  return placeOf(left) - placeOf(right) || (left < right ? -1 : 1);
}

/** Content types first, as Word writes them; the changing parts last. */
function placeOf(path: string): number {
  return ["[Content_Types].xml", "_rels/.rels"].indexOf(path) + 1 || changing.indexOf(path) + 4;
}

const changing = [corePath, documentPath];
const unused =
  /(?:^|\/)(?:numbering|footnotes|endnotes|custom|comments\w*)\.xml(?:\.rels)?$|fontTable\.xml\.rels$/;
const unusedExtensions = /^(?:png|jpe?g|bmp|gif|svg|odttf)$/;
const listings = /^\[Content_Types\]\.xml$|\.rels$/;
