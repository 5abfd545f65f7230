-- CreateEnum
CREATE TYPE "organization_kind" AS ENUM ('government', 'office', 'department', 'township', 'subdistrict');

-- CreateEnum
CREATE TYPE "document_style" AS ENUM ('official', 'gb9704');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('clerk', 'supervisor', 'reviewer', 'administrator');

-- CreateEnum
CREATE TYPE "report_status" AS ENUM ('draft', 'submitted');

-- CreateEnum
CREATE TYPE "change_result" AS ENUM ('applied', 'unchanged', 'conflict');

-- CreateEnum
CREATE TYPE "report_event_kind" AS ENUM ('started');

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "parent_id" UUID,
    "full_name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "kind" "organization_kind" NOT NULL,
    "sign_off" BOOLEAN NOT NULL DEFAULT false,
    "document_style" "document_style" NOT NULL DEFAULT 'official',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "template_id" TEXT NOT NULL,
    "status" "report_status" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_field" (
    "report_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "report_field_pkey" PRIMARY KEY ("report_id","address")
);

-- CreateTable
CREATE TABLE "report_change" (
    "report_id" UUID NOT NULL,
    "op_id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "base_version" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "result" "change_result" NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_change_pkey" PRIMARY KEY ("report_id","op_id")
);

-- CreateTable
CREATE TABLE "report_event" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "report_event_kind" NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "organization_parent_id_idx" ON "organization"("parent_id");

-- CreateIndex
CREATE INDEX "account_organization_id_idx" ON "account"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_organization_id_year_key" ON "report"("organization_id", "year");

-- CreateIndex
CREATE INDEX "report_change_report_id_address_base_version_idx" ON "report_change"("report_id", "address", "base_version");

-- CreateIndex
CREATE INDEX "report_event_report_id_at_idx" ON "report_event"("report_id", "at");

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_field" ADD CONSTRAINT "report_field_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_change" ADD CONSTRAINT "report_change_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_change" ADD CONSTRAINT "report_change_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_event" ADD CONSTRAINT "report_event_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_event" ADD CONSTRAINT "report_event_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;


-- History is never rewritten, by nobody: the owner of the tables is refused as well.
CREATE FUNCTION refuse_rewriting_history() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER report_change_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON report_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();

CREATE TRIGGER report_event_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON report_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();

-- Saves a batch of edits [{ opId, address, base, value }] in their order, in one statement:
-- permission, state, compare-and-set per field and history. The report's row is the only lock.
-- Answers { outcome: "not-found" | "locked" } or { outcome: "saved", results, revision, savedAt }.
CREATE FUNCTION save_fields(author uuid, target uuid, operations jsonb) RETURNS jsonb
LANGUAGE plpgsql AS $$
DECLARE
  moment timestamptz;
  draft record;
  operation record;
  known report_change;
  stored record;
  base integer;
  reached integer;
  own_versions jsonb := '{}';
  results jsonb[] := '{}';
  changed boolean := false;
BEGIN
  SELECT report.status, report.revision, report.updated_at INTO draft
  FROM report JOIN account ON account.organization_id = report.organization_id
  WHERE report.id = target AND account.id = author
    -- The demo cast is locked out as soon as there is a real account.
    AND (NOT account.is_demo OR NOT EXISTS (SELECT FROM account real WHERE NOT real.is_demo))
  FOR NO KEY UPDATE OF report;

  IF NOT FOUND THEN RETURN '{"outcome": "not-found"}'; END IF;
  IF draft.status <> 'draft' THEN RETURN '{"outcome": "locked"}'; END IF;
  -- now() is the time of asking; behind the lock times follow the order of versions.
  moment := clock_timestamp();

  FOR operation IN
    SELECT "opId" AS id, address, item.base, coalesce(value, 'null') AS value
    FROM jsonb_to_recordset(operations) AS item("opId" uuid, address text, base integer, value jsonb)
  LOOP
    SELECT * INTO known FROM report_change
    WHERE report_id = target AND op_id = operation.id;
    SELECT coalesce(max(version), 0) AS version, coalesce((array_agg(value))[1], 'null') AS value
    INTO stored FROM report_field WHERE report_id = target AND address = operation.address;
    -- A later edit of a field was typed on top of the earlier one in the same batch.
    base := greatest(operation.base, (own_versions ->> operation.address)::integer);

    IF known.result <> 'conflict' AND known.address = operation.address
      AND known.value = operation.value
    THEN
      reached := known.base_version + (known.result = 'applied')::integer;
      own_versions := own_versions || jsonb_build_object(operation.address, reached);
      results := results || jsonb_build_object(
        'opId', operation.id, 'status', 'duplicate', 'version', reached);
    ELSIF stored.value = operation.value THEN
      -- Whoever types what stands there changes nothing and disagrees with nobody.
      INSERT INTO report_change (report_id, op_id, address, base_version, value, result, account_id, at)
      VALUES (target, operation.id, operation.address, stored.version, operation.value, 'unchanged', author, moment)
      ON CONFLICT DO NOTHING;
      own_versions := own_versions || jsonb_build_object(operation.address, stored.version);
      results := results || jsonb_build_object(
        'opId', operation.id, 'status', 'duplicate', 'version', stored.version);
    ELSIF known.op_id IS NULL AND base = stored.version THEN
      INSERT INTO report_field (report_id, address, value, version)
      VALUES (target, operation.address, operation.value, stored.version + 1)
      ON CONFLICT (report_id, address)
      DO UPDATE SET value = excluded.value, version = excluded.version;
      INSERT INTO report_change (report_id, op_id, address, base_version, value, result, account_id, at)
      VALUES (target, operation.id, operation.address, base, operation.value, 'applied', author, moment);
      changed := true;
      own_versions := own_versions || jsonb_build_object(operation.address, stored.version + 1);
      results := results || jsonb_build_object(
        'opId', operation.id, 'status', 'applied', 'version', stored.version + 1);
    ELSE
      INSERT INTO report_change (report_id, op_id, address, base_version, value, result, account_id, at)
      VALUES (target, operation.id, operation.address, base, operation.value, 'conflict', author, moment)
      -- Sent again, or an id that comes back with other content: nothing is acknowledged unstored.
      ON CONFLICT DO NOTHING;
      results := results || (
        SELECT jsonb_build_object(
          'opId', operation.id, 'status', 'conflict', 'version', stored.version, 'value', stored.value,
          'author', coalesce(max(account.name), ''), 'at', coalesce(max(change.at), draft.updated_at))
        FROM report_change change JOIN account ON account.id = change.account_id
        WHERE change.report_id = target AND change.address = operation.address
          AND change.base_version = stored.version - 1 AND change.result = 'applied');
    END IF;
  END LOOP;

  IF changed THEN
    UPDATE report SET revision = revision + 1, updated_at = moment WHERE id = target
    RETURNING revision, updated_at INTO draft.revision, draft.updated_at;
  END IF;
  RETURN jsonb_build_object('outcome', 'saved', 'results', to_jsonb(results),
    'revision', draft.revision, 'savedAt', draft.updated_at);
END $$;

-- The app's own role, where there is one: rows, and history only to be read and continued.
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'nianbao_app') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON organization, account, report, report_field TO nianbao_app;
    GRANT SELECT, INSERT ON report_change, report_event TO nianbao_app;
    REVOKE UPDATE, DELETE, TRUNCATE ON report_change, report_event FROM nianbao_app;
  END IF;
END $$;
