import type { Issue, Rule, Subject } from "../../issue";
import { editingFix } from "../../text/text-fix";
import { passageIssue } from "../../text/text-issue";
import { hitsOf, passageOfHit } from "../../text/whole-text";

/** A full-width comma within a number: 1，051件 (X42). */
export function findWideThousands({ texts }: Subject, rule: Rule): readonly Issue[] {
  return hitsOf(texts, /(?<![\d，])\d{1,3}(?:，\d{3}){1,3}(?=[件条份元次个人万篇期])/g).map(
    (hit) => {
      const passage = passageOfHit(hit);
      const text = hit.match[0].replaceAll("，", "");
      const message = `${hit.part.name}中的“${hit.match[0]}”在数字里用了全角逗号，会被读成几个数，应写作“${text}”。`;
      return passageIssue(
        rule,
        message,
        [passage],
        editingFix(`改为“${text}”`, [{ ...passage, text }]),
      );
    },
  );
}
