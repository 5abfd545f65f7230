import "server-only";
import { emptyMapping, type LedgerMapping } from "@/lib/ledger/ledger-mapping";
import { readMapping } from "@/lib/ledger/mapping-file";
import type { LedgerTable } from "@/lib/template/ledger-form";
import { prisma } from "../db";

/** How the office reads its ledger; empty when nothing is remembered, or nothing that can be read. */
export async function findMapping(
  organizationId: string,
  table: LedgerTable,
): Promise<LedgerMapping> {
  const row = await prisma().ledgerMapping.findUnique({
    where: { organizationId_table: { organizationId, table } },
  });
  return (row && readMapping(row.mapping)) ?? emptyMapping(table);
}

/** Remembers how the office reads its ledger from now on. */
export async function rememberMapping(
  organizationId: string,
  mapping: LedgerMapping,
): Promise<void> {
  const { table } = mapping;
  await prisma().ledgerMapping.upsert({
    where: { organizationId_table: { organizationId, table } },
    create: { organizationId, table, mapping },
    update: { mapping },
  });
}
