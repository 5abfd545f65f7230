import { fontAlternatives } from "../page-style";
import { escapeXml } from "./xml-text";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const core =
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/"';

/** A part of the package that is written whole. */
export type Part = { readonly path: string; readonly data: string };

/** Settings docx has no options for: Chinese punctuation and spacing, odd and even pages. */
export function settingsPart(oddAndEvenPages: boolean): Part {
  const footers = oddAndEvenPages ? "<w:evenAndOddHeaders/>" : "";
  return {
    path: "word/settings.xml",
    data:
      `${declaration}<w:settings ${word}><w:zoom w:percent="100"/>` +
      `<w:defaultTabStop w:val="420"/>${footers}` +
      '<w:characterSpacingControl w:val="compressPunctuation"/>' +
      "<w:compat><w:balanceSingleByteDoubleByteWidth/><w:useFELayout/>" +
      '<w:compatSetting w:name="compatibilityMode" ' +
      'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
      '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>',
  };
}

/** Which face stands in where a machine lacks one; docx can only embed fonts. */
export const fontTablePart: Part = {
  path: "word/fontTable.xml",
  data:
    `${declaration}<w:fonts ${word}>` +
    '<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/>' +
    `<w:pitch w:val="variable"/></w:font>${Object.entries(fontAlternatives)
      .map(chineseFont)
      .join("")}</w:fonts>`,
};

/** Title and organ. No dates: equal reports make equal files, whenever they are written. */
export function corePart(title: string, author: string): Part {
  return {
    path: "docProps/core.xml",
    data:
      `${declaration}<cp:coreProperties ${core}><dc:title>${escapeXml(title)}</dc:title>` +
      `<dc:creator>${escapeXml(author)}</dc:creator><dc:language>zh-CN</dc:language>` +
      "</cp:coreProperties>",
  };
}

function chineseFont([name, alternatives]: readonly [string, string]): string {
  return (
    `<w:font w:name="${name}"><w:altName w:val="${alternatives}"/><w:charset w:val="86"/>` +
    '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
  );
}
