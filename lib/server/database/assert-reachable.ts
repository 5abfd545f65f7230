import "server-only";
import pg from "pg";
import { OperatorError } from "./operator-error";

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: "连接被拒绝",
  ENOTFOUND: "找不到主机",
  EAI_AGAIN: "找不到主机",
  ETIMEDOUT: "连接超时",
  EHOSTUNREACH: "主机不可达",
  "28P01": "用户名或口令不对",
  "28000": "该用户不能登录",
  "3D000": "数据库不存在",
};

/** Refuses with one sentence when the database does not answer. */
export async function assertReachable(url: string): Promise<void> {
  if (!URL.canParse(url)) {
    throw new OperatorError("数据库地址无效，应形如 postgresql://用户:口令@主机:5432/库名。");
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined); // reported by connect()
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const { host, pathname } = new URL(url);
    throw new OperatorError(`无法连接数据库 ${host}${pathname}：${reasonOf(error)}。`, {
      cause: error,
    });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  return reasons[code] ?? error.message;
}
