import Link from "next/link";

const pages = [
  { href: "/admin/units", label: "单位" },
  { href: "/admin/accounts", label: "账号" },
  { href: "/admin/years", label: "年度" },
  { href: "/admin/audit", label: "审计日志" },
] as const;

export type AdminPage = (typeof pages)[number]["href"];

/** The way from the first page to what an administrator does. */
export function AdminLinks() {
  return (
    <section aria-labelledby="admin" className="sheet p-6">
      <h2 id="admin" className="mb-2 text-lg font-semibold">
        管理
      </h2>
      <AdminNav current={null} />
    </section>
  );
}

export function AdminNav({ current }: { readonly current: AdminPage | null }) {
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
