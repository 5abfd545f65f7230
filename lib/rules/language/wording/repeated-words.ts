import type { Issue, Rule, Subject } from "../../issue";
import { passageIn } from "../../text/report-texts";
import { editingFix } from "../../text/text-fix";
import { passageIssue } from "../../text/text-issue";
import { hitsOf, passageOfHit } from "../../text/whole-text";
import { exceptAllowed } from "./allowed-words";

/** A word typed twice: 的的, 进行进行, 政府信息政府信息 (X38). */
export function findRepeatedWords({ texts, context }: Subject, rule: Rule): readonly Issue[] {
  return exceptAllowed(hitsOf(texts, twice), context.lexicon).map((hit) => {
    const word = hit.match[0].slice(0, hit.match[0].length / 2);
    const second = passageIn(hit.paragraph, hit.start + word.length, hit.end);
    return passageIssue(
      rule,
      `${hit.part.name}的“${hit.match[0]}”重复，应为“${word}”。`,
      [passageOfHit(hit)],
      editingFix(`去掉重复的“${word}”`, [{ ...second, text: "" }]),
    );
  });
}

/** Words that never meet themselves in a right sentence, but for 公开公开目录: to publish a list; any three signs at once are typed twice. */
const twice =
  /(?<=信息|政务)公开公开(?!栏)|的的(?!确)|了了(?=[\u4e00-\u9fff])(?!解|然|事|结)|是是(?!非)|和和(?!气|美|平|谐|睦)|被被|(公开|办结|答复|办理|受理|收到|进行|通过|根据|按照|以及|认真|不断|严格|积极|加强|落实|开展|提高|推进|建立|完善|及时|我局|我办|我县|我镇)\1(?![栏目指专平渠机要规人透属大点窗热]|方[式案法])|([\u4e00-\u9fff]{3,8})\2/g;
