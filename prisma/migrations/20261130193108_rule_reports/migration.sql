-- CreateTable
CREATE TABLE "rule_report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "message" TEXT NOT NULL,
    "quotes" TEXT[],
    "note" TEXT,

    CONSTRAINT "rule_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rule_report_organization_id_rule_idx" ON "rule_report"("organization_id", "rule");

-- CreateIndex
CREATE UNIQUE INDEX "rule_report_report_id_fingerprint_key" ON "rule_report"("report_id", "fingerprint");

-- AddForeignKey
ALTER TABLE "rule_report" ADD CONSTRAINT "rule_report_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rule_report" ADD CONSTRAINT "rule_report_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rule_report" ADD CONSTRAINT "rule_report_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER rule_report_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_report
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'nianbao_app') THEN
    GRANT SELECT, INSERT ON rule_report TO nianbao_app;
    REVOKE UPDATE, DELETE, TRUNCATE ON rule_report FROM nianbao_app;
  END IF;
END $$;
