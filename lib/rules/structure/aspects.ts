import type { Issue, Rule, Subject } from "../issue";
import type { TextPart } from "../text/report-texts";
import { fieldIssue } from "../text/text-issue";
import { plainOf, writtenPart } from "./narrative-parts";

/** The five things 总体情况 reports, all that are missing in one issue (S09). */
export function findMissingAspects(subject: Subject, rule: Rule): readonly Issue[] {
  const part = writtenPart(subject, "overview");
  if (!part) return [];
  const missing = aspects.filter((aspect) => !isReported(part, aspect));
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => `“${name}”`).join("");
  const message = `${part.name}：没有写到${names}。这一部分应包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面，没有发生的也要写明，请补充。`;
  return [fieldIssue(rule, message, [part.address])];
}

/** What a government's own report must say besides (《条例》第五十条第（四）项) (S14). */
export function findMissingResults(subject: Subject, rule: Rule): readonly Issue[] {
  const part = writtenPart(subject, "overview");
  if (!part || subject.context.office?.kind !== "government") return [];
  const plain = plainOf(part);
  const missing = results.filter(({ words }) => !words.test(plain));
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => `“${name}”`).join("");
  const message = `${part.name}：各级人民政府的报告应写明工作考核、社会评议和责任追究结果，没有写到${names}，请补充；没有发生的也要写明。`;
  return [fieldIssue(rule, message, [part.address])];
}

type Aspect = {
  readonly name: string;
  readonly words: RegExp;
  /** Clauses that have the words and are about something else: requests are no information managed. */
  readonly notAbout?: RegExp;
};

function isReported(part: TextPart, { words, notAbout }: Aspect): boolean {
  if (!notAbout) return part.paragraphs.some(({ plain }) => words.test(plain));
  return part.paragraphs.some(({ plain }) =>
    plain.split(/[，；：。！？]/).some((clause) => words.test(clause) && !notAbout.test(clause)),
  );
}

/** Words that show an aspect is written about, however it is called (国办公开办函〔2021〕30号). */
const aspects: readonly Aspect[] = [
  { name: "主动公开", words: /公开|发布/ },
  { name: "依申请公开", words: /申请/ },
  {
    name: "政府信息管理",
    words:
      /(政府|政务)?信息(资源)?管理|属性|清理|规范性文件|审查|三审|审校|校对|审核|台账|管理制度|发布制度|归档|动态调整|动态更新|内容管理/,
    notAbout: /申请/,
  },
  {
    name: "政府信息公开平台建设",
    words: /平台|网站|公众号|新媒体|公报|专栏|公开栏|专区|宣传栏|公示栏|电子屏|微博|微信/,
  },
  {
    name: "监督保障",
    words: /监督|保障|考核|考评|评议|培训|追究|问责|检查|督查|督办|通报|抽查/,
    // Rights are what all of it is for; supervision of others is the office's own business.
    notAbout:
      /知情权|参与权|监督权|社会保障|医疗保障|住房保障|民生保障|兜底保障|双随机|执法|错链|断链|预算|决算|安全监督|质量监督|监督管理局/,
  },
];

const results = [
  { name: "工作考核", words: /考核|考评|绩效/ },
  { name: "社会评议", words: /评议|测评|满意度|评价/ },
  { name: "责任追究", words: /追究|追责|问责/ },
];
