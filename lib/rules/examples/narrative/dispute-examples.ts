import type { RuleExamples } from "../example";
import { overviewText } from "./text-examples";

const disputes = {
  行政复议·结果维持: 2,
  行政复议·尚未审结: 1,
  未经复议直接起诉·结果维持: 3,
  复议后起诉·结果维持: 1,
  复议后起诉·结果纠正: 1,
};

/** Reviews and suits because of government information (N13, N28–N30). */
export const disputeExamples: Readonly<Record<string, RuleExamples>> = {
  N13: {
    passes: [
      overviewText("因政府信息公开引发行政复议3件、行政诉讼5件。", disputes),
      overviewText("政府信息公开工作中发生行政复议和行政诉讼案件共8件。", disputes),
      overviewText("全年办理行政复议案件120件，加强复议信息公开。", disputes),
      overviewText("2024年因政府信息公开被申请行政复议7件。", disputes),
    ],
    fails: [
      overviewText("因政府信息公开引发行政复议4件、行政诉讼5件。", disputes, {
        says: "表四“行政复议 总计”列为 3，相差 1",
      }),
      overviewText("依申请公开引起的2件行政复议均已配合办理。", disputes, { says: "相差 1" }),
    ],
  },
  N28: {
    passes: [
      overviewText("因政府信息公开引发行政复议3件、行政诉讼5件。", disputes),
      overviewText(
        "因政府信息公开提起行政诉讼5件，其中未经复议直接起诉3件、复议后起诉2件。",
        disputes,
      ),
    ],
    fails: [
      overviewText("因政府信息公开引发行政复议3件、行政诉讼6件。", disputes, {
        says: "之和为 5，相差 1",
      }),
      overviewText("因政府信息公开提起行政诉讼5件，其中未经复议直接起诉2件。", disputes, {
        says: "直接起诉",
      }),
    ],
  },
  N29: {
    passes: [
      overviewText("因政府信息公开引发行政复议3件，其中结果维持2件、尚未审结1件。", disputes),
      overviewText("政府信息公开行政诉讼5件，其中结果维持4件。", disputes),
    ],
    fails: [
      overviewText("因政府信息公开引发行政复议3件，其中结果维持3件。", disputes, {
        says: "“行政复议 结果维持”列为 2",
      }),
      overviewText("因政府信息公开引发行政复议3件，被纠正1件。", disputes, { says: "为 0" }),
    ],
  },
  N30: {
    passes: [
      overviewText("因政府信息公开引发行政诉讼5件，其中结果维持4件、结果纠正1件。", disputes),
      overviewText(
        "因政府信息公开引发行政复议3件，结果维持2件；行政诉讼5件，结果维持4件。",
        disputes,
      ),
    ],
    fails: [
      overviewText("因政府信息公开引发行政诉讼5件，其中结果维持5件。", disputes, {
        says: "之和为 4",
      }),
      overviewText("因政府信息公开引发行政诉讼5件，结果纠正2件。", disputes, { says: "相差 1" }),
    ],
  },
  N37: {
    passes: [
      overviewText("本年度未发生因政府信息公开引起的行政复议。"),
      overviewText("政府信息公开行政复议3件，未发生行政诉讼。", { 行政复议·结果维持: 3 }),
      overviewText("未发生政府信息公开行政复议被纠正的情况。", disputes),
      overviewText("政府信息公开没有复议后起诉的案件。", disputes),
      overviewText("2024年未发生政府信息公开行政复议。", disputes),
    ],
    fails: [
      overviewText("没有因政府信息公开引起的行政复议和行政诉讼。", disputes, {
        says: "表四“行政复议 总计”列为 3，两者矛盾",
      }),
      overviewText("未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。", disputes),
      overviewText("无政府信息公开行政复议、行政诉讼案件。", disputes),
      overviewText("政府信息公开行政复议、行政诉讼均为零。", disputes),
    ],
  },
  N38: {
    passes: [
      overviewText("政府信息公开工作中未发生行政诉讼。", { 行政复议·结果维持: 3 }),
      overviewText("政府信息公开未发生行政诉讼败诉案件。", disputes),
    ],
    fails: [
      overviewText("没有因政府信息公开引起的行政复议和行政诉讼。", disputes, {
        says: "之和为 5，两者矛盾",
      }),
      overviewText("因政府信息公开发生行政复议3件，未被提起行政诉讼。", disputes),
    ],
  },
  N39: {
    passes: [
      overviewText("政府信息公开行政复议3件，均获维持。", { 行政复议·结果维持: 3 }),
      overviewText("政府信息公开行政复议3件，审结的均获维持。", disputes),
      overviewText("政府信息公开行政诉讼零败诉。", { 复议后起诉·结果维持: 3 }),
    ],
    fails: [
      overviewText("政府信息公开行政复议3件，均获维持。", disputes, { says: "尚未审结”列为 1" }),
      overviewText("政府信息公开行政诉讼零败诉。", disputes, { says: "“结果纠正”之和为 1" }),
    ],
  },
};
