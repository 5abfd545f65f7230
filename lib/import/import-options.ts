import type { ReportTemplate } from "../template/template";

/** What the person who imports has said about a file. */
export type ImportOptions = {
  /** Reporting year, where the file names none or another one. */
  readonly year?: number;
  /** Format of the report to make; without it the one that the tables and the year speak for. */
  readonly template?: ReportTemplate;
  /** Which report of a file that holds several, counted from 0. */
  readonly part?: number;
};

/** Larger files are refused before anything is looked at, in bytes. */
export const largestFile = 15 * 1024 * 1024;
