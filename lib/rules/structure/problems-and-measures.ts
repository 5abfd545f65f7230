import type { Issue, Rule, Subject } from "../issue";
import { fieldIssue } from "../text/text-issue";
import { countedHalves } from "./improvement-halves";
import { plainOf, writtenPart } from "./narrative-parts";

/** 五 without any problem (S10). */
export function findNoProblems(subject: Subject, rule: Rule): readonly Issue[] {
  const part = writtenPart(subject, "improvements");
  if (!part) return [];
  const plain = plainOf(part);
  if (problemWords.test(plain.replace(noProblem, ""))) return [];
  const how = nothing.test(plain) ? `只写了“${plain}”` : "没有写存在的主要问题";
  const message = `${part.name}：${how}，应先写政府信息公开工作存在的主要问题，再逐条写改进情况，请补充。`;
  return [fieldIssue(rule, message, [part.address])];
}

/** 五 in which every sentence is about problems and none about what is done (S27). */
export function findNoMeasures(subject: Subject, rule: Rule): readonly Issue[] {
  const part = writtenPart(subject, "improvements");
  if (!part) return [];
  const plain = plainOf(part);
  const pieces = plain.split(/[。；\n]/).filter((piece) => piece !== "");
  if (nothing.test(plain) || pieces.some((piece) => !problemWords.test(piece))) return [];
  if (measureWords.test(plain.replace(wants, ""))) return [];
  const message = `${part.name}：写了问题，没有写改进情况，请针对每个问题写明改进措施。`;
  return [fieldIssue(rule, message, [part.address])];
}

/** Not as many measures as problems (S11). */
export function findUnevenMeasures(subject: Subject, rule: Rule): readonly Issue[] {
  const part = writtenPart(subject, "improvements");
  const counted = part && countedHalves(part);
  if (!part || !counted) return [];
  const { problems, measures } = counted;
  if (problems === measures || Math.max(problems, measures) < 2 || problems < 1) return [];
  const told = measures === 0 ? "改进情况没有逐条写" : `改进情况写了 ${measures} 条`;
  const message = `${part.name}：存在的问题写了 ${problems} 条，${told}，请核对是否逐条对应。`;
  return [fieldIssue(rule, message, [part.address])];
}

const nothing = /^(暂?无|没有|不存在)[^，；\n]{0,16}。?$/;
const noProblem = /(不存在|没有|暂无|未发现|无)(存在)?(明显|突出|任何|主要|重大)?的?(问题|不足)/g;
const problemWords =
  /问题|不足|不够|不高|不强|不深|不全|不多|不及时|不平衡|不均衡|不到位|不规范|不完善|不熟悉|偏[低少弱慢]|有待|欠缺|薄弱|滞后|短板|困难|差距|单一|缺[乏少失]|需(要)?(进一步|加强|提高|提升|完善)|较[低少弱慢]|还(存在|需|要)/;
/** What should be better is no word of what is done for it. */
const wants = /(有待|亟待|[还仍尚]?需要?|不够?|未能?)(进一步)?[^，。；\n]{0,6}/g;
const measureWords =
  /改进|整改|措施|下一步|下阶段|今后|将|针对|专人|明确|制作|已|加强|加大|强化|健全|优化|丰富|拓宽|拓展|推进|推动|建立|继续|进一步/;
