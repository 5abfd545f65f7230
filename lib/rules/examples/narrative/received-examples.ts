import type { RuleExamples } from "../example";
import { overviewText, requestText } from "./text-examples";

const received51 = { 本年新收·自然人: 51, 予以公开·自然人: 51 };

/** Applications received, answered and passed on (N01–N03, N17). */
export const receivedExamples: Readonly<Record<string, RuleExamples>> = {
  N01: {
    passes: [
      requestText("全年共收到政府信息公开申请51件，均已办结。", received51),
      requestText("全年共收到政府信息公开申请五十一件。", received51),
      requestText("受理依申请公开５１件。", received51),
      requestText("本年新收申请中网络申请30件，共51件。", received51),
      requestText("全年收到政府信息公开申请50余件。", received51),
      requestText("2024年收到政府信息公开申请45件，2025年收到51件。", received51),
      requestText("全县共收到政府信息公开申请890件，其中县公安局收到120件。", received51),
      requestText("全年共办理政府信息公开申请56件，其中新收51件，上年结转5件。", {
        ...received51,
        上年结转·自然人: 5,
      }),
      requestText("收到政府信息公开申请51件，较上年增加6件。", received51),
      requestText("下一步，力争收到政府信息公开申请100件以内即时答复。", received51),
      overviewText("全年收到群众来信420封，办理建议提案30件。", received51),
    ],
    fails: [
      requestText("全年共收到政府信息公开申请50件，均已办结。", received51, {
        says: "“全年共收到政府信息公开申请50件”，表三“一、本年新收政府信息公开申请数量”行“总计”列为 51，相差 1",
      }),
      requestText("全年共收到政府信息公开申请1,051件。", received51, { says: "相差 1000" }),
      requestText("受理依申请公开五十二件。", received51, { says: "相差 1" }),
      requestText("本年新收申请中网络申请30件，共53件。", received51, { says: "相差 2" }),
      requestText("收到公民、法人和其他组织提出的政府信息公开申请15件。", received51),
    ],
  },
  N02: {
    passes: [
      requestText("收到申请51件，答复51件。", received51),
      requestText("已按时办结政府信息公开申请51件，答复12345热线工单300件。", received51),
      requestText("收到申请51件，其中按期答复48件。", received51),
      overviewText("全年答复人大代表建议12件，办结群众诉求30件。", received51),
    ],
    fails: [
      requestText("收到申请51件，答复50件。", received51, { says: "（七）总计" }),
      requestText("全年收到申请51件，已办结政府信息公开申请15件。", received51, {
        says: "相差 36",
      }),
    ],
  },
  N03: {
    passes: [
      requestText("上年结转申请3件，均已办结。", { 上年结转·自然人: 3 }),
      requestText("2024年度结转的3件申请已答复，2023年结转情况不再说明。", { 上年结转·自然人: 3 }),
      requestText("办理申请54件，其中3件为上年结转。", { 上年结转·自然人: 3 }),
    ],
    fails: [
      requestText("上年结转申请3件，均已办结。", { 上年结转·自然人: 2 }, { says: "相差 1" }),
      requestText(
        "共办理申请54件（含上年结转4件）。",
        { 上年结转·自然人: 3 },
        { says: "上年结转" },
      ),
    ],
  },
  N17: {
    passes: [
      requestText("结转下年度继续办理4件。", { 结转下年度继续办理·自然人: 4 }),
      requestText("收到申请51件，其中4件结转至2026年办理。", { 结转下年度继续办理·自然人: 4 }),
      requestText("已答复47件，其余4件正在办理中。", { 结转下年度继续办理·自然人: 4 }),
      requestText("结转至2025年办理的申请已全部答复。", { 结转下年度继续办理·自然人: 4 }),
    ],
    fails: [
      requestText("结转下年度继续办理3件。", { 结转下年度继续办理·自然人: 4 }, { says: "相差 1" }),
      requestText(
        "收到申请51件，2件尚未办结。",
        { 结转下年度继续办理·自然人: 0 },
        { says: "为 0" },
      ),
    ],
  },
};
