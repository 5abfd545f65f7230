import {
  AlignmentType,
  type IBaseParagraphStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
} from "docx";
import type { PageStyle, TableDepth, TextLook } from "../page-look";
import { pageNumberStyle, roleStyles, tableNoteStyle, tableTextStyle } from "./style-ids";

/** Paragraph styles of a document style; paragraphs carry nothing but their style. */
export function documentStyles({ text, tables, pageNumber }: PageStyle): IStylesOptions {
  return {
    default: {
      document: { run: { ...runOf(text.body), language: { value: "en-US", eastAsia: "zh-CN" } } },
      title: headStyle(text.title),
      heading1: headStyle(text.heading, 0),
      heading2: headStyle(text.level2, 1),
      heading3: headStyle(text.level3, 2),
      heading4: headStyle(text.level4, 3),
    },
    paragraphStyles: [
      named(roleStyles.body, "Body Text", text.body),
      named(roleStyles.signature, "Signature", text.signature),
      ...tableDepths.flatMap((depth) => [
        named(tableTextStyle(depth), `表格文字 ${depth}`, tables[depth].text),
        named(tableNoteStyle(depth), `表格说明 ${depth}`, tables[depth].note),
      ]),
      ...(pageNumber === null ? [] : [named(pageNumberStyle, "footer", pageNumber)]),
    ],
  };
}

function named(id: string, name: string, look: TextLook): IParagraphStyleOptions {
  return { id, name, basedOn: "Normal", quickFormat: true, ...paragraphStyle(look) };
}

/** A style that text follows; `outlineLevel` is its place in Word's navigation pane. */
function headStyle(look: TextLook, outlineLevel?: number): IBaseParagraphStyleOptions {
  const { paragraph, run } = paragraphStyle(look);
  const place = outlineLevel === undefined ? {} : { outlineLevel };
  return { next: roleStyles.body, paragraph: { ...paragraph, ...place }, run };
}

function paragraphStyle(look: TextLook) {
  return {
    paragraph: {
      alignment: alignments[look.align],
      spacing: {
        before: look.before,
        after: look.after,
        line: look.line,
        lineRule: LineRuleType.EXACT,
      },
      // Twips stand in where a program does not know indents in characters.
      indent: {
        firstLine: look.firstLine,
        ...(look.firstLineChars === null ? {} : { firstLineChars: look.firstLineChars }),
      },
      keepNext: look.keepNext,
      // Lines of one title stand together; the space follows the last one.
      contextualSpacing: true,
    },
    run: runOf(look),
  };
}

function runOf(look: TextLook) {
  return {
    font: { ascii: look.latin, hAnsi: look.latin, eastAsia: look.eastAsia, cs: look.latin },
    size: look.size,
    bold: look.bold,
    italics: false,
    color: "000000",
  };
}

const tableDepths: readonly TableDepth[] = ["none", "flat", "nested"];
const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  both: AlignmentType.BOTH,
};
