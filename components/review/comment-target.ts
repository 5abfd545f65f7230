import type { CommentAnchor, CommentThread } from "@/lib/report/review";
import { nameOfCell } from "@/lib/rules/names";
import { sectionHeads } from "@/lib/rules/progress";
import { type Address, cellIndex, sectionOfAddress } from "@/lib/template/cells";
import type { ReportTemplate } from "@/lib/template/template";

/** Something a remark can stand at. */
export type CommentTarget = {
  readonly anchor: CommentAnchor;
  readonly place: string;
  readonly quote: string | null;
  /** Which of the paragraphs that read alike, from 0. */
  readonly ordinal: number;
};

/** 表三“（一）予以公开”行“自然人”列, or the heading of a part. */
export function placeName(template: ReportTemplate, place: string): string {
  const cell = cellIndex(template).get(place);
  if (cell) return nameOfCell(template, cell);
  const section = sectionKeyOf(template, place);
  return sectionHeads(template).find(({ key }) => key === section)?.heading ?? "封面与前言";
}

/** The id by which a link finds a place on the page. */
export function placeId(place: string): string {
  return `place-${place.replaceAll(".", "-")}`;
}

/** The remarks at a cell, or at one paragraph of a text. */
export function threadsAt(
  threads: readonly CommentThread[],
  place: Address,
  paragraph: number | null = null,
): readonly CommentThread[] {
  return threads.filter((thread) => {
    if (thread.place !== place) return false;
    const { paragraph: where } = thread;
    if (where === null) return paragraph === null;
    return where.kind !== "gone" && where.paragraph === paragraph;
  });
}

function sectionKeyOf(template: ReportTemplate, place: string): string {
  return sectionOfAddress(template, place)?.key ?? place;
}
