import type { TableDepth, TextRole } from "../page-look";

/** Style ids; the levels are Word's own headings, so that its navigation pane shows them. */
export const roleStyles: Record<TextRole, string> = {
  title: "Title",
  heading: "Heading1",
  level1: "Heading1",
  level2: "Heading2",
  level3: "Heading3",
  level4: "Heading4",
  body: "BodyText",
  signature: "Signature",
};

export const pageNumberStyle = "Footer";

export function tableTextStyle(depth: TableDepth): string {
  return `TableText-${depth}`;
}

export function tableNoteStyle(depth: TableDepth): string {
  return `TableNote-${depth}`;
}

/** A style a report uses; docx brings others, for lists, links and notes. */
export function isUsedStyle(id: string): boolean {
  return usedStyles.includes(id) || /^Table(Text|Note)-/.test(id);
}

const usedStyles = [...Object.values(roleStyles), pageNumberStyle, "Normal", "TableNormal"];
