import { descendants, type XmlElement } from "./xml-tree";

/** The parts of a package as trees, by path. */
export type Package = ReadonlyMap<string, XmlElement>;

/** Parts without a type, types without a part, relations that lead nowhere. */
export function lintPackage(parts: Package): readonly string[] {
  return [...lintTypes(parts), ...lintRelations(parts), ...lintRelationIds(parts)];
}

function lintTypes(parts: Package): readonly string[] {
  const types = parts.get("[Content_Types].xml");
  if (!types) return ["no content types"];
  const named = descendants(types, "Override").map(({ attributes }) => attributes.PartName ?? "");
  const extensions = new Set(
    descendants(types, "Default").map(({ attributes }) => attributes.Extension),
  );
  return [
    ...named.filter((name) => !parts.has(name.slice(1))).map((name) => `${name} is missing`),
    ...[...parts.keys()]
      .filter((path) => path !== "[Content_Types].xml" && !named.includes(`/${path}`))
      // `xml` by default is no type of Word's: a part of its own needs one of its own.
      .filter((path) => !path.endsWith(".rels") || !extensions.has("rels"))
      .map((path) => `${path} has no content type`),
  ];
}

function lintRelations(parts: Package): readonly string[] {
  return [...parts].flatMap(([path, relations]) =>
    path.endsWith(".rels")
      ? descendants(relations, "Relationship")
          .filter(({ attributes }) => !parts.has(targetOf(path, attributes.Target ?? "")))
          .map(({ attributes }) => `${path} leads to ${attributes.Target}, which is missing`)
      : [],
  );
}

/** word/_rels/document.xml.rels, styles.xml → word/styles.xml */
function targetOf(relations: string, target: string): string {
  return target.startsWith("/") ? target.slice(1) : relations.replace(/_rels\/[^/]*$/, "") + target;
}

function lintRelationIds(parts: Package): readonly string[] {
  return [...parts]
    .filter(([path]) => !path.endsWith(".rels"))
    .flatMap(([path, part]) => {
      const relations = parts.get(path.replace(/([^/]*)$/, "_rels/$1.rels"));
      const known = new Set(
        relations ? descendants(relations, "Relationship").map((each) => each.attributes.Id) : [],
      );
      return attributeValues(part, "r:id")
        .filter((id) => !known.has(id))
        .map((id) => `${path} names ${id}, which no relation has`);
    });
}

function attributeValues(element: XmlElement, attribute: string): readonly string[] {
  const own = element.attributes[attribute];
  return [
    ...(own === undefined ? [] : [own]),
    ...element.children.flatMap((child) => attributeValues(child, attribute)),
  ];
}
