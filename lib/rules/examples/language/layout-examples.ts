import type { RuleExamples } from "../example";
import { inImprovements, inOverview, inPreamble } from "../in-texts";

export const layoutExamples: Readonly<Record<string, RuleExamples>> = {
  X04: {
    passes: [
      inOverview("汉字与数字、字母之间的空格", "2025 年，通过 APP 公开信息 320 条。"),
      inPreamble(
        "联系方式各项之间的空格",
        "如有疑问请与我局联系。地址：人民路12号  邮编：415000  电话：0736-5550101",
      ),
      inOverview("粘贴的表格", "单位\t件数 条数\t备注 说明"),
    ],
    fails: [
      inOverview("词语中间有空格", "围绕经济 社会发展公开信息320条。", "汉字之间的空格"),
      inOverview("标点后有空格", "保证信息准确。 2025年，公开信息320条。", "空格"),
      {
        note: "标题逐字加空格",
        says: "年 度 报 告",
        printed: { title: ["青溪县民政局2025年政府信息公开工作", "年 度 报 告"] },
      },
    ],
  },
  X21: {
    passes: [
      inOverview("普通文字", "公开信息320条。\n解读文件4件。"),
      inOverview("制表符", "单位\t件数"),
    ],
    fails: [
      inOverview("零宽空格", "公开\u200b信息320条。", "看不见的字符"),
      inOverview("乱码", "公开信息320条，解读\ufffd\ufffd4件。", "乱码"),
    ],
  },
  X05: {
    passes: [
      inOverview(
        "标题不加标点，段落以句号结束",
        "（一）主动公开\n公开信息320条。\n（二）监督保障\n培训2次。",
      ),
      inImprovements("没有序号的短标题", "主要问题\n解读形式单一。\n改进情况\n制作图解。"),
      inOverview("句子后带括号", "公开信息320条（详见附表。）"),
    ],
    fails: [
      inOverview("最后一句没有句号", "2025年，我局公开信息320条，解读政策文件4件", "缺少句末标点"),
      {
        note: "只写了一个字",
        says: "缺少句末标点",
        report: { texts: { otherMatters: "无" } },
      },
      inOverview(
        "一个标题有句号，其他没有",
        "1.宣传贯彻情况。\n组织学习2次。\n2.主动公开情况\n公开信息320条。\n3.监督保障情况\n培训2次。",
        "标题末尾不加标点",
      ),
      inImprovements(
        "一个用冒号一个用句号",
        "（一）存在的问题：一是解读形式单一。\n（二）改进措施。一是制作图解。",
        "标点不一致",
      ),
    ],
  },
  X06: {
    passes: [
      inOverview("标题和段落", "主动公开\n公开信息320条。\n监督保障\n培训2次。"),
      inOverview("漏写句号不是断开", "我局加强组织领导，落实责任分工\n2025年，公开信息320条。"),
      inOverview("引出下文", "重点做好以下工作，\n一是公开信息；\n二是加强培训。"),
    ],
    fails: [
      inOverview(
        "句子断在介词后",
        "因地制宜地将政务事项上墙公开，对\n\n相对稳定的内容实行长期公开。",
        "断成了两段",
      ),
      inOverview(
        "句子断在逗号后",
        "我局通过县政府网站、政务新媒体公开信息，\n方便群众查阅。",
        "请接成一段",
      ),
      inOverview("下一行以标点开头", "我局通过县政府网站公开信息\n，方便群众查阅。"),
    ],
  },
  X37: {
    passes: [
      inOverview("以句号结束", "公开信息320条。\n培训2次。"),
      inOverview("后一段接着写", "我局通过县政府网站公开信息，\n方便群众查阅。"),
    ],
    fails: [
      inOverview("最后一段以逗号结束", "公开信息320条，解读文件4件，", "话没有说完"),
      inOverview("标题前以顿号结束", "公开目录、指南、\n（二）监督保障\n培训2次。"),
    ],
  },
  X12: {
    passes: [
      { note: "标题之前是发文机关标志", printed: { beforeTitle: ["青溪县民政局文件"] } },
      inOverview("句子里提到年度报告", "按时公布2024年政府信息公开工作年度报告，接受监督。"),
    ],
    fails: [
      {
        note: "标题之前又有一行标题",
        says: "与标题重复",
        printed: { beforeTitle: ["2025年信息公开年报"] },
      },
      inPreamble(
        "前言里又写了标题",
        "青溪县民政局2025年政府信息公开工作年度报告\n根据《中华人民共和国政府信息公开条例》编制本报告。",
        "又写了一遍标题",
      ),
    ],
  },
  X36: {
    passes: [
      inOverview("正文里的打印和来源", "配备自助打印设备，注明信息来源，浏览次数达3万次。"),
      inOverview("扫码查阅的做法", "群众可在大厅扫一扫二维码查阅公开目录。"),
    ],
    fails: [
      inOverview("浏览次数", "浏览次数：123\n2025年，我局公开信息320条。", "网页上的文字"),
      {
        note: "页面底部的文字",
        says: "上一篇",
        report: {
          texts: { otherMatters: "无其他需要报告的事项。\n上一篇：2024年报告\n【打印】【关闭】" },
        },
      },
    ],
  },
};
