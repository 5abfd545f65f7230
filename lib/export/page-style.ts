import type { DocumentStyle } from "../report/document-style";
import type { PageStyle, TableLook, TextLook } from "./page-look";

/** Margin beside a value: numbers are centred, so only long ones come near it. */
export const valueMargin = 12;

/*
 * Measures of the Word annex 政府信息公开工作年度报告格式 (国办公开办函〔2021〕30号; the tables of
 * 〔2019〕60号 have the same). Line heights are exact where the annex relies on its 15.6 pt grid.
 */

const annexText: TextLook = {
  latin: "宋体",
  eastAsia: "宋体",
  size: 24,
  bold: false,
  // The annex holds placeholders only, no running text: 20 pt is the usual pitch for 12 pt.
  line: 400,
  align: "both",
  // The annex indents its headings by 420 twips; text starts on the same edge.
  firstLine: 420,
  firstLineChars: null,
  before: 0,
  after: 0,
  keepNext: false,
};
const annexHeading: TextLook = {
  ...annexText,
  bold: true,
  align: "left",
  before: 120,
  keepNext: true,
};
const annexTitle: TextLook = {
  ...annexHeading,
  size: 36,
  line: 560,
  align: "center",
  firstLine: 0,
  before: 0,
  after: 240,
};

const annexCell: TextLook = {
  ...annexText,
  size: 20,
  line: 270,
  align: "center",
  firstLine: 0,
};
const annexTable: TableLook = {
  width: 9740,
  groupWidths: [],
  labelWidth: 0,
  text: annexCell,
  note: { ...annexCell, latin: "楷体", eastAsia: "楷体" },
  border: 8,
  cellMargin: 108,
  cellPadding: 30,
  rowHeight: 340,
  valueRowHeight: 340,
  captionFill: "C6D9F1",
  labelAlign: "center",
};

/** 国办模板: the look of the Word annex of the official format. */
const officialPage: PageStyle = {
  page: {
    width: 11906,
    height: 16838,
    top: 1440,
    right: 1800,
    bottom: 1440,
    left: 1800,
    header: 851,
    footer: 992,
    linePitch: 312,
  },
  text: {
    title: annexTitle,
    heading: annexHeading,
    level1: { ...annexText, bold: true, align: "left", keepNext: true },
    level2: { ...annexText, bold: true, align: "left", keepNext: true },
    level3: annexText,
    level4: annexText,
    body: annexText,
    signature: { ...annexText, align: "left", firstLine: 0, keepNext: true },
  },
  pageNumber: null,
  gapAboveTable: 80,
  gapBelowTable: 240,
  tables: {
    flat: annexTable,
    nested: {
      ...annexTable,
      width: 9741,
      groupWidths: [754, 921],
      labelWidth: 3271,
      cellMargin: 57,
      captionFill: null,
      labelAlign: "left",
    },
    none: { ...annexTable, width: 9743, border: 4, valueRowHeight: 672, captionFill: null },
  },
};

/*
 * GB/T 9704-2012 党政机关公文格式: paper and 版心 5.1–5.2 (156 mm × 225 mm, 天头 37 mm, 订口 28 mm),
 * type 5.2.2 (3 号仿宋), 22 lines of 28 characters 5.2.3, title 7.3.1 (2 号小标宋), levels 7.3.3
 * (黑体, 楷体, 仿宋), sign-off 7.3.5, page number 7.5 (4 号宋体, 7 mm below the text).
 */

const gbText: TextLook = {
  latin: "Times New Roman",
  eastAsia: "仿宋_GB2312",
  size: 32,
  bold: false,
  line: 560,
  align: "both",
  firstLine: 640,
  firstLineChars: 200,
  before: 0,
  after: 0,
  keepNext: false,
};
const gbHeiti: TextLook = { ...gbText, eastAsia: "黑体", align: "left", keepNext: true };
const gbTitle: TextLook = {
  ...gbText,
  eastAsia: "方正小标宋简体",
  size: 44,
  line: 640,
  align: "center",
  firstLine: 0,
  firstLineChars: null,
  after: 560,
  keepNext: true,
};

const gbCell: TextLook = {
  ...gbText,
  eastAsia: "宋体",
  size: 21,
  line: 270,
  align: "center",
  firstLine: 0,
  firstLineChars: null,
};
const gbTable: TableLook = {
  width: 8845,
  groupWidths: [],
  labelWidth: 0,
  text: { ...gbCell, size: 24, line: 320 },
  note: { ...gbCell, eastAsia: "楷体_GB2312", size: 24, line: 320 },
  border: 4,
  cellMargin: 57,
  cellPadding: 25,
  rowHeight: 480,
  valueRowHeight: 480,
  captionFill: null,
  labelAlign: "center",
};

/** 公文版式: the look of an official document. */
const gb9704Page: PageStyle = {
  page: {
    width: 11906,
    height: 16838,
    top: 2098,
    right: 1474,
    bottom: 1984,
    left: 1587,
    header: 851,
    footer: 1304,
    linePitch: 560,
  },
  text: {
    title: gbTitle,
    heading: gbHeiti,
    level1: gbHeiti,
    level2: { ...gbHeiti, eastAsia: "楷体_GB2312" },
    level3: gbText,
    level4: gbText,
    body: gbText,
    signature: {
      ...gbText,
      align: "left",
      firstLine: 0,
      firstLineChars: null,
      keepNext: true,
    },
  },
  gapAboveTable: 120,
  gapBelowTable: 240,
  pageNumber: { ...gbCell, latin: "宋体", size: 28, line: 320 },
  tables: {
    flat: gbTable,
    nested: {
      ...gbTable,
      groupWidths: [580, 980],
      labelWidth: 3085,
      text: gbCell,
      note: { ...gbCell, eastAsia: "楷体_GB2312" },
      rowHeight: 350,
      valueRowHeight: 350,
      labelAlign: "left",
    },
    none: {
      ...gbTable,
      text: gbCell,
      note: { ...gbCell, eastAsia: "楷体_GB2312" },
      cellMargin: 20,
      valueRowHeight: 672,
    },
  },
};

/** Every measure of the two document styles; the Word file and the preview both read it. */
export const pageStyles: Record<DocumentStyle, PageStyle> = {
  official: officialPage,
  gb9704: gb9704Page,
};

/** Names a machine may have a face under, because GB2312 and 方正 fonts are not on every PC. */
export const fontAlternatives: Readonly<Record<string, string>> = {
  方正小标宋简体: "方正小标宋_GBK,华文中宋,STZhongsong,宋体",
  仿宋_GB2312: "仿宋,FangSong,华文仿宋,STFangsong",
  楷体_GB2312: "楷体,KaiTi,华文楷体,STKaiti",
  楷体: "KaiTi,楷体_GB2312,华文楷体,STKaiti",
  黑体: "SimHei,华文黑体,STHeiti",
  宋体: "SimSun,新宋体,华文宋体,STSong",
};
