import type { RuleExamples } from "../example";
import { inOverview } from "../in-texts";

export const punctuationExamples: Readonly<Record<string, RuleExamples>> = {
  X03: {
    passes: [
      inOverview(
        "数字、时间、网址里的半角标点",
        "公开信息1,051条，9:30开放，网址http://www.qingxi.example/zwgk?id=1。",
      ),
      inOverview("英文里的括号", "配备PDF(Portable Document Format)阅读设备2台。"),
    ],
    fails: [
      inOverview("半角逗号", "2025年,我局公开信息320条。", "半角标点"),
      inOverview("半角括号和冒号", "公开渠道(网站、专栏):县政府网站。", "全角标点"),
      inOverview("半角句点", "我局公开信息320条，组织业务培训.", "半角标点"),
    ],
  },
  X19: {
    passes: [
      inOverview("半角数字", "公开信息320条，占95%，AB角互备。"),
      inOverview("圆圈数字", "①主动公开；②依申请公开。"),
    ],
    fails: [
      inOverview("全角数字", "公开信息３２０条。", "３２０"),
      inOverview("全角字母和百分号", "ＡＢ角互备，办结率100％。", "全角数字或字母"),
    ],
  },
  X20: {
    passes: [
      inOverview("中文引号", "打造“阳光政务”品牌。"),
      inOverview("英文语句和单个符号", 'The "open data" page and a 24" screen.'),
    ],
    fails: [
      inOverview("直引号", '打造"阳光政务"品牌。', "英文引号"),
      inOverview("全角直引号", "打造＂阳光政务＂品牌。", "用“”"),
    ],
  },
  X22: {
    passes: [
      inOverview("省略号", "公开目录、指南、专栏……均已更新。"),
      inOverview("引号里的句末标点", "做到“应公开、尽公开。”，及时更新。"),
    ],
    fails: [
      inOverview("两个句号", "公开信息320条。。", "标点重复"),
      inOverview("逗号接句号", "公开信息320条，。", "只留一个"),
      inOverview("一全角一半角", "公开信息320条，,解读文件4件。"),
    ],
  },
  X23: {
    passes: [
      inOverview("成对的括号", "公开渠道（网站、专栏）均已更新。"),
      inOverview("半边括号的序号", "1）公开目录。\n2）公开指南。"),
    ],
    fails: [
      inOverview("没有后括号", "公开渠道（网站、专栏均已更新。", "缺少“）”"),
      inOverview("没有前括号", "公开渠道网站、专栏）均已更新。", "缺少“（”"),
      inOverview("文号少了半边", "落实青政办发〔2025号文件。", "六角括号"),
    ],
  },
  X24: {
    passes: [
      inOverview("成对的引号", "做到“以公开为常态、不公开为例外”。"),
      inOverview("连用的引号", "实行“四有”“三会”标准。"),
    ],
    fails: [
      inOverview("没有后引号", "打造“阳光政务品牌。", "缺少“””"),
      inOverview("没有前引号", "打造阳光政务”品牌。", "引号不成对"),
    ],
  },
  X25: {
    passes: [
      inOverview("成对的书名号", "落实《条例》要求。"),
      inOverview("书名号里套书名号", "公开《关于印发〈管理办法〉的通知》。"),
    ],
    fails: [
      inOverview("没有后书名号", "落实《条例要求。", "缺少“》”"),
      inOverview("没有前书名号", "落实条例》要求。", "缺少“《”"),
    ],
  },
  X35: {
    passes: [
      inOverview("里层用单书名号", "公开《关于印发〈管理办法〉的通知》。"),
      inOverview("并列的书名号", "公开《办法》《细则》。"),
    ],
    fails: [
      inOverview("里层用双书名号", "公开《关于印发《管理办法》的通知》。", "里面的一层用〈〉"),
      inOverview("连套两个", "公开《关于修改《办法》和《细则》的决定》。", "书名号"),
    ],
  },
  X42: {
    passes: [
      inOverview("半角千分位", "公开信息1,051条。"),
      inOverview("并列的数字", "第1，200和300号文件均已公开。"),
    ],
    fails: [
      inOverview("全角逗号作千分位", "公开信息1，051条。", "应写作“1051”"),
      inOverview("百万以上", "办理行政许可3，985，758件。", "3985758"),
    ],
  },
};
