/** The words a finding is about, as they stand in the text. */
export function WordsConcerned({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  return (
    <ul aria-label="有关的文字" className="mt-1 border-l-2 border-line-500 pl-3 text-ink-600">
      {words.slice(0, most).map((text, place) => (
        // The same words may be concerned twice; their place tells them apart.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={place}>
          <q>{shortened(text)}</q>
        </li>
      ))}
      {words.length > most ? <li>等 {words.length} 处</li> : null}
    </ul>
  );
}

const most = 4;
const longest = 80;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
