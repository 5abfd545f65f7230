/*
 * Words around a number that say what it counts, when it is no count, and when nobody has counted
 * exactly. All are tried at one place of a text, so none looks far.
 */

/** What reports count: 51件, 51件（次）, 12篇. The longest first. */
const countUnit =
  "件（次）|件/次|[件条份宗篇项场家批期人户辆台]次|件|条目|条|份|宗|起|例|篇|项|期|次|封|场|人|名|家|户|种|类|部|册|本|张|批|个|幅|则|组|门|处|套|款|段|轮|节|桩|笔|单|通|站|所|块|页|字";

/** Spans and moments: 15个工作日, 12月31日, 8点. */
const timeUnit =
  "个?工作日|个?自然日|个月|个?小时|个?季度|个?星期|年度?|月份?|日|天|时|分钟|秒|周|点|岁|世纪|旬|届";

/** Comparisons and measures: 3个百分点, 2倍, 10平方米. */
const measureUnit = "个?百分点|倍|成|平方|公里|米|亩|吨|公斤|平米|兆|度|分(?![钟之])|折";

/** Ranks and numbers of things: 二级, 1号, 2版. */
const rankUnit = "级|等奖?|号|版|星|线|楼|层|栋|室|路|街|大";

/** A unit by its kind: percent, money, time, measure, count, rank; the first that fits. */
export const unitBehind = new RegExp(
  `([%‰])|(元)|(${timeUnit})|(${measureUnit})|(${countUnit})|(${rankUnit})`,
  "y",
);

/** 51件左右, 3000件以上. */
export const aboutBehind = /左右|以上|以下|以内|上下|之多|余|多|有余/y;

/** 约51件, 近百件, 超3000件. 上 only before a round number: 网上51件 is exact. */
export const aboutBefore =
  /(?:约|(?<![最附临就])近|超|超过|逾|将近|接近|不足|不少于|不低于|不超过|至少|最多|平均|人均|每|多于|少于|大于|小于)$/;

/** Behind the digits: 3000余, 1.2万, 1.2万余; the multiplier in the middle. */
export const multiplierBehind = /([余多来几])?(百万|千万|十万|[万亿千百](?!分))?([余多来几])?/y;

export const multipliers: ReadonlyMap<string, number> = new Map([
  ["百", 100],
  ["千", 1000],
  ["万", 10_000],
  ["十万", 100_000],
  ["百万", 1_000_000],
  ["千万", 10_000_000],
  ["亿", 100_000_000],
]);

/** Before a one that counts nothing: 统一, 逐一, 每一件, 同一个. */
export const indefiniteBefore = /[统唯逐专同单进某任另之不每这那上下前后最第其万归合如惟划]$/;

/** Behind a one that counts nothing: 一件事, 一次性, 一条龙. */
export const indefiniteBehind =
  /一(?:件(?=事)|次(?=[性办])|条(?=[龙线])|张(?=[网图表])|门(?=式)|站(?=式)|体|网|键|批(?=次?[。，；]?$)|类|些|定|般|种|样|份(?=力))/y;
