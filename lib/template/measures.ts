import { type Address, addressOf, cellIndex } from "./cells";
import { onceFor } from "./once";
import {
  deniedRows,
  notProcessedRows,
  organizationColumns,
  unavailableRows,
} from "./requests-table";
import type { ReportTemplate } from "./template";

/**
 * What sentences of a report count: 「收到申请 51 件」 is `received`. Each names the cells whose sum it
 * is; a format that does not ask for it has none. Requests are counted in the 总计 column.
 */
export type MeasureKey = keyof ReturnType<typeof measuresOf>;

/** The cells whose sum a measure is, in this format; empty where the format does not have it. */
export function measureCells(template: ReportTemplate, key: MeasureKey): readonly Address[] {
  return measuresOf(template)[key];
}

const measuresOf = onceFor((template: ReportTemplate) => {
  const existing = (addresses: readonly Address[]) =>
    addresses.every((address) => cellIndex(template).has(address)) ? addresses : [];
  const requests = (...rows: readonly string[]) =>
    existing(rows.map((row) => addressOf("requests", row, "allRequesters")));
  const persons = (row: string) => existing([addressOf("requests", row, "naturalPerson")]);
  const organizations = (row: string) =>
    existing(organizationColumns.map((column) => addressOf("requests", row, column)));
  const disputes = (...columns: readonly string[]) =>
    existing(columns.map((column) => addressOf("disputes", "disputedCases", column)));
  const disclosed = (table: string, row: string, column: string) =>
    existing([addressOf(table, row, column)]);
  const litigation = (result: string) =>
    disputes(`litigationDirect${result}`, `litigationAfterReconsideration${result}`);
  const firstOf = (...choices: readonly (readonly Address[])[]) =>
    choices.find((addresses) => addresses.length > 0) ?? [];
  return {
    received: requests("newlyReceived"),
    fromLastYear: requests("carriedIn"),
    toHandle: requests("newlyReceived", "carriedIn"),
    receivedFromPersons: persons("newlyReceived"),
    receivedFromOrganizations: organizations("newlyReceived"),
    toHandleFromPersons: [...persons("newlyReceived"), ...persons("carriedIn")],
    toHandleFromOrganizations: [...organizations("newlyReceived"), ...organizations("carriedIn")],
    processedFromPersons: persons("processedTotal"),
    processedFromOrganizations: organizations("processedTotal"),
    granted: requests("granted"),
    grantedInPart: requests("partlyGranted"),
    denied: requests(...deniedRows),
    unavailable: requests(...unavailableRows),
    notProcessed: requests(...notProcessedRows),
    otherwiseClosed: firstOf(
      requests("closedNotClarified", "closedFeeUnpaid", "closedOther"),
      requests("closed"),
    ),
    feeNotPaid: requests("closedFeeUnpaid"),
    closedForOtherReason: firstOf(requests("closedOther"), requests("closed")),
    processed: requests("processedTotal"),
    toNextYear: requests("carriedOut"),
    reconsiderations: disputes("reconsiderationAll"),
    reconsiderationsUpheld: disputes("reconsiderationUpheld"),
    reconsiderationsCorrected: disputes("reconsiderationCorrected"),
    reconsiderationsOtherwise: disputes("reconsiderationOtherResult"),
    reconsiderationsPending: disputes("reconsiderationPending"),
    litigations: litigation("All"),
    litigationsDirect: disputes("litigationDirectAll"),
    litigationsAfterReconsideration: disputes("litigationAfterReconsiderationAll"),
    litigationsUpheld: litigation("Upheld"),
    litigationsCorrected: litigation("Corrected"),
    litigationsOtherwise: litigation("OtherResult"),
    litigationsPending: litigation("Pending"),
    regulatoryRulesIssued: firstOf(
      disclosed("article20item1", "regulatoryRules", "issued"),
      disclosed("article20item1", "regulatoryRules", "newlyMade"),
    ),
    normativeDocumentsIssued: firstOf(
      disclosed("article20item1", "normativeDocuments", "issued"),
      disclosed("article20item1", "normativeDocuments", "newlyMade"),
    ),
    normativeDocumentsDisclosed: disclosed(
      "article20item1",
      "normativeDocuments",
      "newlyPublished",
    ),
    normativeDocumentsPublic: disclosed("article20item1", "normativeDocuments", "publishedTotal"),
    normativeDocumentsRepealed: disclosed("article20item1", "normativeDocuments", "repealed"),
    normativeDocumentsInForce: disclosed("article20item1", "normativeDocuments", "inForce"),
    regulatoryRulesRepealed: disclosed("article20item1", "regulatoryRules", "repealed"),
    regulatoryRulesInForce: disclosed("article20item1", "regulatoryRules", "inForce"),
    licensing: disclosed("article20item5", "licensing", "decisions"),
    penalties: disclosed("article20item6", "penalties", "decisions"),
    coercions: disclosed("article20item6", "compulsoryMeasures", "decisions"),
    /** 万元; an amount, not a count. */
    feeAmount: disclosed("article20item8", "administrativeFees", "feesCollected"),
  } satisfies Record<string, readonly Address[]>;
});
