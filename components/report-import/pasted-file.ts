import type { ChosenFile } from "./send-file";

/** What the clipboard holds: a file, else the page as it was copied, else its text; null for nothing. */
export function pastedFile({
  html,
  text,
  file,
}: {
  readonly html: string;
  readonly text: string;
  readonly file: File | null;
}): ChosenFile | null {
  if (file !== null && html === "") {
    return { source: "file", fileName: file.name, content: file };
  }
  if (html.trim() !== "") {
    const content = new Blob([markedUtf8, html], { type: "text/html" });
    return { source: "pastedHtml", fileName: "粘贴的内容.html", content };
  }
  if (text.trim() === "") return null;
  const content = new Blob([text], { type: "text/plain" });
  return { source: "pastedText", fileName: "粘贴的内容.txt", content };
}

// A piece of a page names no encoding of its own, or that of the page it was copied from.
const markedUtf8 = "\uFEFF";
