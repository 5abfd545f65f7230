import "server-only";
import { type PlainAnswer, plainRefusal } from "../plain-answer";
import type { UnstorableOperations } from "./read-operations";
import type { SaveRefusal } from "./save-fields";

/** The answer to a save that stored nothing; `addresses` names the edits to take out. */
export function saveRefusal(reason: SaveRefusal): PlainAnswer {
  if (typeof reason === "string") return plainRefusal(reason);
  return plainRefusal(reason.kind, { addresses: reason.addresses, message: messageOf(reason) });
}

function messageOf(problem: UnstorableOperations): string {
  switch (problem.kind) {
    case "unknown-address":
      return `年度报告格式中没有这些栏目：${shortList(problem.addresses)}。未保存，请刷新页面后再试。`;
    case "not-text":
      return `这些栏目应为文字：${shortList(problem.addresses)}。未保存，请刷新页面后再试。`;
    case "text-too-long":
      return `${problem.label}现有 ${problem.length} 字，超过 ${problem.limit} 字的上限，未保存。请删减后再试。`;
  }
}

function shortList(addresses: readonly string[]): string {
  const shown = addresses.slice(0, 3).join("、");
  return addresses.length > 3 ? `${shown} 等 ${addresses.length} 处` : shown;
}
