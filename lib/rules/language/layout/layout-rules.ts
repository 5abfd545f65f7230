import type { Rule } from "../../issue";
import { findBrokenParagraphs } from "./broken-paragraphs";
import { findClosingMarks } from "./closing-marks";
import { findRepeatedTitle, findWebResidue } from "./foreign-lines";
import { findInnerSpaces } from "./inner-spaces";
import { findInvisibleSigns } from "./invisible-signs";
import { findUnfinishedParagraphs } from "./unfinished-paragraphs";

const marks = "GB/T 15834-2011《标点符号用法》";
const layout = "GB/T 9704-2012《党政机关公文格式》";

/** Spaces, paragraphs, and lines that came along when text was copied. */
export const layoutRules: readonly Rule[] = [
  { id: "X04", severity: "warning", title: "汉字间有空格", basis: layout, find: findInnerSpaces },
  {
    id: "X21",
    severity: "warning",
    title: "有看不见的字符或乱码",
    basis: layout,
    find: findInvisibleSigns,
  },
  {
    id: "X05",
    severity: "info",
    title: "缺少句末标点，或同级标题标点不一致",
    basis: marks,
    find: findClosingMarks,
  },
  {
    id: "X06",
    severity: "warning",
    title: "段落在句中断开",
    basis: layout,
    find: findBrokenParagraphs,
  },
  {
    id: "X37",
    severity: "warning",
    title: "段落以逗号、顿号结束",
    basis: marks,
    find: findUnfinishedParagraphs,
  },
  {
    id: "X12",
    severity: "warning",
    title: "标题重复",
    basis: "《条例》第五十条；格式：标题只有一个",
    find: findRepeatedTitle,
  },
  {
    id: "X36",
    severity: "warning",
    title: "带入了网页上的文字",
    basis: "年度报告格式只含标题、前言和六个部分",
    find: findWebResidue,
  },
];
