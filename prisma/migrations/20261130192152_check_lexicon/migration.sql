-- CreateTable
CREATE TABLE "check_lexicon" (
    "organization_id" UUID NOT NULL,
    "lexicon" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "check_lexicon_pkey" PRIMARY KEY ("organization_id")
);

-- AddForeignKey
ALTER TABLE "check_lexicon" ADD CONSTRAINT "check_lexicon_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'nianbao_app') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON check_lexicon TO nianbao_app;
  END IF;
END $$;
