-- CreateTable
CREATE TABLE "ledger_mapping" (
    "organization_id" UUID NOT NULL,
    "table" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ledger_mapping_pkey" PRIMARY KEY ("organization_id","table")
);

-- AddForeignKey
ALTER TABLE "ledger_mapping" ADD CONSTRAINT "ledger_mapping_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'nianbao_app') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON ledger_mapping TO nianbao_app;
  END IF;
END $$;
