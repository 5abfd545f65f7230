-- CreateEnum
CREATE TYPE "comment_anchor" AS ENUM ('cell', 'paragraph', 'section');

-- CreateEnum
CREATE TYPE "comment_weight" AS ENUM ('demand', 'advice');

-- CreateEnum
CREATE TYPE "comment_state" AS ENUM ('open', 'resolved', 'confirmed');

-- CreateEnum
CREATE TYPE "notice_kind" AS ENUM ('submitted', 'returned', 'handed_in', 'accepted', 'reopened', 'published', 'deadline_near', 'overdue');

-- AlterEnum
ALTER TYPE "report_status" ADD VALUE 'returned';
ALTER TYPE "report_status" ADD VALUE 'signed';
ALTER TYPE "report_status" ADD VALUE 'handed_in';
ALTER TYPE "report_status" ADD VALUE 'accepted';
ALTER TYPE "report_status" ADD VALUE 'published';
ALTER TYPE "report_status" ADD VALUE 'correcting';

-- AlterEnum
ALTER TYPE "report_event_kind" ADD VALUE 'submitted';
ALTER TYPE "report_event_kind" ADD VALUE 'withdrawn';
ALTER TYPE "report_event_kind" ADD VALUE 'read';
ALTER TYPE "report_event_kind" ADD VALUE 'returned';
ALTER TYPE "report_event_kind" ADD VALUE 'signed';
ALTER TYPE "report_event_kind" ADD VALUE 'handed_in';
ALTER TYPE "report_event_kind" ADD VALUE 'accepted';
ALTER TYPE "report_event_kind" ADD VALUE 'reopened';
ALTER TYPE "report_event_kind" ADD VALUE 'published';
ALTER TYPE "report_event_kind" ADD VALUE 'correction_started';
ALTER TYPE "report_event_kind" ADD VALUE 'restored';

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "code" TEXT,
ADD COLUMN     "contact_address" TEXT,
ADD COLUMN     "contact_email" TEXT,
ADD COLUMN     "contact_phone" TEXT,
ADD COLUMN     "contact_postcode" TEXT,
ADD COLUMN     "contact_website" TEXT,
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "path" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "supervises" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "valid_from" INTEGER,
ADD COLUMN     "valid_to" INTEGER;

-- AlterTable: until now there was only the demo cast, whose names and roles the seed knows.
ALTER TABLE "account"
ADD COLUMN     "deactivated_at" TIMESTAMPTZ(6),
ADD COLUMN     "display_username" TEXT,
ADD COLUMN     "email" TEXT,
ADD COLUMN     "email_verified" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "image" TEXT,
ADD COLUMN     "locked_until" TIMESTAMPTZ(6),
ADD COLUMN     "must_change_password" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "password_expires_at" TIMESTAMPTZ(6),
ADD COLUMN     "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "username" TEXT;

UPDATE "account" SET "username" = "id"::text, "email" = "id"::text || '@nianbao.invalid';
ALTER TABLE "account" ALTER COLUMN "username" SET NOT NULL, ALTER COLUMN "email" SET NOT NULL;

-- AlterTable
ALTER TABLE "report" ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "report_event" ADD COLUMN     "from_status" "report_status",
ADD COLUMN     "reason" TEXT,
ADD COLUMN     "round" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "to_status" "report_status",
ADD COLUMN     "version_id" UUID;

-- CreateTable
CREATE TABLE "organization_name" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "until" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reporting_year" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organization_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "template_id" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "draft_due" DATE NOT NULL,
    "signature_due" DATE NOT NULL,
    "acceptance_due" DATE NOT NULL,
    "publication_due" DATE NOT NULL,

    CONSTRAINT "reporting_year_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "account_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("account_id","organization_id","role")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "awaits_second_factor" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "provider_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "password" TEXT,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(6),
    "refresh_token_expires_at" TIMESTAMPTZ(6),
    "scope" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "former_password" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "former_password_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "former_password_account_id_replaced_at_idx" ON "former_password"("account_id", "replaced_at");

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "second_factor" (
    "account_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "recovery_codes" TEXT[],
    "last_step" INTEGER NOT NULL DEFAULT 0,
    "confirmed_at" TIMESTAMPTZ(6),

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_version" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "report_event_kind" NOT NULL,
    "round" INTEGER NOT NULL,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "publication_address" TEXT,
    "publication_date" DATE,
    "correction_note" TEXT,
    "errors" INTEGER NOT NULL DEFAULT 0,
    "warnings" INTEGER NOT NULL DEFAULT 0,
    "infos" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "report_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "anchor" "comment_anchor" NOT NULL,
    "place" TEXT NOT NULL,
    "quote" TEXT,
    "ordinal" INTEGER NOT NULL DEFAULT 0,
    "weight" "comment_weight" NOT NULL,
    "text" TEXT NOT NULL,
    "state" "comment_state" NOT NULL DEFAULT 'open',
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment_reply" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "comment_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "text" TEXT,
    "state" "comment_state",
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_presence" (
    "report_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "review_presence_pkey" PRIMARY KEY ("report_id","account_id")
);

-- CreateTable
CREATE TABLE "issue_explanation" (
    "report_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "issue_explanation_pkey" PRIMARY KEY ("report_id","fingerprint")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "account_id" UUID NOT NULL,
    "report_id" UUID,
    "organization_id" UUID,
    "year" INTEGER,
    "due" DATE,
    "count" INTEGER,
    "kind" "notice_kind" NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(6),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "number" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "username" TEXT,
    "address" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "before_hash" TEXT,
    "after_hash" TEXT,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE INDEX "organization_name_organization_id_idx" ON "organization_name"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "reporting_year_organization_id_year_key" ON "reporting_year"("organization_id", "year");

-- CreateIndex
CREATE INDEX "membership_organization_id_idx" ON "membership"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_account_id_idx" ON "session"("account_id");

-- CreateIndex
CREATE INDEX "credential_account_id_idx" ON "credential"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "credential_provider_id_subject_key" ON "credential"("provider_id", "subject");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE UNIQUE INDEX "report_version_report_id_number_key" ON "report_version"("report_id", "number");

-- CreateIndex
CREATE INDEX "report_comment_report_id_state_idx" ON "report_comment"("report_id", "state");

-- CreateIndex
CREATE INDEX "comment_reply_comment_id_at_idx" ON "comment_reply"("comment_id", "at");

-- CreateIndex
CREATE INDEX "notice_account_id_read_at_idx" ON "notice"("account_id", "read_at");

-- CreateIndex
CREATE UNIQUE INDEX "notice_account_id_kind_organization_id_year_due_key" ON "notice"("account_id", "kind", "organization_id", "year", "due");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_subject_idx" ON "audit_entry"("subject");

-- CreateIndex
CREATE UNIQUE INDEX "organization_code_key" ON "organization"("code");

-- CreateIndex
CREATE INDEX "organization_path_idx" ON "organization"("path" text_pattern_ops);

-- CreateIndex
CREATE UNIQUE INDEX "account_username_key" ON "account"("username");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "report_year_status_idx" ON "report"("year", "status");

-- AddForeignKey
ALTER TABLE "organization" ADD CONSTRAINT "organization_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "organization_name" ADD CONSTRAINT "organization_name_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "reporting_year" ADD CONSTRAINT "reporting_year_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "former_password" ADD CONSTRAINT "former_password_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_event" ADD CONSTRAINT "report_event_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment_reply" ADD CONSTRAINT "comment_reply_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "report_comment"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "comment_reply" ADD CONSTRAINT "comment_reply_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_presence" ADD CONSTRAINT "review_presence_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "review_presence" ADD CONSTRAINT "review_presence_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "issue_explanation" ADD CONSTRAINT "issue_explanation_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "issue_explanation" ADD CONSTRAINT "issue_explanation_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "account"("id") ON DELETE CASCADE ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Who belonged to one office in one role now has that as a membership.
INSERT INTO "membership" ("account_id", "organization_id", "role")
SELECT "id", "organization_id", "role" FROM "account";
ALTER TABLE "account" DROP CONSTRAINT "account_organization_id_fkey";
ALTER TABLE "account" DROP COLUMN "organization_id", DROP COLUMN "role";

-- An organ's place in the tree as one text, so that "everybody below" is a range of an index.
CREATE FUNCTION place_organization() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  above text := '';
BEGIN
  IF NEW.parent_id IS NOT NULL THEN
    -- Two organs moved under each other at once must not pass each other.
    PERFORM pg_advisory_xact_lock(hashtext('organization tree'));
    SELECT path INTO above FROM organization WHERE id = NEW.parent_id;
    IF above LIKE '%' || NEW.id || '/%' THEN
      RAISE EXCEPTION 'an organization cannot be below itself' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  NEW.path := coalesce(above, '') || NEW.id || '/';
  RETURN NEW;
END $$;

CREATE TRIGGER organization_is_placed
  BEFORE INSERT OR UPDATE OF parent_id ON organization
  FOR EACH ROW EXECUTE FUNCTION place_organization();

CREATE FUNCTION take_offices_along() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE organization SET path = NEW.path || substr(path, length(OLD.path) + 1)
  WHERE path LIKE OLD.path || '_%';
  RETURN NULL;
END $$;

CREATE TRIGGER offices_below_come_along
  AFTER UPDATE OF parent_id ON organization
  FOR EACH ROW WHEN (OLD.path IS DISTINCT FROM NEW.path)
  EXECUTE FUNCTION take_offices_along();

WITH RECURSIVE tree AS (
  SELECT id, id || '/' AS path FROM organization WHERE parent_id IS NULL
  UNION ALL
  SELECT below.id, tree.path || below.id || '/'
  FROM organization below JOIN tree ON below.parent_id = tree.id
)
UPDATE organization SET path = tree.path FROM tree WHERE tree.id = organization.id;

-- Whoever is made a reviewer gives her office the task of accepting the reports of those below. It
-- stays with the office when the person goes: otherwise they would publish unread until there is another.
CREATE FUNCTION give_supervision() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE organization SET supervises = true WHERE id = NEW.organization_id AND NOT supervises;
  RETURN NULL;
END $$;

CREATE TRIGGER reviewer_makes_office_supervise
  AFTER INSERT OR UPDATE ON membership
  FOR EACH ROW WHEN (NEW.role = 'reviewer')
  EXECUTE FUNCTION give_supervision();

-- The demo cast is locked out as soon as there is a real account.
CREATE FUNCTION may_act(person account) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT person.deactivated_at IS NULL
    AND (NOT person.is_demo OR NOT EXISTS (SELECT FROM account WHERE NOT is_demo));
$$;

-- When a session ends by itself: 30 minutes after its last sign of life, 12 hours after signing in.
CREATE FUNCTION session_end(one session) RETURNS timestamptz
LANGUAGE sql STABLE
RETURN least(one.expires_at, one.created_at + interval '12 hours');

-- The account behind a session's token; null when there is none, or it is over: 30 minutes without
-- a sign of life, 12 hours in all, or the person may no longer act. Whoever asks gives a sign of life.
-- One that awaits a second factor counts only where the person is led to set it up.
CREATE FUNCTION session_account(presented text, also_awaiting boolean DEFAULT false) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
  live record;
BEGIN
  SELECT session.id, session.account_id, session.expires_at INTO live
  FROM session JOIN account ON account.id = session.account_id
  WHERE session.token = presented
    AND session_end(session) > now()
    AND (also_awaiting OR NOT session.awaits_second_factor)
    AND may_act(account);
  IF NOT FOUND THEN RETURN NULL; END IF;
  IF live.expires_at < now() + interval '29 minutes' THEN
    UPDATE session SET expires_at = now() + interval '30 minutes', updated_at = now()
    WHERE id = live.id;
  END IF;
  RETURN live.account_id;
END $$;

-- Whoever was let in on other terms signs in again: with another role, another password, or not at all.
CREATE FUNCTION end_sessions() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM session WHERE account_id = CASE TG_TABLE_NAME
    WHEN 'account' THEN (to_jsonb(NEW) ->> 'id')::uuid
    ELSE (to_jsonb(coalesce(NEW, OLD)) ->> 'account_id')::uuid END;
  RETURN NULL;
END $$;

CREATE TRIGGER role_change_ends_sessions
  AFTER INSERT OR UPDATE OR DELETE ON membership
  FOR EACH ROW EXECUTE FUNCTION end_sessions();

CREATE TRIGGER deactivation_ends_sessions
  AFTER UPDATE OF deactivated_at ON account
  FOR EACH ROW WHEN (NEW.deactivated_at IS NOT NULL)
  EXECUTE FUNCTION end_sessions();

CREATE TRIGGER second_factor_taken_away_ends_sessions
  AFTER DELETE ON second_factor
  FOR EACH ROW WHEN (OLD.confirmed_at IS NOT NULL)
  EXECUTE FUNCTION end_sessions();

CREATE TRIGGER new_password_ends_sessions
  AFTER UPDATE OF password ON credential
  FOR EACH ROW WHEN (NEW.password IS DISTINCT FROM OLD.password)
  EXECUTE FUNCTION end_sessions();

-- The two dozen passwords before the present one: more than any policy asks for.
CREATE FUNCTION keep_former_password() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO former_password (account_id, hash, replaced_at)
  VALUES (OLD.account_id, OLD.password, clock_timestamp());
  DELETE FROM former_password WHERE account_id = OLD.account_id AND id NOT IN (
    SELECT id FROM former_password WHERE account_id = OLD.account_id
    ORDER BY replaced_at DESC LIMIT 24);
  RETURN NULL;
END $$;

CREATE TRIGGER new_password_keeps_the_former
  AFTER UPDATE OF password ON credential
  FOR EACH ROW WHEN (OLD.password IS NOT NULL AND NEW.password IS DISTINCT FROM OLD.password)
  EXECUTE FUNCTION keep_former_password();

-- Saves a batch of edits [{ opId, address, base, value }] in their order, in one statement:
-- permission, state, compare-and-set per field and history. The report's row is the only lock.
-- Answers { outcome: "not-found" | "locked" } or { outcome: "saved", results, revision, savedAt }.
CREATE OR REPLACE FUNCTION save_fields(author uuid, target uuid, operations jsonb) RETURNS jsonb
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
  FROM report
  JOIN membership ON membership.organization_id = report.organization_id AND membership.role = 'clerk'
  JOIN account ON account.id = membership.account_id AND may_act(account)
    AND NOT account.must_change_password
  WHERE report.id = target AND account.id = author
  FOR NO KEY UPDATE OF report;

  IF NOT FOUND THEN RETURN '{"outcome": "not-found"}'; END IF;
  IF draft.status::text NOT IN ('draft', 'returned', 'correcting') THEN
    RETURN '{"outcome": "locked"}';
  END IF;
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

-- The second lock behind every command: what lies with somebody who decides is written by nothing.
CREATE FUNCTION refuse_writing_frozen_reports() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM report WHERE id = coalesce(NEW.report_id, OLD.report_id)
    AND status NOT IN ('draft', 'returned', 'correcting');
  IF FOUND THEN
    RAISE EXCEPTION 'the report is frozen' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

CREATE TRIGGER report_field_is_frozen
  BEFORE INSERT OR UPDATE OR DELETE ON report_field
  FOR EACH ROW EXECUTE FUNCTION refuse_writing_frozen_reports();

CREATE TRIGGER report_version_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON report_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();

CREATE TRIGGER comment_reply_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON comment_reply
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();

CREATE TRIGGER organization_name_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON organization_name
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();

CREATE TRIGGER audit_entry_is_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting_history();

-- What an entry's hash covers: every column, with absent ones told from empty ones.
CREATE FUNCTION audit_text(entry audit_entry) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT string_agg(CASE WHEN part IS NULL THEN '-' ELSE '+' || part END, E'\x1f' ORDER BY place)
  FROM unnest(ARRAY[
    entry.number::text,
    to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.username, entry.address, entry.action, entry.subject, entry.detail::text,
    entry.before_hash, entry.after_hash, entry.previous_hash
  ]) WITH ORDINALITY AS parts(part, place);
$$;

-- Number, time and chain are given by the database, one entry after the other.
CREATE FUNCTION chain_audit_entry() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('audit chain'));
  SELECT number, hash INTO last FROM audit_entry ORDER BY number DESC LIMIT 1;
  NEW.number := coalesce(last.number, 0) + 1;
  NEW.at := clock_timestamp();
  NEW.previous_hash := coalesce(last.hash, '');
  NEW.hash := encode(sha256(convert_to(audit_text(NEW), 'UTF8')), 'hex');
  RETURN NEW;
END $$;

CREATE TRIGGER audit_entry_is_chained
  BEFORE INSERT ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION chain_audit_entry();

DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'nianbao_app') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON organization, reporting_year, account, membership,
      session, credential, former_password, verification, second_factor, rate_limit, report, report_field,
      report_comment, review_presence, issue_explanation, notice TO nianbao_app;
    GRANT SELECT, INSERT ON report_version, comment_reply, organization_name, audit_entry TO nianbao_app;
    REVOKE UPDATE, DELETE, TRUNCATE ON report_version, comment_reply, organization_name, audit_entry
      FROM nianbao_app;
  END IF;
END $$;
