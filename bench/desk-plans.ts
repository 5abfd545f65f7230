import pg from "pg";
import type { Actor, Membership } from "@/lib/server/actor";
import { closeDatabase, connectionPool } from "@/lib/server/db";
import { findDesk } from "@/lib/server/desk/desk";
import type { DeskQuestion } from "@/lib/server/desk/desk-filter";
import { historyOf } from "@/lib/server/reports/history";
import { findReport } from "@/lib/server/reports/queries";
import { readableReports } from "./desk-data";

/*
 * Runs what the pages of a supervising office ask the database, asks for the plan of each statement and
 * prints the indexes by page. A table that grows with the reports and is read from end to end is an error.
 */

type Statement = { readonly text: string; readonly values: readonly unknown[] };

const question: DeskQuestion = {
  year: 2025,
  view: "due",
  search: "",
  order: "name",
  page: 1,
  today: "2026-01-20",
};

const growing = ["report", "report_version", "report_event", "organization"];
const heard: Statement[] = [];
listen();
const actor = await reviewer();
const [report = ""] = await readableReports(connectionPool(), 1);
const pages = {
  desk: () => findDesk(actor, question),
  "desk, waiting by date": () =>
    findDesk(actor, { ...question, view: "waiting", order: "updated" }),
  search: () => findDesk(actor, { ...question, search: "77测试" }),
  history: async () => {
    const stored = await findReport(actor, report);
    if (stored) await historyOf(actor, stored);
  },
} as const;
const found: Record<string, string> = {};
for (const [page, ask] of Object.entries(pages)) found[page] = await indexesOf(page, ask);
console.log(JSON.stringify(found));
await closeDatabase();

/** Hears every statement this process sends, whether through Prisma or past it. */
function listen(): void {
  const send = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...given: never[]) {
    const [first, second] = given as readonly unknown[];
    const asked = (typeof first === "string" ? { text: first, values: second } : first) as {
      readonly text?: string;
      readonly values?: readonly unknown[];
    };
    if (asked.text && /^\s*(SELECT|WITH)/i.test(asked.text)) {
      heard.push({
        text: asked.text,
        values: asked.values ?? (Array.isArray(second) ? second : []),
      });
    }
    return Reflect.apply(send, this, given);
  } as typeof send;
}

async function indexesOf(page: string, ask: () => Promise<unknown>): Promise<string> {
  heard.length = 0;
  await ask();
  const statements = [...heard];
  if (statements.length === 0) throw new Error("nothing was asked");
  const plans = await Promise.all(statements.map(planOf));
  const nodes = plans.flatMap(nodesOf);
  const readWhole = nodes.filter(
    (node) => node["Node Type"] === "Seq Scan" && growing.includes(node["Relation Name"] ?? ""),
  );
  if (readWhole.length > 0) {
    const tables = readWhole.map((node) => node["Relation Name"]).join(", ");
    throw new Error(`${page} reads from end to end: ${tables}`);
  }
  return [...new Set(nodes.flatMap((node) => node["Index Name"] ?? []))].sort().join(", ");
}

type PlanNode = {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly "Index Name"?: string;
  readonly Plans?: readonly PlanNode[];
};

async function planOf({ text, values }: Statement): Promise<PlanNode> {
  const { rows } = await connectionPool().query<{
    "QUERY PLAN": readonly { readonly Plan: PlanNode }[];
  }>({ text: `EXPLAIN (FORMAT JSON) ${text}`, values: [...values] });
  const plan = rows[0]?.["QUERY PLAN"][0]?.Plan;
  if (!plan) throw new Error("no plan");
  return plan;
}

function nodesOf(plan: PlanNode): readonly PlanNode[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];
}

async function reviewer(): Promise<Actor> {
  const { rows } = await connectionPool().query<Membership & { readonly accountId: string }>(
    `SELECT account_id AS "accountId", role, organization.id AS "organizationId",
       full_name AS "organizationName", path
     FROM membership JOIN organization ON organization.id = organization_id
     WHERE role = 'reviewer' LIMIT 1`,
  );
  const [membership] = rows;
  if (!membership) throw new Error("the demo cast has no reviewer");
  const { accountId } = membership;
  return { accountId, username: "", name: "", memberships: [membership] };
}
