import { isHidden } from "./html-style";
import type { HtmlElement, HtmlNode } from "./parse-html";

/** Fewer headings and tables than this say nothing about where a report lies on its page. */
const fewestMarks = 4;

/**
 * The part of a page that holds its report: the innermost element with the title, every section
 * heading and every table of figures, without the navigation around it. The whole page when there are too few.
 */
export function articleOf(page: readonly HtmlNode[]): readonly HtmlNode[] {
  const marks = marksIn(page);
  let [article, inner] = [page, page];
  for (let holder = holderOf(inner, marks); holder; holder = holderOf(inner, marks)) {
    inner = holder.childNodes;
    if (!tableParts.has(holder.tagName)) article = inner;
  }
  return marks < fewestMarks ? page : article;
}

/** These mean nothing without the table around them. */
const tableParts = new Set(["table", "thead", "tbody", "tfoot", "tr"]);

function holderOf(nodes: readonly HtmlNode[], marks: number): HtmlElement | undefined {
  return nodes.filter((node) => "tagName" in node).find((node) => marksOf(node) === marks);
}

function marksIn(nodes: readonly HtmlNode[]): number {
  return nodes.reduce((sum, node) => sum + marksOf(node), 0);
}

const counted = new WeakMap<HtmlElement, number>();

function marksOf(node: HtmlNode): number {
  if ("value" in node) return isMark(node.value) ? 1 : 0;
  if (!("tagName" in node) || isHidden(node)) return 0;
  const known = counted.get(node);
  if (known !== undefined) return known;
  const within = marksIn(node.childNodes);
  const marks = node.tagName === "tr" ? Math.max(1, within) : within;
  counted.set(node, marks);
  return marks;
}

function isMark(text: string): boolean {
  return /^\s*[一二三四五六]、|20\d\d\s*年.*报告\s*$/.test(text);
}
