-- Who fills in a report is present in it as who decides on it is.
ALTER TABLE "review_presence" RENAME TO "report_presence";
ALTER TABLE "report_presence" RENAME CONSTRAINT "review_presence_pkey" TO "report_presence_pkey";
ALTER TABLE "report_presence" RENAME CONSTRAINT "review_presence_report_id_fkey" TO "report_presence_report_id_fkey";
ALTER TABLE "report_presence" RENAME CONSTRAINT "review_presence_account_id_fkey" TO "report_presence_account_id_fkey";
-- Nobody is present for longer than a minute and a half.
DELETE FROM "report_presence";
ALTER TABLE "report_presence" ADD COLUMN "place" TEXT NOT NULL;
