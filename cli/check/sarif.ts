import type { Severity } from "../../lib/rules/issue";
import { ruleBook } from "../../lib/rules/rule-book";
import { currentVersion } from "../../lib/rules/rule-history";
import type { CheckedFile, FoundIssue } from "./check-file";

/** A file that could not be read. */
export type UnreadFile = { readonly file: string; readonly reason: string };

/** What was found as SARIF 2.1.0, which editors and build servers show. */
export function sarifLog(checked: readonly CheckedFile[], unread: readonly UnreadFile[]) {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "nianbao", version: currentVersion().version, rules } },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: unread.length === 0,
            toolExecutionNotifications: unread.map(({ file, reason }) => ({
              level: "error",
              message: { text: reason },
              locations: [{ physicalLocation: artifact(file) }],
            })),
          },
        ],
        results: checked.flatMap(({ file, found }) => found.map((one) => result(file, one))),
      },
    ],
  };
}

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

const rules = ruleBook.map(({ id, severity, title, basis }) => ({
  id,
  shortDescription: { text: title },
  help: { text: `依据：${basis}` },
  defaultConfiguration: { level: levels[severity] },
}));

function result(file: string, { issue, place }: FoundIssue) {
  const names = [place.cell, place.section].filter((name) => name !== null);
  return {
    ruleId: issue.rule,
    ruleIndex: rules.findIndex(({ id }) => id === issue.rule),
    level: levels[issue.severity],
    message: { text: issue.message },
    locations: [
      {
        physicalLocation: {
          ...artifact(file),
          ...(place.line === null ? {} : { region: { startLine: place.line } }),
        },
        logicalLocations: names.map((name) => ({
          name,
          fullyQualifiedName: issue.places[0] ?? "",
        })),
      },
    ],
  };
}

/** A path as the URI reference it must be; standard input has none. */
function artifact(file: string) {
  const path = file === "-" ? "stdin" : file.replaceAll("\\", "/");
  return { artifactLocation: { uri: encodeURI(path).replace(/[?#]/g, encodeURIComponent) } };
}
