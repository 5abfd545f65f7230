import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from "parse5";
import { ok, type Result, refuse } from "../../result";
import { Unsafe } from "../broken-document";
import type { UnreadableFile } from "../unreadable-file";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;

/** Pages with tags left open nest deep; beyond this the parser's time grows with the square of their number. */
const maxDepth = 400;
const mostElements = 400_000;

/** Parses a page as a browser would; refuses what is too deep or too much. */
export function parseHtml(html: string): Result<HtmlNode[], UnreadableFile> {
  let depth = 0;
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...element) => {
      elements += 1;
      if (elements > mostElements) throw new Unsafe();
      return defaultTreeAdapter.createElement(...element);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > maxDepth) throw new Unsafe();
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
  try {
    return ok(parse(html, { treeAdapter }).childNodes);
  } catch (error) {
    if (error instanceof Unsafe) return refuse({ kind: "unsafe-file" });
    throw error;
  }
}

/** The value of an attribute; empty when it is not there. */
export function attributeOf({ attrs }: HtmlElement, name: string): string {
  return attrs.find((attribute) => attribute.name === name)?.value ?? "";
}
