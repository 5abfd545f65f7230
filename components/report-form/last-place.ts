import type { Address } from "@/lib/template/cells";

/** Where the clerk was last in a report, remembered by the browser. */
export type Place = { readonly section: string; readonly address: Address | null };

export function rememberPlace(reportId: string, section: string, address: Address | null): void {
  try {
    localStorage.setItem(sectionKey(reportId), section);
    if (address !== null) localStorage.setItem(cellKey(reportId), address);
  } catch {
    // A browser that keeps nothing still fills in reports.
  }
}

export function lastPlace(reportId: string): Place | null {
  try {
    const section = localStorage.getItem(sectionKey(reportId));
    return section === null ? null : { section, address: localStorage.getItem(cellKey(reportId)) };
  } catch {
    return null;
  }
}

function sectionKey(reportId: string): string {
  return `nianbao:last:${reportId}`;
}

function cellKey(reportId: string): string {
  return `nianbao:cell:${reportId}`;
}
