/** Squares to scan, drawn here: nothing is asked of a service that would learn the secret. */
export function QrCode({
  squares,
  label,
}: {
  readonly squares: readonly (readonly boolean[])[];
  readonly label: string;
}) {
  const path = squares
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${squares.length} ${squares.length}`}
      shapeRendering="crispEdges"
      className="size-50 border border-line-200 bg-white p-2 text-ink-900"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
