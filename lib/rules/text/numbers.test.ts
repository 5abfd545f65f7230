import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numbersIn } from "./numbers";
import { plainText } from "./plain-text";

function read(raw: string) {
  return numbersIn(plainText(raw).text);
}

function counted(raw: string) {
  return read(raw)
    .filter(({ kind }) => kind === "count")
    .map(({ value, unit, approximate }) => `${approximate ? "约" : ""}${value}${unit ?? ""}`);
}

describe("a count is read however it is written", () => {
  test.each([
    ["共收到申请1,051件", "1051件"],
    ["共收到申请1，051件", "1051件"],
    ["共收到申请１，０５１件", "1051件"],
    ["共收到申请51件", "51件"],
    ["共收到申请 51 件", "51件"],
    ["共收到申请５１件", "51件"],
    ["共收到申请五十一件", "51件"],
    ["共收到申请一千零五十一件", "1051件"],
    ["共收到申请两百件", "200件"],
    ["共收到申请十二件", "12件"],
    ["共收到申请零件", "0件"],
    ["共收到申请一万二千件", "12000件"],
    ["访问量1.2万次", "12000次"],
    ["共收到51件次", "51件次"],
    ["共收到51件（次）", "51件（次）"],
    ["共收到51件(次)", "51件（次）"],
    ["收到申请51，均已办结", "51"],
    ["信息总数160条", "160条"],
    ["公开信息1,234,567条", "1234567条"],
  ])("%s", (raw, expected) => {
    expect(counted(raw)).toEqual([expected]);
  });
});

describe("an estimate is marked as one", () => {
  test.each([
    "发布信息1.2万余条",
    "发布信息3000余条",
    "发布信息近百条",
    "发布信息约51条",
    "发布信息30多条",
    "发布信息三百余条",
    "发布信息上千条",
    "发布信息超过300条",
    "发布信息51条左右",
    "发布信息300条以上",
    "发布信息三四条",
    "发布信息十几条",
    "发布信息数百条",
    "发布信息几十条",
    "平均3次",
  ])("%s", (raw) => {
    expect(read(raw).filter(({ kind }) => kind === "count")).toHaveLength(1);
    expect(read(raw).every(({ approximate }) => approximate)).toBe(true);
  });
  test("both ends of a range", () => {
    expect(counted("每次30至50件")).toEqual(["约30", "约50件"]);
    expect(counted("每次30-50件")).toEqual(["约30", "约50件"]);
  });
  test("网上51件 is exact, and so is 附近3家", () => {
    expect(counted("其中网上51件")).toEqual(["51件"]);
    expect(counted("附近3家")).toEqual(["3家"]);
  });
});

describe("percentages and amounts", () => {
  test.each([
    ["占33.9%", 33.9],
    ["占33.9％", 33.9],
    ["占百分之三十", 30],
    ["占百分之三十三点九", 33.9],
    ["占百分之33.9", 33.9],
    ["办结率百分之百", 100],
  ])("%s", (raw, value) => {
    expect(read(raw)).toMatchObject([{ kind: "percent", value, unit: "%" }]);
  });
  test.each([
    ["收取2950元", 2950],
    ["收取0.295万元", 2950],
    ["收取1,119.02万元", 11_190_200],
    ["收取三百元", 300],
  ])("%s", (raw, value) => {
    expect(read(raw)).toMatchObject([{ kind: "amount", value, unit: "元" }]);
  });
});

test.each([
  "2021年",
  "二〇二一年1月20日",
  "9月初，11月",
  "岳南政公办发〔2021〕1号",
  "国令第711号第20条",
  "第三，第二",
  "一是加强，二是完善",
  "（一）主动公开",
  "1.主动公开；2.依申请公开",
  "电话0736-5550101",
  "电话13800138000",
  "12345热线",
  "12345公众热线",
  "等级保护2.0二级标准",
  "“一站式”“一号答”",
  "按照“四有”“三会”的标准",
  "一网通办，一件事一次办",
  "进一步统一，逐一核对，每一件",
  "十分重视，千方百计，万众一心",
  "15个工作日内",
  "提高3个百分点",
  "同比增长1.5倍",
  "A4纸，5G",
  "三分之一",
  "8:30至17:30",
  "2024-2025年",
  "版本1.2.3",
])("nothing to count in %s", (raw) => {
  expect(counted(raw).filter((text) => !text.startsWith("约"))).toEqual([]);
});

test("a comma ends a clause where the digits behind it are no group of three", () => {
  expect(counted("网络51，30件信函")).toEqual(["51", "30件"]);
  expect(counted("分别为1、2、3件")).toEqual(["1", "2", "3件"]);
});

test("places are those of the plain text, unit included", () => {
  const { text } = plainText("共收到 1,051 件。");
  const [token] = numbersIn(text);
  expect(text.slice(token?.start, token?.end)).toBe("1,051件");
});

const han = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** 1051 → 一千零五十一, as the textbooks say it. */
function spelled(value: number): string {
  if (value >= 10_000) {
    const [high, low] = [Math.floor(value / 10_000), value % 10_000];
    return `${spelled(high)}万${low === 0 ? "" : low < 1000 ? `零${spelled(low)}` : spelled(low)}`;
  }
  const steps = [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
  ] as const;
  const step = steps.find(([size]) => value >= size);
  if (!step) return han[value] ?? "";
  const [size, name] = step;
  const rest = value % size;
  const head = size === 10 && value < 20 ? name : `${han[Math.floor(value / size)]}${name}`;
  const gap = rest !== 0 && rest < size / 10 ? "零" : "";
  const tail =
    rest === 0 ? "" : size > 10 && rest >= 10 && rest < 20 ? `一${spelled(rest)}` : spelled(rest);
  return `${head}${gap}${tail}`;
}

const wide = (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

const writings: readonly ((value: number) => string)[] = [
  String,
  (value) => value.toLocaleString("en-US"),
  (value) => value.toLocaleString("en-US").replaceAll(",", "，"),
  (value) => wide(String(value)),
  (value) => wide(value.toLocaleString("en-US")),
  spelled,
  (value) => ` ${value} `,
  (value) => (value % 10_000 === 0 && value > 0 ? `${value / 10_000}万` : String(value)),
  (value) => (value % 100 === 0 && value > 9999 ? `${value / 10_000}万` : String(value)),
];

test("every number up to ten million is read back from every way to write it", () => {
  const value = fc.oneof(
    fc.nat(200),
    fc.nat(9_999_999),
    fc.nat(999).map((n) => n * 10_000),
  );
  fc.assert(
    fc.property(
      value,
      fc.constantFrom(...writings),
      fc.constantFrom("件", "条", "份"),
      (n, write, unit) => {
        expect(counted(`全年共收到申请${write(n)}${unit}，均已办结。`)).toEqual([`${n}${unit}`]);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each([
  "9".repeat(50_000),
  "一".repeat(50_000),
  "1,".repeat(25_000),
  "1.1".repeat(20_000),
  "（".repeat(50_000),
  "百分之".repeat(20_000),
  "一1".repeat(25_000),
])("hostile text costs no more than its length (%#)", (raw) => {
  const began = performance.now();
  numbersIn(raw);
  expect(performance.now() - began).toBeLessThan(3000);
});
