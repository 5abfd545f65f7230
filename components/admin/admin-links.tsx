import { Link } from "../ui/link";

const pages = [
  { href: "/admin/units", label: "单位", task: "新建或导入单位，更名、移动、合并、停用，单位资料" },
  { href: "/admin/accounts", label: "账号", task: "新建账号，授予角色，重置密码，停用" },
  { href: "/admin/years", label: "年度", task: "下发年度，安排初稿、审核、公布的日期" },
  { href: "/admin/rules", label: "体检误报", task: "哪些规则被认为提示有误，有误在哪里" },
  { href: "/admin/audit", label: "审计日志", task: "谁在什么时候、从哪里做了什么，可以导出" },
] as const;

export type AdminPage = (typeof pages)[number]["href"];

/** The way from the first page to what an administrator does. */
export function AdminLinks() {
  return (
    <section aria-labelledby="admin" className="sheet p-6">
      <h2 id="admin" className="mb-3 text-lg font-semibold">
        管理
      </h2>
      <nav aria-labelledby="admin">
        <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
          {pages.map(({ href, label, task }) => (
            <li key={href}>
              <Link href={href} className="link inline-flex min-h-8 items-center text-md">
                {label}
              </Link>
              <p className="text-ink-600">{task}</p>
            </li>
          ))}
        </ul>
      </nav>
    </section>
  );
}

/** The same pages in one line, on each of them. */
export function AdminNav({ current }: { readonly current: AdminPage }) {
  return (
    <nav aria-label="管理">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {pages.map(({ href, label }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={href === current ? "page" : undefined}
              className="link inline-flex min-h-8 items-center aria-[current=page]:font-semibold aria-[current=page]:text-ink-900 aria-[current=page]:no-underline"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
