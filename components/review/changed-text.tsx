import type { ProsePiece } from "@/lib/report/prose-diff";

/** A paragraph with what was taken out struck through and what was put in underlined. */
export function ChangedText({ pieces }: { readonly pieces: readonly ProsePiece[] }) {
  return pieces.map(({ kind, text }, place) => {
    // Pieces have no identity of their own and keep no state.
    const key = `${place}${kind}`;
    if (kind === "removed") return <del key={key}>{text}</del>;
    return kind === "added" ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
  });
}
