import { Link } from "./link";

/** The way through a long list; nothing when all of it is on one page. */
export function Pages({
  page,
  pages,
  addressOf,
}: {
  readonly page: number;
  readonly pages: number;
  readonly addressOf: (page: number) => string;
}) {
  if (pages <= 1) return null;
  const link = "link inline-flex min-h-8 items-center";
  return (
    <nav aria-label="分页" className="mt-3 flex flex-wrap items-center gap-4">
      {page > 1 ? (
        <Link href={addressOf(page - 1)} rel="prev" className={link}>
          上一页
        </Link>
      ) : null}
      <span>
        第 {page} 页，共 {pages} 页
      </span>
      {page < pages ? (
        <Link href={addressOf(page + 1)} rel="next" className={link}>
          下一页
        </Link>
      ) : null}
    </nav>
  );
}
