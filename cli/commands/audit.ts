import pg from "pg";
import { type AuditBreach, verifyAudit } from "../../lib/server/audit-chain";
import { openDatabase } from "../../lib/server/database/open-database";
import { OperatorError } from "../../lib/server/database/operator-error";
import { type Command, UsageError } from "./command";
import { writeOut } from "./output";

export const command: Command = {
  name: "audit",
  help: `核对审计日志：从第一条到最后一条重新计算校验值，指出被改动、被删除的记录。

用法：nianbao audit verify [--noted 序号:校验值]

  --noted  上次核对时抄录的最后一条，用来发现末尾的记录被删除

数据库：MIGRATION_DATABASE_URL 或 DATABASE_URL；都未设置时使用 .data（NIANBAO_DATA）中的内置数据库。
退出码：完整为 0，发现问题为 1，用法不对或者数据库无法连接为 2。
`,
  options: { noted: { type: "string" } },
  positionals: ["verify"],
  run: async ({ positionals, texts }) => {
    if (positionals[0] !== "verify") throw new UsageError("审计日志只能核对，写 audit verify。");
    const noted = readNoted(texts.get("noted"));
    return withClient((client) => verify(client, noted));
  },
};

type Noted = { readonly number: string; readonly hash: string };

function readNoted(typed: string | undefined): Noted | null {
  if (typed === undefined) return null;
  const [, number, hash] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(typed) ?? [];
  if (number === undefined || hash === undefined) {
    throw new UsageError("--noted 应写成 序号:校验值，即上次核对时最后一行的内容。");
  }
  return { number, hash };
}

async function withClient(use: (client: pg.Client) => Promise<number>): Promise<number> {
  const database = await openDatabase(process.env).catch(asUsageError);
  const client = new pg.Client({ connectionString: database.adminUrl });
  try {
    await client.connect();
    return await use(client);
  } finally {
    await client.end();
    await database.stop();
  }
}

function asUsageError(error: unknown): never {
  throw error instanceof OperatorError ? new UsageError(error.message) : error;
}

async function verify(client: pg.Client, noted: Noted | null): Promise<number> {
  const { entries, lastHash, lastNumber, breaches } = await verifyAudit(client);
  const cutOff = noted !== null && !(await stillThere(client, noted));
  const lines = [
    ...breaches.slice(0, mostShown).map(sentence),
    ...(breaches.length > mostShown ? [`……共 ${breaches.length} 处`] : []),
    ...(cutOff ? [`第 ${noted.number} 条与抄录的校验值不一致，或者已被删除`] : []),
  ];
  const sound = lines.length === 0;
  await writeOut(
    `${[...lines, `审计日志共 ${entries} 条，${sound ? "前后衔接，没有改动。" : "发现以上问题。"}`, ...(entries > 0 ? [`最后一条（请抄录）：${lastNumber}:${lastHash}`] : [])].join("\n")}\n`,
  );
  return sound ? 0 : 1;
}

const mostShown = 100;

function sentence({ number, problem }: AuditBreach): string {
  const problems: Readonly<Record<AuditBreach["problem"], string>> = {
    changed: "的内容与写入时不同",
    missing: "缺失",
    "not-linked": "与前一条不衔接",
  };
  return `第 ${number} 条${problems[problem]}`;
}

async function stillThere(client: pg.Client, { number, hash }: Noted): Promise<boolean> {
  const { rowCount } = await client.query(
    "SELECT FROM audit_entry WHERE number = $1 AND hash = $2",
    [number, hash],
  );
  return rowCount === 1;
}
