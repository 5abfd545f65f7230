import { matchesOf } from "../../text/matches-of";

/** What a unit may call itself and its area, read from its name; null where the name does not say. */
export type Standing = {
  /** 局, 街道, 镇…: what kind of organ it is. */
  readonly organ: readonly string[] | null;
  /** 省 市 县 区 乡镇 街道: the area it belongs to. */
  readonly area: Area | null;
  /** Areas named before it: 南通市海门区 is in a 市. */
  readonly within: readonly Area[];
};

export type Area = "省" | "市" | "县" | "区" | "镇" | "乡" | "街道";

/** Reads 青溪县民政局, 南通市海门区人民政府办公室, 柳荫路街道办事处. */
export function standingOf(name: string): Standing {
  const areas = matchesOf(name, areaPattern).map(([area]) => areaOf(area));
  const area = areas.at(-1) ?? null;
  return { organ: organOf(name), area, within: areas.slice(0, -1) };
}

/** 市场监管局, 城市管理局, 社区 and 城乡 name no area. */
const areaPattern =
  /自治区|省|(?<!城)市(?!场|政|容|民|域)|县(?!域)|(?<!社|园|景|小|校|辖|库|灌|林|保护|自治)区(?!域|划)|(?<!城)镇|(?<!城)乡(?!村|镇|土)|街道/g;

function areaOf(word: string): Area {
  return word === "自治区" ? "省" : (word as Area);
}

function organOf(name: string): readonly string[] | null {
  return organs.find(({ ending }) => ending.test(name))?.called ?? null;
}

/** Endings of names and what such units call themselves behind 我. */
const organs: readonly { readonly ending: RegExp; readonly called: readonly string[] }[] = [
  { ending: /街道(?:办事处)?$/, called: ["街道", "街", "办事处", "办", "处"] },
  { ending: /(?:镇|乡|民族乡)(?:人民)?政府$|[^城]镇$|乡$/, called: ["镇", "乡"] },
  {
    ending: /管(?:理)?委(?:员)?会$|园区$|开发区$|新区$|高新区$/,
    called: ["委", "区", "园区", "办", "中心"],
  },
  { ending: /办公(?:室|厅)$/, called: ["办", "室", "厅", "委"] },
  { ending: /局$/, called: ["局"] },
  { ending: /(?:委|委员会)$/, called: ["委", "办"] },
  { ending: /厅$/, called: ["厅"] },
  { ending: /中心$/, called: ["中心"] },
];
