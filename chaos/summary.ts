import type { ChaosRun } from "./run-chaos";
import { isClean, judge, type Verdict } from "./verdict";

const names: Readonly<Record<keyof Verdict, string>> = {
  lost: "已确认而丢失",
  duplicated: "重复写入",
  typedLost: "已输入未确认而丢失",
  overwritten: "未见即覆盖",
  outOfOrder: "次序颠倒",
};
const mostExamples = 5;

/** The figures of a run, and examples of everything that must not be. */
export function summary({ evidence, done, unsettled }: ChaosRun) {
  const { typed, sent, acknowledged, changes, fields } = evidence;
  const count = (kind: string) => done.filter((fault) => fault.kind === kind).length;
  const cuts = done.flatMap((fault) => (fault.kind === "cut" ? [fault.milliseconds] : []));
  const told = new Set(acknowledged.map(({ report, opId }) => `${report} ${opId}`)).size;
  const repeated = acknowledged.filter(({ status }) => status === "duplicate").length;
  const verdict = judge(evidence);
  const kinds = Object.keys(names) as (keyof Verdict)[]; // the compiler has checked them
  const cutSeconds = (cuts.reduce((sum, cut) => sum + cut, 0) / 1_000).toFixed(0);
  const lines = [
    `应用被强行终止 ${count("kill-instance")} 次，数据库重启 ${count("restart-database")} 次，断网 ${cuts.length} 次共 ${cutSeconds} 秒`,
    `输入 ${typed.length} 次按键，发送 ${sent.length} 次修改，确认 ${told} 个（其中重复送达 ${repeated} 个）`,
    `库中修改记录 ${changes.length} 条，其中冲突 ${changes.filter(({ result }) => result === "conflict").length} 条，单元格 ${fields.length} 个`,
    ...kinds.map((kind) => `${names[kind]} ${verdict[kind].length}`),
    `没有送完的窗口 ${unsettled}`,
    ...kinds.flatMap((kind) =>
      verdict[kind].slice(0, mostExamples).map((line) => `  ${names[kind]}：${line}`),
    ),
  ];
  return { text: lines.join("\n"), isClean: isClean(verdict) && unsettled === 0 };
}
