import type { RuleExamples } from "../example";
import { overviewText, requestText } from "./text-examples";

const applicants = { 本年新收·自然人: 30, 本年新收·商业企业: 4, 本年新收·法律服务机构: 2 };
const withCarried = { ...applicants, 上年结转·自然人: 5 };

/** Who applied (N05, N22). */
export const applicantExamples: Readonly<Record<string, RuleExamples>> = {
  N05: {
    passes: [
      requestText("收到申请36件，其中自然人申请30件。", applicants),
      requestText("共办理申请41件，其中自然人35件，法人和其他组织6件。", withCarried),
      requestText("收到公民、法人和其他组织申请36件。", applicants),
      overviewText("全年公布自然人股东信息28条。", applicants),
    ],
    fails: [
      requestText("收到申请36件，其中自然人申请31件。", applicants, {
        says: "“自然人”列为 30，相差 1",
      }),
      requestText("收到申请36件，公民个人提出申请29件。", applicants, { says: "相差 1" }),
    ],
  },
  N22: {
    passes: [
      requestText("自然人30件，法人和其他组织6件。", applicants),
      requestText("法人或其他组织申请6件。", applicants),
      requestText("收到公民、法人和其他组织提出的申请36件。", applicants),
    ],
    fails: [
      requestText("自然人30件，法人和其他组织5件。", applicants, { says: "之和为 6，相差 1" }),
      requestText("其中法人申请8件。", applicants, { says: "相差 2" }),
    ],
  },
};
