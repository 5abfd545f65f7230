import type { CheckContext } from "../../check-context";

/** Whose figures a report's own sentences give. */
export type Reporter = {
  readonly names: readonly string[];
  /** 市 for 淮安市人民政府: it reports for 全市. */
  readonly level: string | null;
  /** Reports for all its offices, so the figures of one of them are others'. */
  readonly whole: boolean;
};

export function reporterOf(organization: string, { office }: CheckContext): Reporter {
  const names = [organization, office?.fullName ?? "", office?.shortName ?? ""].filter(
    (name) => name !== "",
  );
  const bare = organization.replace(/(人民)?政府$|管(理)?委(员)?会$|办事处$/, "");
  const whole = office
    ? office.kind === "government"
    : /政府$/.test(organization) || bare.length <= 4;
  return { names, level: levels.exec(bare)?.[0] ?? null, whole };
}

const levels = /(?:省|市|县|区|州|旗|盟|镇|乡|街道|园区)$/;

/** The words before a number say that it counts for more, or for fewer, than the office that reports. */
export function isOfOthers(before: string, reporter: Reporter): boolean {
  const words = before.slice(-reach);
  const all = wholes.exec(words);
  if (all) return !isOwnWhole(all[1] ?? "", reporter);
  return namesOther(words, reporter) || (reporter.whole && parts.test(words));
}

/** How far before a number its scope is looked for. */
const reach = 60;

const wholes = /全(国|省|市|州|县|区|旗|镇|乡|街道?|园区?|系统)/;

/** 全区 is a district's or a park's own; a department reports for itself alone. */
function isOwnWhole(scope: string, { level }: Reporter): boolean {
  return level !== null && (level.startsWith(scope) || (scope === "区" && level === "园区"));
}

const parts =
  /本级|政府办|[市县区州省]直|(?:各|有关|相关|所属|下属|部分)(?:部门|单位|乡镇|镇|街道|科室)|[^各全]{1,6}局(?:共|累计)?(?:收到|受理|办理)/;

/** 「县民政局共收到」 in the report of another office. */
function namesOther(words: string, { names }: Reporter): boolean {
  const name = otherActor.exec(words)?.[1];
  if (name === undefined || isOwn.test(name)) return false;
  const tail = name.slice(-3);
  return !names.some((own) => own.includes(tail) || tail.endsWith(own.slice(-3)));
}

/** 我局, 我街道. */
const isOwn = /[我本](?:街道|园区|机关|单位|.)$/;
const otherActor =
  /([\u4e00-\u9fa5]{2,12}(?:[县区市镇乡局委办厅院所]|街道|办公室|办事处|中心|大队|集团|公司))(?:共|累计|合计|总计|全年|本级|共计){0,3}(?:收到|受理|接收|新收|收办|办理|答复|办结|制发|制定|作出)/;
