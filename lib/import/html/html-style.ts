import type { Paragraph } from "../blocks";
import { attributeOf, type HtmlElement } from "./parse-html";

/** Nothing of these is text on the page; deleted text is there, but no longer part of the document. */
const withoutText = new Set([
  "audio",
  "button",
  "canvas",
  "del",
  "head",
  "iframe",
  "input",
  "math",
  "noscript",
  "object",
  "rt",
  "rp",
  "script",
  "select",
  "style",
  "svg",
  "template",
  "textarea",
  "title",
  "video",
]);

/** Whether an element and all in it is out of sight, or what Word keeps at the end of its pages. */
export function isHidden(element: HtmlElement): boolean {
  if (withoutText.has(element.tagName)) return true;
  if (element.attrs.some(({ name }) => name === "hidden")) return true;
  return /display:none|visibility:hidden|mso-hide:all|mso-element:(footnote|endnote|comment)/.test(
    styleOf(element),
  );
}

/** A row that only sets the widths of columns. */
export function isSpacerRow(element: HtmlElement): boolean {
  return (
    /^0(px|pt)?$/.test(attributeOf(element, "height")) || /(^|;)height:0/.test(styleOf(element))
  );
}

/** Where an element stands on the line makes a title or a signature of it, or neither. */
export function roleOf(element: HtmlElement): Paragraph["role"] {
  if (/^h[12]$/.test(element.tagName) || element.tagName === "center") return "title";
  const align = attributeOf(element, "align").toLowerCase();
  const style = /text-align:(\w+)/.exec(styleOf(element))?.[1] ?? align;
  if (style === "center") return "title";
  return style === "right" || style === "end" ? "signature" : null;
}

export function keepsSpaces(element: HtmlElement): boolean {
  return element.tagName === "pre" || /white-space:(pre|break-spaces)/.test(styleOf(element));
}

const blockElements = new Set(
  "address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section ul caption legend".split(
    " ",
  ),
);

/** Whether an element begins a line of its own. */
export function isBlock(element: HtmlElement): boolean {
  return blockElements.has(element.tagName) || /display:block/.test(styleOf(element));
}

function styleOf(element: HtmlElement): string {
  return attributeOf(element, "style").toLowerCase().replace(/\s/g, "");
}
