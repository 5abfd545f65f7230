import type { RuleExamples } from "../example";
import { overviewText, requestText } from "./text-examples";

const received = { 本年新收·自然人: 68 };

/** Figures of the text against one another and against last year (N06, N08, N40, N41). */
export const sumExamples: Readonly<Record<string, RuleExamples>> = {
  N06: {
    passes: [
      requestText("共收到依申请公开68件，其中通过网络申请54件，信函申请14件。", received),
      requestText("收到申请68件，其中网络申请54件。", received),
      requestText("收到申请68件，主要通过网络申请50件、信函申请10件等渠道提出。", received),
      requestText("网络申请54件、信函申请14件，共68件。", received),
      requestText("收到申请68件，其中网络50件、信函14件、委托代理4件。", received),
      overviewText("通过网站发布信息33条，通过公众号发布信息20条，依申请公开渠道畅通。", received),
    ],
    fails: [
      requestText("共收到依申请公开68件，其中通过网络申请54件，信函申请15件。", received, {
        says: "54＋15＝69，与申请总数 68 相差 1",
      }),
      requestText("收到申请68件，其中当面4件、网上50件、邮寄12件。", received, {
        says: "4＋50＋12＝66",
      }),
      requestText("网络申请45件、信函申请14件，共68件。", received, { says: "相差 9" }),
    ],
  },
  N08: {
    passes: [
      overviewText("发布各类信息13946条，其中各部门采编8779条，政务动态429条，目录232条。"),
      overviewText(
        "发布政策解读18条，包括文字解读15条，图片解读1条，音视频解读2条；发布回应关切14条。",
      ),
      overviewText("发布信息300条，其中政务动态200条，同时发布微信1172条。"),
      overviewText("发布信息近百条，其中政务动态120条。"),
      overviewText("举办培训2次，其中线上培训300人次。"),
    ],
    fails: [
      overviewText(
        "发布各类信息1394条，其中各部门采编8779条，政务动态429条。",
        {},
        { says: "大于总数 1394" },
      ),
      overviewText(
        "发布政策解读18条，包括文字解读15条，图片解读1条，音视频解读3条。",
        {},
        { says: "15＋1＋3＝19" },
      ),
      overviewText(
        "发布政策解读二十条，包括文字解读15条、图片解读1条、音视频解读2条。",
        {},
        { says: "小于总数 20" },
      ),
    ],
  },
  N40: {
    passes: [
      overviewText("网站发布信息30条、微信发布20条，共计50条。"),
      overviewText("召开会议2次，发布信息30条，合计用时5天。"),
      overviewText("网站发布约30条、微信发布20条，共计60条。"),
    ],
    fails: [
      overviewText(
        "网站发布信息30条、微信发布20条，共计60条。",
        {},
        { says: "30＋20＝50，小于总数 60" },
      ),
      overviewText("公开预算12份、决算12份、采购8份，合计31份。", {}, { says: "大于总数 31" }),
    ],
  },
  N41: {
    passes: [
      {
        ...requestText("收到政府信息公开申请68件，比上年增加8件，增长13.3%。", received),
        prior: { figures: { 本年新收·自然人: 60 } },
      },
      requestText("收到政府信息公开申请68件，比上年增加20件。", received),
      {
        ...requestText("收到政府信息公开申请68件，解读政策12件，比上年增加5件。", received),
        prior: { figures: { 本年新收·自然人: 60 } },
      },
    ],
    fails: [
      {
        ...requestText("收到政府信息公开申请68件，比上年增加18件。", received),
        prior: { figures: { 本年新收·自然人: 60 } },
        says: "由 60 件变为 68 件，相差 8 件（13.3%）",
      },
      {
        ...requestText("收到政府信息公开申请68件，同比下降13.3%。", received),
        prior: { figures: { 本年新收·自然人: 60 } },
      },
    ],
  },
};
