import type { RuleExamples } from "../example";
import { overviewText, requestText } from "./text-examples";

const results = {
  予以公开·自然人: 16,
  部分公开·自然人: 8,
  "3.危及“三安全一稳定”·自然人": 2,
  "4.保护第三方合法权益·自然人": 3,
  "1.本机关不掌握相关政府信息·自然人": 26,
  "2.没有现成信息需要另行制作·自然人": 1,
  "1.信访举报投诉类申请·自然人": 4,
  "2.重复申请·自然人": 1,
  "（六）其他处理·3.其他·自然人": 2,
};

/** How applications were answered, row by row (N04, N18–N21). */
export const resultExamples: Readonly<Record<string, RuleExamples>> = {
  N04: {
    passes: [
      requestText("按照办理结果，予以公开16件、部分公开8件。", results),
      requestText("申请中，16件予以公开，8件部分公开。", results),
      requestText("予以公开及部分公开24件。", results),
      overviewText("全年予以公开政府信息51条，主动公开规范性文件2件。", results),
      requestText("对属于公开范围的依法予以公开，上年予以公开12件。", results),
    ],
    fails: [
      requestText("按照办理结果，予以公开18件、部分公开8件。", results, {
        says: "（一）予以公开”行“总计”列为 16，相差 2",
      }),
      requestText("申请中，16件予以公开，9件部分公开。", results, { says: "（二）部分公开" }),
      requestText("予以公开及部分公开25件。", results, { says: "相加为 24" }),
    ],
  },
  N18: {
    passes: [
      requestText("部分公开8件，不予公开5件。", results),
      requestText("不予公开、无法提供的均说明理由。", results),
    ],
    fails: [
      requestText("部分公开8件，不予公开4件。", results, { says: "（三）不予公开各项之和为 5" }),
      requestText("6件依法不予公开。", results, { says: "相差 1" }),
    ],
  },
  N19: {
    passes: [
      requestText("无法提供27件。", results),
      requestText("27件无法提供，其中本机关不掌握相关政府信息26件。", results),
      requestText("近30件无法提供。", results),
    ],
    fails: [
      requestText("无法提供26件。", results, { says: "（四）无法提供各项之和为 27" }),
      requestText("其中28件无法提供。", results, { says: "相差 1" }),
    ],
  },
  N20: {
    passes: [
      requestText("不予处理5件、其他处理（含申请人主动撤回申请）2件。", results),
      requestText("不予处理5件。", { "1.信访举报投诉类申请·自然人": 5 }),
      overviewText(
        "依申请公开依法办理，其他处理2件。",
        { "（六）其他处理·自然人": 2 },
        { year: 2020 },
      ),
    ],
    fails: [
      requestText("不予处理6件、其他处理（含申请人主动撤回申请）2件。", results, {
        says: "（五）不予处理",
      }),
      requestText("不予处理5件、其他处理1件。", results, { says: "（六）其他处理" }),
    ],
  },
  N21: {
    passes: [
      requestText("其中本机关不掌握相关政府信息26件，重复申请1件。", results),
      requestText("4件属于信访举报投诉类申请。", results),
      requestText("保护第三方合法权益3件、危及“三安全一稳定”2件。", results),
      requestText("对1件涉及第三方合法权益的申请征求意见后答复。", results),
    ],
    fails: [
      requestText("其中本机关不掌握相关政府信息25件，重复申请1件。", results, {
        says: "（四）无法提供 1.本机关不掌握相关政府信息”为 26",
      }),
      requestText("5件属于信访举报投诉类申请。", results, { says: "相差 1" }),
      requestText("3件属于重复申请。", results, { says: "相差 2" }),
    ],
  },
};
