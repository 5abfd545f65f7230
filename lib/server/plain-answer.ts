import "server-only";

/** What a route can refuse, with its HTTP status and the sentence for the person in front of it. */
const refusals = {
  "foreign-origin": [403, "请求来自其他网站，已拒绝。请在本系统的页面中操作。"],
  "unsupported-media-type": [415, "请求内容的类型应为 application/json，未保存任何内容。"],
  "body-too-large": [413, "一次提交的内容超过 1 MB 的上限，未保存。请删减过长的文字后再试。"],
  "malformed-json": [400, "请求内容不是有效的 JSON，未保存任何内容。"],
  "invalid-request": [400, "请求内容不符合接口约定，未保存任何内容。请刷新页面后再试。"],
  "sign-in-required": [401, "登录已过期或尚未登录，请重新登录。"],
  "other-account": [
    401,
    "本机已改用另一个账号登录，未保存任何内容。请用原来的账号重新登录，内容还在原页面。",
  ],
  "password-change-required": [403, "请先修改管理员发放的密码，再继续操作。"],
  "second-factor-required": [403, "您的角色须开启二次验证。请先开启，再继续操作。"],
  "not-found": [404, "找不到这份年度报告，或者它不属于您的单位。"],
  locked: [409, "这份年度报告已不是草稿，不能修改；本次填写的内容未保存。"],
  "unknown-address": [422, "年度报告格式中没有要保存的栏目，未保存。请刷新页面后再试。"],
  "not-text": [422, "要保存的栏目应为文字，未保存。请刷新页面后再试。"],
  "text-too-long": [422, "文字超过长度上限，未保存。请删减后再试。"],
  "unreadable-file": [422, "无法读取这个文件。"],
  "database-unavailable": [503, "数据库暂时无法连接，本次操作没有完成。请不要关闭页面，稍后再试。"],
  "internal-error": [
    500,
    "服务器出错，本次操作没有完成。请稍后再试；仍不成功时，请把编号告诉管理员。",
  ],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type RefusalReason = keyof typeof refusals;

export type RefusalDetails = Readonly<Record<string, string | number | readonly string[]>>;

/** What is answered, before it is known which server sends it. */
export type PlainAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
};

/** An answer that belongs to one person: no cache between her and us may keep it. */
export function plainAnswer(value: unknown, status = 200): PlainAnswer {
  const body = new TextEncoder().encode(JSON.stringify(value));
  const headers = {
    "content-type": "application/json",
    // Of known length it is sent as it is: neither in chunks nor through the compression of pages.
    "content-length": String(body.byteLength),
    "cache-control": "private, no-store",
  };
  return { status, headers, body };
}

/** A refusal as JSON `{ reason, message }`; details may give a more exact message. */
export function plainRefusal(reason: RefusalReason, details: RefusalDetails = {}): PlainAnswer {
  const [status, message] = refusals[reason];
  const refused = plainAnswer({ reason, message, ...details }, status);
  if (status !== 503) return refused;
  return { ...refused, headers: { ...refused.headers, "retry-after": "5" } };
}
