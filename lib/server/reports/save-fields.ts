import "server-only";
import type { FieldValue } from "@/lib/report/report";
import type { SaveAnswer, SaveOperation, SaveResult } from "@/lib/report/saving";
import { ok, type Result, refuse } from "@/lib/result";
import { issuedTemplate } from "@/lib/template/registry";
import type { ReportTemplate } from "@/lib/template/template";
import type { Actor } from "../actor";
import { connectionPool } from "../db";
import { isId } from "../is-id";
import { readOperations, type UnstorableOperations } from "./read-operations";

export type SaveRefusal = "not-found" | "locked" | UnstorableOperations;

/** Whose edits they are; with a token, only while that session is hers. */
export type Author = Pick<Actor, "accountId"> & { readonly sessionToken?: string };

/** Saves edits of a draft; what it answers is committed. The author is judged by the one statement. */
export async function saveFields(
  author: Author,
  reportId: string,
  operations: readonly SaveOperation[],
): Promise<Result<SaveAnswer, SaveRefusal>> {
  const template = isId(reportId) ? await templateOf(reportId) : null;
  if (!template) return refuse("not-found");
  const read = readOperations(template, operations);
  // Sent empty, the statement still judges: what is wrong with an edit is told to its owner alone.
  const answer = await save(author, reportId, read.ok ? read.value : []);
  if (answer.outcome !== "saved") return refuse(answer.outcome);
  if (!read.ok) return read;
  return ok({
    ...savedPart(answer),
    results: await withBefore(reportId, operations, answer.results),
  });
}

type StatementAnswer =
  | { readonly outcome: "not-found" | "locked" }
  | ({ readonly outcome: "saved" } & SaveAnswer);

async function save(
  author: Author,
  reportId: string,
  operations: readonly SaveOperation[],
): Promise<StatementAnswer> {
  const { rows } = await connectionPool().query<{ answer: StatementAnswer }>({
    ...statementFor(author, [reportId, JSON.stringify(operations)]),
  });
  const [row] = rows;
  if (!row) throw new Error("save_fields answered nothing");
  return row.answer;
}

/** Prepared once for each connection, under its name. */
function statementFor({ accountId, sessionToken }: Author, saved: readonly [string, string]) {
  return sessionToken === undefined
    ? {
        name: "save_fields",
        text: "SELECT save_fields($1, $2, $3) AS answer",
        values: [accountId, ...saved],
      }
    : {
        name: "save_fields_of_session",
        text: "SELECT save_fields(CASE session_account($4) WHEN $1 THEN $1 END, $2, $3) AS answer",
        values: [accountId, ...saved, sessionToken],
      };
}

/** Conflicts also tell what both edits were made on, so that texts can be merged; others cost nothing. */
async function withBefore(
  reportId: string,
  operations: readonly SaveOperation[],
  results: readonly SaveResult[],
): Promise<readonly SaveResult[]> {
  const refused = results.flatMap(({ status }, place) => {
    const operation = operations[place];
    return status === "conflict" && operation ? [operation] : [];
  });
  if (refused.length === 0) return results;
  const { rows } = await connectionPool().query<{ id: string; value: FieldValue }>(
    `SELECT asked.id, change.value
     FROM unnest($2::uuid[], $3::text[], $4::integer[]) AS asked(id, address, base)
     JOIN report_change change ON change.report_id = $1 AND change.address = asked.address
       AND change.base_version = asked.base - 1 AND change.result = 'applied'`,
    [
      reportId,
      refused.map(({ opId }) => opId),
      refused.map(({ address }) => address),
      refused.map(({ base }) => base),
    ],
  );
  const before = new Map(rows.map(({ id, value }) => [id, value]));
  return results.map((result) =>
    result.status === "conflict" ? { ...result, before: before.get(result.opId) ?? null } : result,
  );
}

function savedPart({ results, revision, savedAt }: SaveAnswer): SaveAnswer {
  return { results, revision, savedAt };
}

// A report keeps its format for life, so it is asked for once and not at every save.
const templateIds = new Map<string, string>();
const mostTemplateIds = 10_000;

async function templateOf(reportId: string): Promise<ReportTemplate | null> {
  const id = templateIds.get(reportId) ?? (await findTemplateId(reportId));
  return id === null ? null : issuedTemplate(id);
}

async function findTemplateId(reportId: string): Promise<string | null> {
  const { rows } = await connectionPool().query<{ template_id: string }>(
    "SELECT template_id FROM report WHERE id = $1",
    [reportId],
  );
  const id = rows[0]?.template_id ?? null;
  if (templateIds.size >= mostTemplateIds) templateIds.clear();
  if (id !== null) templateIds.set(reportId, id);
  return id;
}
