import { accountActionRows } from "./account-actions";
import { administrationActionRows } from "./administration-actions";
import { pageRows } from "./pages";
import { reportActionRows } from "./report-actions";
import type { Row } from "./rights";
import { routeRows } from "./routes";

/** Who gets what. What has no row here fails the test, and so does a row for what is not there. */
export const rows: readonly Row[] = [
  ...pageRows,
  ...routeRows,
  ...accountActionRows,
  ...reportActionRows,
  ...administrationActionRows,
];
