/** Largest ledger that is read, and most rows of a sheet of it. */
export const ledgerLimits = { mostBytes: 10_000_000, mostRows: 50_000 } as const;
