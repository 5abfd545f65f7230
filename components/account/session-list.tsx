import type { OpenSession } from "@/lib/account/open-session";
import { momentText } from "../moment-text";
import { Button } from "../ui/button";

/** Where a person is signed in, and the way to end it all. */
export function SessionList({
  sessions,
  signOutEverywhere,
}: {
  readonly sessions: readonly OpenSession[];
  readonly signOutEverywhere: () => Promise<void>;
}) {
  return (
    <section aria-labelledby="sessions" className="sheet space-y-4 p-6">
      <h2 id="sessions" className="text-lg font-semibold">
        正在登录的地方（共 {sessions.length} 处）
      </h2>
      <ul className="space-y-2">
        {sessions.map(({ id, address, browser, signedInAt, lastSeenAt, current }) => (
          <li key={id} className="border-l-2 border-line-200 pl-3">
            <p>
              {browserName(browser)} {address}
              {current ? "（本次登录）" : null}
            </p>
            <p className="text-sm text-ink-600">
              {momentText(signedInAt)} 登录，{momentText(lastSeenAt)} 最近使用
            </p>
          </li>
        ))}
      </ul>
      <form action={signOutEverywhere}>
        <Button type="submit">全部退出</Button>
      </form>
    </section>
  );
}

const browsers = [
  [/Edg\//, "Edge"],
  [/QIHU|360/i, "360 浏览器"],
  [/Qaxbrowser/i, "奇安信浏览器"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
] as const;

function browserName(agent: string): string {
  return browsers.find(([mark]) => mark.test(agent))?.[1] ?? "其他浏览器";
}
