import { describe, expect, test } from "vitest";
import { exampleReport } from "../../examples/example-report";
import { subjectOf } from "../../issues-in-turn";
import { statementsOf } from "./statements-of";

/** What a text says, for each number that is understood: 51=received. */
function understood(overview: string, organization = "青溪县民政局"): readonly string[] {
  const report = exampleReport({ organization, year: 2024, texts: { overview, preamble: null } });
  return statementsOf(subjectOf(report, {})).map(
    ({ figure, subject }) =>
      `${figure.number.approximate ? "约" : ""}${figure.number.value}=${subject}`,
  );
}

describe("the subject of each number is the clause it stands in", () => {
  test.each([
    [
      "2024年，全局共收到政府信息公开申请51件，上年结转3件，答复50件，结转下年度4件。",
      "51=received 3=fromLastYear 50=processed 4=toNextYear",
    ],
    [
      "全年共收到依申请公开68件，其中通过网络申请54件，信函申请14件。已按照法定程序全部办结，按时办结率100%。",
      "68=received 54=channel 14=channel",
    ],
    ["全年共受理依申请公开51件，均已办结。", "51=received"],
    ["受理依申请公开51件。", "51=received"],
    ["本年新收申请中网络申请30件，共51件。依申请公开工作有序。", ""],
    ["（二）依申请公开。本年新收申请中网络申请30件，共51件。", "30=channel 51=received"],
    [
      "全年共收办政府信息公开申请3646件（含上年结转125件），其中自然人3493件，法人和其他组织153件。",
      "3646=received 125=fromLastYear 3493=persons 153=organizations",
    ],
    ["收到公民、法人和其他组织提出的政府信息公开申请10件。", "10=received"],
    [
      "对申请的办理结果：予以公开1431件、部分公开471件、不予公开92件、无法提供941件、不予处理117件、其他处理（含申请人主动撤回申请）469件，依申请公开结转下年度125件。",
      "1431=granted 471=grantedInPart 92=denied 941=unavailable 117=notProcessed 469=otherwiseClosed 125=toNextYear",
    ],
    [
      "51件政府信息公开申请中，16件予以公开，8件部分公开，26件因本机关不掌握相关政府信息无法提供，1件作不予处理。",
      "16=granted 8=grantedInPart 26=reason 1=notProcessed",
    ],
    ["收到政府信息公开申请51件，其中予以公开及部分公开24件。", "51=received 24=grantedInPart"],
    [
      "共收到政府信息公开申请12件，已答复10件，2件正在办理中。",
      "12=received 10=processed 2=toNextYear",
    ],
    [
      "收到政府信息公开申请51件，较上年增加12件，增长30%，其中自然人50件。",
      "51=received 50=persons",
    ],
    ["2023年收到政府信息公开申请45件，2024年收到51件。", "51=received"],
    ["受理自然人依申请公开20件、法人3件。", "20=persons 3=organizations"],
    ["收到政府信息公开申请近百件。", "约100=received"],
    ["收到政府信息公开申请五十一件。", "51=received"],
    ["上半年收到政府信息公开申请20件。", ""],
    ["全县共收到政府信息公开申请200件。", ""],
    ["县公安局收到政府信息公开申请20件。", ""],
    ["县民政局收到政府信息公开申请20件。", "20=received"],
    ["主动公开政府信息51条，开展依申请公开培训2次。", ""],
    ["办理人大代表建议30件，答复12345热线工单200件。依申请公开渠道畅通。", ""],
    [
      "发生因政府信息公开引起的行政复议3件，其中结果维持2件、尚未审结1件；行政诉讼5件，其中结果维持4件、结果纠正1件。",
      "3=reconsiderations 2=reconsiderationResults 1=reconsiderationResults 5=litigations 4=litigationResults 1=litigationResults",
    ],
    ["因政府信息公开引发行政复议和行政诉讼案件共5件。", "5=litigations"],
    ["全年办理行政复议案件120件，信息公开及时。", ""],
    ["本年制发行政规范性文件4件，废止1件，现行有效32件。", "4=issued 1=repealed 32=inEffect"],
    ["清理规范性文件30件，备案审查5件。", ""],
    ["作出行政许可决定1728件，作出行政处罚57件。", "1728=licensing 57=sanctions"],
    ["公开行政处罚信息57条。", ""],
    [
      "政府信息公开申请总数6件，其中新增5件，结转自上年1件。",
      "6=received 5=received 1=fromLastYear",
    ],
    ["依申请公开工作中新增栏目3个，新增2个专窗。", ""],
    ["收到政府信息公开申请5件，2023年转入1件。", "5=received 1=fromLastYear"],
    ["依申请公开收件6件，承接上年未办结1件。", "6=received 1=fromLastYear"],
    ["依申请公开收件6件。已办5件，在办1件（结转2025年）。", "6=received 5=processed 1=toNextYear"],
    [
      "收到申请公开的信息事项6件，1件处于法定办理期限内，已纳入2025年办理；其余5件均已答复。",
      "6=received 1=toNextYear 5=processed",
    ],
    ["办结政府信息公开申请5件，顺延至下一年答复1件。", "5=processed 1=toNextYear"],
    ["全面梳理文件，废止2件，现行有效的行政规范性文件21件。", "2=repealed 21=inEffect"],
    [
      "制定发布规范性文件4件，清理废止文件1件，现行有效文件32件。",
      "4=issued 1=repealed 32=inEffect",
    ],
  ])("%s", (text, expected) => {
    expect(understood(text).join(" ")).toBe(expected);
  });
});

test("我街道 is the subdistrict that reports", () => {
  const text = "2024年我街道共收到政府信息公开申请8件。";
  expect(understood(text, "临湖区望江街道办事处")).toEqual(["8=received"]);
});
