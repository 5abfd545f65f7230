import type { Example, RuleExamples } from "../example";

const note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

/** Labels of the three tables as files print them, beside the official words. */
export const labelExamples: Readonly<Record<string, RuleExamples>> = {
  A03: {
    passes: [
      sound(),
      other("行名另有规则", "规范性文件", "行政规范性文件"),
      other("只是括号不同，另有规则", "本年收费金额(单位:万元)", "本年收费金额（单位：万元）"),
    ],
    fails: [
      printed("漏了“本年”", "处理决定数量", "本年处理决定数量"),
      printed("用了 2019 年格式的栏目", "本年新制作数量", "本年制发件数"),
    ],
  },
  A14: {
    passes: [sound(), other("栏目名称另有规则", "处理决定数量", "本年处理决定数量")],
    fails: [
      printed("漏了“行政”", "规范性文件", "行政规范性文件"),
      printed("自行改名", "行政性收费", "行政事业性收费"),
    ],
  },
  A15: {
    passes: [sound(), other("括号形状另有规则", "第二十条第(五)项", "第二十条第（五）项")],
    fails: [
      printed("漏了“第”", "第二十条（五）项", "第二十条第（五）项"),
      printed("写成“款”", "第二十条第（六）款", "第二十条第（六）项"),
    ],
  },
  A16: {
    passes: [sound(), other("换行留下的空格另有规则", "本年制发 件数", "本年制发件数")],
    fails: [
      printed("半角括号", "第二十条第(一)项", "第二十条第（一）项"),
      printed("半角冒号", "本年收费金额（单位:万元）", "本年收费金额（单位：万元）"),
    ],
  },
  A17: {
    passes: [sound(), other("文字不同另有规则", "处理 决定数量", "本年处理决定数量")],
    fails: [
      printed("换行留下空格", "本年处理决定 数量", "本年处理决定数量"),
      printed("用空格对齐", "规 章", "规章"),
    ],
  },
  B07: {
    passes: [
      sound(),
      other("栏目名称另有规则", "社会公益(组织)", "社会公益组织"),
      other("换行留下的空格另有规则", "1.属于 国家秘密", "1.属于国家秘密"),
    ],
    fails: [
      printed("缺前括号", "一）予以公开", "（一）予以公开"),
      printed("半角括号", "(七)总计", "（七）总计"),
      printed("编号用了顿号", "2、重复申请", "2.重复申请"),
    ],
  },
  B16: {
    passes: [sound(), other("只是括号不同，另有规则", "(一)予以公开", "（一）予以公开")],
    fails: [
      printed("缺字", "2.其他法律行政止公开", "2.其他法律行政法规禁止公开"),
      printed("自行改写", "四、结转下年度", "四、结转下年度继续办理"),
    ],
  },
  B17: {
    passes: [sound(), other("括号不同另有规则", "(一) 予以公开", "（一）予以公开")],
    fails: [
      printed("用空格拉开", "自 然 人", "自然人"),
      printed("换行留下空格", "3.危及“三安全 一稳定”", "3.危及“三安全一稳定”"),
    ],
  },
  B18: {
    passes: [sound(), other("行名另有规则", "（一）公开", "（一）予以公开")],
    fails: [
      printed("自行改名", "社会团体", "社会公益组织"),
      printed("缺字", "法律服务", "法律服务机构"),
    ],
  },
  B19: {
    passes: [
      sound(),
      other("空格另有规则", note.replace("，等于", "， 等于"), note),
      other("行名另有规则", "（一）公开", "（一）予以公开"),
    ],
    fails: [
      printed("半角标点", note.replace("：", ":").replace("，", ","), note),
      printed("自行改写", "（本列数据的关系为：第一项加第二项，等于第三项加第四项）", note),
    ],
  },
  C08: {
    passes: [sound(), other("空格另有规则", "结 果 维 持", "结果维持")],
    fails: [
      printed("自行改名", "维持结果", "结果维持"),
      printed("缺字", "未经复议起诉", "未经复议直接起诉"),
    ],
  },
  C09: {
    passes: [sound(), other("文字不同另有规则", "未经复议 起诉", "未经复议直接起诉")],
    fails: [
      printed("用空格拉开", "尚 未 审 结", "尚未审结"),
      printed("换行留下空格", "未经复议 直接起诉", "未经复议直接起诉"),
    ],
  },
};

function sound(): Example {
  return { note: "与格式一字不差" };
}

/** A label that the rule leaves to another one. */
function other(why: string, text: string, official: string): Example {
  return { note: why, printed: { labels: [{ text, official }] } };
}

function printed(why: string, text: string, official: string): Example {
  return { ...other(why, text, official), says: "应为" };
}
