import type { RuleExamples } from "../example";
import { overviewText } from "./text-examples";

const documents = {
  行政规范性文件·本年制发件数: 4,
  行政规范性文件·本年废止件数: 1,
  行政规范性文件·现行有效件数: 32,
};

/** Documents and decisions of the year (N09, N23–N27). */
export const disclosureExamples: Readonly<Record<string, RuleExamples>> = {
  N09: {
    passes: [
      overviewText("全年制发行政规范性文件4件。", documents),
      overviewText("制定并公布规范性文件四件，解读规范性文件6件。", documents),
      overviewText("清理规范性文件36件，对12件规范性文件开展合法性审查。", documents),
      overviewText("2024年制发行政规范性文件7件。", documents),
    ],
    fails: [
      overviewText("全年制发行政规范性文件5件。", documents, {
        says: "“本年制发件数”列为 4，相差 1",
      }),
      overviewText("出台规范性文件3件，均已公开。", documents, { says: "相差 1" }),
      overviewText(
        "全年通过网站公开规范性文件9个。",
        { 规范性文件·本年新公开数量: 8 },
        { year: 2020 },
      ),
    ],
  },
  N23: {
    passes: [
      overviewText("制发行政规范性文件4件，废止1件。", documents),
      overviewText("废止规范性文件1件，修改2件。", documents),
    ],
    fails: [
      overviewText("制发行政规范性文件4件，废止2件。", documents, { says: "“本年废止件数”列为 1" }),
      overviewText("宣布失效规范性文件3件。", documents, { says: "相差 2" }),
    ],
  },
  N24: {
    passes: [
      overviewText("现行有效的行政规范性文件32件。", documents),
      overviewText("制发行政规范性文件4件，现行有效32件。", documents),
      overviewText("现行有效规范性文件30余件。", documents),
      overviewText("经清理，继续有效的行政规范性文件30件。", documents),
    ],
    fails: [
      overviewText("现行有效的行政规范性文件23件。", documents, {
        says: "“现行有效件数”列为 32，相差 9",
      }),
      overviewText("制发行政规范性文件4件，废止1件，现行有效30件。", documents, { says: "相差 2" }),
      overviewText("经清理，继续有效的行政规范性文件33件。", documents, { says: "相差 1" }),
    ],
  },
  N25: {
    passes: [
      overviewText("制定政府规章2件。", { 规章·本年制发件数: 2 }),
      overviewText("健全规章制度5项。", { 规章·本年制发件数: 2 }),
    ],
    fails: [
      overviewText(
        "制定政府规章3件。",
        { 规章·本年制发件数: 2 },
        { says: "“规章”行“本年制发件数”列为 2" },
      ),
      overviewText("现行有效政府规章12件。", { 规章·现行有效件数: 11 }, { says: "相差 1" }),
    ],
  },
  N26: {
    passes: [
      overviewText("全年作出行政许可决定1728件。", { 行政许可: 1728 }),
      overviewText("公开行政许可信息1500条，公示行政许可决定300件。", { 行政许可: 1728 }),
    ],
    fails: [
      overviewText("全年作出行政许可决定1,782件。", { 行政许可: 1728 }, { says: "“行政许可”行" }),
      overviewText("行政许可决定共8件。", { 行政许可: 0 }, { says: "为 0" }),
      overviewText("公示行政许可决定2000件。", { 行政许可: 1728 }, { says: "相差 272" }),
    ],
  },
  N27: {
    passes: [
      overviewText("作出行政处罚57件。", { 行政处罚: 57 }),
      overviewText("公开行政处罚决定书20份。", { 行政处罚: 57 }),
    ],
    fails: [
      overviewText("作出行政处罚75件。", { 行政处罚: 57 }, { says: "“行政处罚”行" }),
      overviewText("实施行政强制措施3件。", { 行政强制: 0 }, { says: "“行政强制”行" }),
    ],
  },
};
