/** A document that annual reports cite. */
export type CitedDocument = {
  /** Title between 《》, inner titles between 〈〉. */
  readonly title: string;
  /** Other right forms of the title. */
  readonly alsoCalled?: readonly string[];
  /** Wrong forms that are no slips of the pen. */
  readonly wronglyCalled?: readonly string[];
  /** Its number, null where it has none or it is not certain. */
  readonly number: string | null;
  /** Report years it prescribes the format for; left out, it is no format notice. */
  readonly reportYears?: { readonly from: number; readonly until?: number };
};

/** Offices whose name stands before a title, inside 《》 or outside; it is no part of what must be told apart. */
export const issuers = [
  "国务院办公厅政府信息与政务公开办公室",
  "中共中央办公厅国务院办公厅",
  "国务院办公厅",
  "中华人民共和国",
] as const;

/** Titles and numbers as published on gov.cn; a number left null was not found there with certainty. */
export const citedDocuments: readonly CitedDocument[] = [
  {
    title: "中华人民共和国政府信息公开条例",
    wronglyCalled: [
      "信息公开条例",
      "政务公开条例",
      "政务信息公开条例",
      "政府信息公开工作条例",
      "政府信息公开管理条例",
    ],
    number: "国令第711号",
  },
  {
    title: "国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知",
    number: "国办公开办函〔2019〕60号",
    reportYears: { from: 2019, until: 2020 },
  },
  {
    title: "中华人民共和国政府信息公开工作年度报告格式（试行）",
    number: "国办公开办函〔2019〕60号",
    reportYears: { from: 2019, until: 2020 },
  },
  {
    title:
      "国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知",
    alsoCalled: ["中华人民共和国政府信息公开工作年度报告格式"],
    number: "国办公开办函〔2021〕30号",
    reportYears: { from: 2021 },
  },
  {
    title: "国务院办公厅政府信息与政务公开办公室关于规范政府信息公开平台有关事项的通知",
    number: "国办公开办函〔2019〕61号",
  },
  {
    title: "国务院办公厅政府信息与政务公开办公室关于政府信息公开年度报告有关项目填报问题的解释",
    number: null,
  },
  {
    title: "政府信息公开信息处理费管理办法",
    alsoCalled: [
      "国务院办公厅关于印发〈政府信息公开信息处理费管理办法〉的通知",
      "信息处理费管理办法",
    ],
    number: "国办函〔2020〕109号",
  },
  { title: "中华人民共和国行政复议法", number: null },
  { title: "中华人民共和国行政诉讼法", number: null },
  { title: "中华人民共和国保守国家秘密法", number: null },
  { title: "中华人民共和国个人信息保护法", number: null },
  { title: "中华人民共和国数据安全法", number: null },
  {
    title: "政府网站发展指引",
    alsoCalled: [
      "国务院办公厅关于印发〈政府网站发展指引〉的通知",
      "国务院办公厅关于印发政府网站发展指引的通知",
    ],
    number: "国办发〔2017〕47号",
  },
  {
    title: "国务院办公厅关于全面推进基层政务公开标准化规范化工作的指导意见",
    number: "国办发〔2019〕54号",
  },
  {
    title: "国务院办公厅关于推进政务新媒体健康有序发展的意见",
    number: "国办发〔2018〕123号",
  },
  { title: "公共企事业单位信息公开规定制定办法", number: "国办发〔2020〕50号" },
  {
    title: "国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知",
    number: "国办发〔2018〕37号",
  },
  {
    title: "中共中央办公厅国务院办公厅关于全面推进政务公开工作的意见",
    number: "中办发〔2016〕8号",
  },
  {
    title: "国务院办公厅关于印发2019年政务公开工作要点的通知",
    alsoCalled: ["2019年政务公开工作要点"],
    number: "国办发〔2019〕14号",
  },
  {
    title: "国务院办公厅关于印发2020年政务公开工作要点的通知",
    alsoCalled: ["2020年政务公开工作要点"],
    number: "国办发〔2020〕17号",
  },
  {
    title: "国务院办公厅关于印发2021年政务公开工作要点的通知",
    alsoCalled: ["2021年政务公开工作要点"],
    number: "国办发〔2021〕12号",
  },
  {
    title: "国务院办公厅关于印发2022年政务公开工作要点的通知",
    alsoCalled: ["2022年政务公开工作要点"],
    number: "国办发〔2022〕8号",
  },
];
