import { SaxesParser } from "saxes";

/** An element with what it contains; texts are left out, the lint judges structure. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
};

/** Reads XML into a tree. Throws for anything XML does not allow, forbidden characters included. */
export function xmlTree(xml: string): XmlElement {
  const root: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(xml).close();
  return root;
}

/** All elements of a name below an element, in document order. */
export function descendants(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** The element at the end of a path of children; null where one is missing. */
export function childAt(element: XmlElement, ...path: readonly string[]): XmlElement | null {
  return path.reduce<XmlElement | null>(
    (parent, name) => parent?.children.find((child) => child.name === name) ?? null,
    element,
  );
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name);
}

type Open = XmlElement & { readonly children: Open[] };
