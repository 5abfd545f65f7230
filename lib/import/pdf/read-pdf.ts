import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { ok, type Result, refuse } from "../../result";
import type { DocumentContent } from "../blocks";
import type { UnreadableFile } from "../unreadable-file";
import { documentBlocks, type PageParts } from "./document-blocks";
import { pageContent } from "./page-content";
import type { Matrix } from "./page-geometry";
import { pageGlyphs } from "./page-glyphs";
import { pageRules } from "./page-rules";

/** More pages than a report has; each takes up to a tenth of a second. */
const mostPages = 100;
/** Fewer letters than this are a stamp or a page number on a scanned page. */
const fewestLetters = 50;

/** Reads a PDF by the places of its characters and of the lines it draws; pictures are not looked at. */
export async function readPdf(file: Buffer): Promise<Result<DocumentContent, UnreadableFile>> {
  const opened = await openPdf(file);
  if (!opened.ok) return opened;
  const document = opened.value;
  if (document.numPages > mostPages) return refuse({ kind: "too-many-pages", limit: mostPages });
  const pages: PageParts[] = [];
  let letters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    // The package rejects with whatever a damaged page makes it stumble over.
    const page = await readPage(document, number).catch(() => null);
    if (page === null) return refuse({ kind: "damaged-file" });
    letters += page.letters;
    pages.push(page);
  }
  if (letters < fewestLetters) return refuse({ kind: "no-text" });
  return ok({ blocks: documentBlocks(pages), organization: null });
}

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function openPdf(file: Buffer): Promise<Result<PdfDocument, UnreadableFile>> {
  try {
    // The package takes the bytes away, so it gets its own.
    return ok(await getDocumentProxy(new Uint8Array(file), settings));
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return refuse({ kind: isLocked ? "encrypted-file" : "damaged-file" });
  }
}

/** Nothing of a file is run, fetched or painted. */
const settings = {
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  enableXfa: false,
  disableAutoFetch: true,
  maxImageSize: 1,
  verbosity: 0,
};

async function readPage(
  document: PdfDocument,
  number: number,
): Promise<PageParts & { readonly letters: number }> {
  const page = await document.getPage(number);
  const { OPS } = await getResolvedPDFJS();
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const view: Matrix = [a, b, c, d, e, f];
  const { items } = await page.getTextContent();
  const glyphs = pageGlyphs(
    items.filter((item) => "str" in item),
    view,
  );
  const rules = pageRules(await page.getOperatorList(), OPS, view);
  page.cleanup();
  const parts = pageContent({ ...rules, glyphs, width, height });
  return { parts, width, height, letters: glyphs.length };
}
