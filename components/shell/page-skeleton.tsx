/** What stands in for a page that takes longer than a moment; it appears after 300 ms only. */
export function PageSkeleton() {
  return (
    <div className="mx-auto max-w-sheet px-4 pt-10" role="status">
      <span className="sr-only">正在打开…</span>
      <div className="skeleton mb-6 h-8 w-96 max-w-full" />
      <div className="skeleton mb-4 h-36" />
      <div className="skeleton h-80" />
    </div>
  );
}
