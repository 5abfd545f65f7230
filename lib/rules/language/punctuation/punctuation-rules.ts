import type { Rule } from "../../issue";
import { findDoubledMarks } from "./doubled-marks";
import { findFullWidthDigits } from "./full-width-digits";
import { findHalfWidthMarks } from "./half-width-marks";
import { findNestedTitles } from "./nested-titles";
import { findStraightQuotes } from "./straight-quotes";
import { findUnpairedBrackets, findUnpairedQuotes, findUnpairedTitleMarks } from "./unpaired-marks";
import { findWideThousands } from "./wide-thousands";

const marks = "GB/T 15834-2011《标点符号用法》";
const figures = "GB/T 15835-2011《出版物上数字用法》";

/** Punctuation marks and the shapes of signs. */
export const punctuationRules: readonly Rule[] = [
  {
    id: "X03",
    severity: "warning",
    title: "中文里用了半角标点",
    basis: marks,
    find: findHalfWidthMarks,
  },
  {
    id: "X19",
    severity: "info",
    title: "数字、字母用了全角",
    basis: figures,
    find: findFullWidthDigits,
  },
  {
    id: "X20",
    severity: "warning",
    title: "中文里用了英文引号",
    basis: marks,
    find: findStraightQuotes,
  },
  { id: "X22", severity: "warning", title: "标点重复", basis: marks, find: findDoubledMarks },
  {
    id: "X23",
    severity: "warning",
    title: "括号不成对",
    basis: marks,
    find: findUnpairedBrackets,
  },
  { id: "X24", severity: "warning", title: "引号不成对", basis: marks, find: findUnpairedQuotes },
  {
    id: "X25",
    severity: "warning",
    title: "书名号不成对",
    basis: marks,
    find: findUnpairedTitleMarks,
  },
  { id: "X35", severity: "info", title: "书名号嵌套", basis: marks, find: findNestedTitles },
  {
    id: "X42",
    severity: "warning",
    title: "数字中间用了全角逗号",
    basis: figures,
    find: findWideThousands,
  },
];
