import { isAllowed } from "../data/allowed-words";
import type { Issue, Rule, Subject } from "../issue";
import { fieldIssue, passageIssue } from "../text/text-issue";
import { type NamedOrgan, namedOrgans } from "./named-organs";
import { isOwnName, plainName } from "./organ-names";

/** Another unit's name where only the own one belongs, left over from a copied text (P27). */
export function findForeignOrgans(subject: Subject, rule: Rule): readonly Issue[] {
  return namedOrgans(subject)
    .filter(({ name }) => !isOwnName(subject, name) && !isAllowed(subject.context.lexicon, name))
    .map((organ) => {
      const { name, where } = organ;
      const message = `${where}：写的是“${name}”，这是${subject.report.organization}的报告，可能是从别的报告复制来的，请核对并改正。`;
      return issueAt(rule, message, organ);
    });
}

/** A name the office no longer has, where its name belongs (P31). */
export function findFormerNames(subject: Subject, rule: Rule): readonly Issue[] {
  const { office } = subject.context;
  if (!office) return [];
  const former = office.formerNames.map(plainName);
  const current = plainName(office.fullName);
  return namedOrgans(subject)
    .filter(({ name }) => former.includes(plainName(name)) && !current.includes(name))
    .map((organ) => {
      const message = `${organ.where}：“${organ.name}”是单位以前的名称，现在的全称是“${current}”，请改用现在的名称。`;
      return issueAt(rule, message, organ);
    });
}

function issueAt(rule: Rule, message: string, { place, passage }: NamedOrgan): Issue {
  return passage ? passageIssue(rule, message, [passage]) : fieldIssue(rule, message, [place]);
}
