import { type Claim, worded } from "./claim";

/** 未制发行政规范性文件. */
export const noDocuments: readonly Claim[] = [
  worded(
    /(?:未|没有|无)(?:新)?(?:制发|制定|出台|印发|发布)(?:任何|过|新的)?(?:行政)?规范性文件(?=[，。；、的]|$|情)/,
    ["normativeDocumentsIssued"],
  ),
  worded(/(?:无|没有)现行有效的?(?:行政)?规范性文件/, ["normativeDocumentsInForce"]),
];

/** 未作出行政处罚决定. */
export const noDecisions: readonly Claim[] = [
  worded(decided("许可"), ["licensing"]),
  worded(decided("处罚"), ["penalties"]),
  worded(decided("强制"), ["coercions"]),
];

function decided(kind: string): RegExp {
  return new RegExp(
    `(?:未|没有|无)(?:作出|做出|实施|发生|产生|开展)(?:任何|过)?(?:行政(?:许可|处罚|强制)[、和及]){0,2}行政${kind}(?:决定|案件|行为|措施|事项)?(?=[，。；、和及]|$)`,
  );
}

/** 没有行政审批权限; 不具有行政处罚权. The office cannot have decided what it has no power to decide. */
export const noCompetence: readonly Claim[] = [
  worded(competence("行政审批|行政许可|审批|许可"), ["licensing"]),
  worded(/(?:无|没有)(?:行政许可|行政审批)(?:事项|项目|职能)(?=[，。；、]|$)/, ["licensing"]),
  worded(/(?:无|没有)行政处罚(?:事项|项目)(?=[，。；、]|$)/, ["penalties"]),
  worded(competence("行政处罚|行政执法|执法|处罚"), ["penalties"]),
  worded(competence("行政强制|强制执行"), ["coercions"]),
  worded(competence("规范性文件制[定发]|制定规范性文件的?"), ["normativeDocumentsIssued"]),
];

function competence(kinds: string): RegExp {
  return new RegExp(
    `(?:没有|无|不具有|不具备|不享有|尚无|未取得|未获得)(?:独立的?|相应的?|任何)?(?:(?:行政审批|行政许可|行政处罚|行政执法|行政强制|审批|执法|许可|处罚)[、和及]){0,2}(?:${kinds})(?:权限|权力?|职能|职权|主体资格|资格)(?![^，。；]{0,6}(?:下放|单位|部门))`,
  );
}
