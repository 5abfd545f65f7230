import "server-only";
import type { Publication } from "@/lib/rules/publication/publication";
import type { Prisma } from "../generated/client";
import type { StoredReport } from "./queries";

/**
 * How a report was published, for the rules to judge; null for one that is not, or no longer: whoever
 * writes is not to be bothered with it.
 */
export async function publicationOf(
  client: Prisma.TransactionClient,
  stored: StoredReport,
): Promise<Publication | null> {
  if (stored.status !== "published") return null;
  const versions = await client.reportVersion.findMany({
    where: { reportId: stored.id, kind: "published" },
    select: { publicationDate: true, publicationAddress: true, correctionNote: true },
    orderBy: { number: "asc" },
  });
  const [first, last] = [versions[0], versions.at(-1)];
  const [on, changed] = [dayOf(first?.publicationDate), dayOf(last?.publicationDate)];
  return {
    due: await dueDay(client, stored),
    publishedOn: on,
    address: last?.publicationAddress ?? null,
    changedAfter:
      versions.length > 1 && changed !== null
        ? { on: changed, note: last?.correctionNote ?? null }
        : null,
  };
}

/** 《条例》 art. 49, or the day that the nearest office above has set, when that is earlier. */
async function dueDay(
  client: Prisma.TransactionClient,
  { organizationPath, report, office }: StoredReport,
): Promise<string> {
  const offices = organizationPath.split("/").filter((id) => id !== "");
  const openings = await client.reportingYear.findMany({
    where: { year: report.year, organizationId: { in: offices } },
    select: { organizationId: true, publicationDue: true },
  });
  const nearest = [...offices]
    .reverse()
    .flatMap((id) => openings.find(({ organizationId }) => organizationId === id) ?? [])[0];
  const own = dayOf(nearest?.publicationDue);
  const legal = `${report.year + 1}-${office.kind === "government" ? "03-31" : "01-31"}`;
  return own !== null && own < legal ? own : legal;
}

function dayOf(date: Date | null | undefined): string | null {
  return date ? date.toISOString().slice(0, 10) : null;
}
