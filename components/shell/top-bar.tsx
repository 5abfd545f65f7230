import { Link } from "../ui/link";
import { SignOut } from "./sign-out";

/** Head of every page: the red line of official papers, the product, who is at work, help. */
export function TopBar({
  actor,
  unread,
  signOut,
}: {
  readonly actor: {
    readonly accountId: string;
    readonly offices: string;
    readonly name: string;
  } | null;
  /** Notices she has not read. */
  readonly unread: number;
  readonly signOut: () => Promise<void>;
}) {
  return (
    <header className="border-t-4 border-official bg-white print:hidden">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-6 border-b border-line-200 px-4">
        <Link href="/" className="flex min-h-8 items-center gap-2">
          <span className="text-lg font-semibold">年报</span>
          <span className="text-ink-600 max-sm:hidden">政府信息公开工作年度报告</span>
        </Link>
        <div className="flex flex-wrap items-center gap-x-4">
          {actor === null ? null : (
            <p>
              {actor.offices}
              <span className="mx-2 text-line-500" aria-hidden="true">
                |
              </span>
              <Link href="/account" className="link">
                {actor.name}
              </Link>
            </p>
          )}
          {actor === null ? null : (
            <Link href="/notices" className="link inline-flex min-h-6 items-center">
              通知{unread > 0 ? `（${unread}）` : ""}
            </Link>
          )}
          <Link href="/rules" className="link inline-flex min-h-6 items-center">
            规则说明
          </Link>
          <Link href="/help" className="link inline-flex min-h-6 items-center">
            帮助
          </Link>
          {actor === null ? null : <SignOut accountId={actor.accountId} signOut={signOut} />}
        </div>
      </div>
    </header>
  );
}

/** First stop of the Tab key: past the head of the page. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:left-2 focus:z-10 focus:bg-white focus:px-3 focus:py-2 focus:text-blue-700"
    >
      跳到正文
    </a>
  );
}

export function Footer({ version }: { readonly version: string }) {
  return (
    <footer className="px-4 py-4 text-center text-xs text-ink-600 print:hidden">
      年报 {version} · 依据《中华人民共和国政府信息公开条例》第四十九条、第五十条
    </footer>
  );
}
