-- CreateEnum
CREATE TYPE "import_source" AS ENUM ('file', 'pasted_html', 'pasted_text');

-- CreateTable
CREATE TABLE "import_upload" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "year" INTEGER,
    "source" "import_source" NOT NULL,
    "file_name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "part" INTEGER,
    "stated_year" INTEGER,
    "reading" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_import" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "source" "import_source" NOT NULL,
    "file_name" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_undo" (
    "import_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "restored" INTEGER NOT NULL,
    "kept" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_undo_pkey" PRIMARY KEY ("import_id")
);

-- CreateIndex
CREATE INDEX "import_upload_account_id_created_at_idx" ON "import_upload"("account_id", "created_at");

-- CreateIndex
CREATE INDEX "import_upload_created_at_idx" ON "import_upload"("created_at");

-- CreateIndex
CREATE INDEX "report_import_report_id_at_idx" ON "report_import"("report_id", "at");

-- AddForeignKey
ALTER TABLE "import_upload" ADD CONSTRAINT "import_upload_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_upload" ADD CONSTRAINT "import_upload_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_import" ADD CONSTRAINT "report_import_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_import" ADD CONSTRAINT "report_import_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_undo" ADD CONSTRAINT "import_undo_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "report_import"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "import_undo" ADD CONSTRAINT "import_undo_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

CREATE TRIGGER report_import_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON report_import
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();

CREATE TRIGGER import_undo_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON import_undo
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'nianbao_app') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON import_upload TO nianbao_app;
    GRANT SELECT, INSERT ON report_import, import_undo TO nianbao_app;
    REVOKE UPDATE, DELETE, TRUNCATE ON report_import, import_undo FROM nianbao_app;
  END IF;
END $$;
