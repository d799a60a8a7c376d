-- CreateEnum
CREATE TYPE "note_kind" AS ENUM ('ANNOTATION', 'VISIT', 'PHONE_CALL');

-- CreateEnum
CREATE TYPE "assignment_kind" AS ENUM ('LEADING', 'COOPERATING');

-- CreateEnum
CREATE TYPE "letter_kind" AS ENUM ('CALL', 'FEE_CALL', 'NEW_DATE', 'SUSPENSION', 'RESUMPTION', 'OPINION_REQUEST', 'REFERRAL', 'REFERRAL_NOTICE', 'SEPARATE_MATTERS', 'RETURN', 'URGING_FORWARD', 'LEFT_UNCONSIDERED', 'DECISION', 'ORDER', 'CERTIFICATE', 'INFORMATION');

-- CreateEnum
CREATE TYPE "letter_state" AS ENUM ('DRAFT', 'TO_SIGN', 'SIGNED', 'SENT', 'DELIVERED', 'UNDELIVERED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "sending_way" AS ENUM ('POST_REGISTERED', 'POST', 'EDELIVERY', 'ACCOUNT', 'EMAIL', 'COUNTER', 'OWN_STAFF');

-- CreateEnum
CREATE TYPE "delivery_proof" AS ENUM ('RECEIVED', 'REFUSED', 'DEPOSIT', 'EDELIVERY_LAPSE');

-- CreateEnum
CREATE TYPE "document_direction" AS ENUM ('INCOMING', 'OUTGOING', 'INTERNAL');

-- CreateEnum
CREATE TYPE "scan_state" AS ENUM ('NOT_SCANNED', 'CLEAN');

-- CreateEnum
CREATE TYPE "outcome" AS ENUM ('DECISION', 'CERTIFICATE', 'REFUSAL', 'ORDER', 'INFORMATION', 'REFERRAL', 'RETURNED', 'LEFT_UNCONSIDERED', 'DISCONTINUED', 'WITHDRAWN', 'TACIT', 'ON_THE_SPOT');

-- CreateEnum
CREATE TYPE "collection_kind" AS ENUM ('DOCUMENT', 'ORIGINALS');

-- CreateEnum
CREATE TYPE "collection_state" AS ENUM ('SENT', 'AT_COUNTER', 'ISSUED', 'GIVEN_BACK', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "mandate_scope" AS ENUM ('DECISIONS', 'ORDERS', 'CERTIFICATES', 'LETTERS');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "case_status" ADD VALUE 'CLOSED';
ALTER TYPE "case_status" ADD VALUE 'ATTACHED';
ALTER TYPE "case_status" ADD VALUE 'FILED';

-- What was called closed is settled: closed is what has nothing open any more.
ALTER TABLE "case" RENAME COLUMN "closed_at" TO "settled_at";

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "attached_to_id" INTEGER,
ADD COLUMN     "co_department_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "jrwa_symbol" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "closed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "cancel_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "cancelled_at" TIMESTAMPTZ(3),
ADD COLUMN     "cancelled_by_id" INTEGER,
ADD COLUMN     "direction" "document_direction" NOT NULL DEFAULT 'INCOMING',
ADD COLUMN     "replaces_id" INTEGER,
ADD COLUMN     "scan" "scan_state" NOT NULL DEFAULT 'NOT_SCANNED';

-- AlterTable
ALTER TABLE "office" ADD COLUMN     "handler_in_znak" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "uncollected_days" INTEGER NOT NULL DEFAULT 14,
ADD COLUMN     "unopened_hours" INTEGER NOT NULL DEFAULT 8;

-- AlterTable
ALTER TABLE "staff_member" ADD COLUMN     "symbol" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "case_note" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "kind" "note_kind" NOT NULL,
    "happened_on" DATE NOT NULL,
    "happened_at" TEXT NOT NULL DEFAULT '',
    "person" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "corrects_id" INTEGER,
    "written_by_id" INTEGER NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "request_key" UUID NOT NULL,

    CONSTRAINT "case_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file_viewing" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "viewed_on" DATE NOT NULL,
    "from_time" TEXT NOT NULL,
    "to_time" TEXT NOT NULL,
    "viewer" TEXT NOT NULL,
    "capacity" TEXT NOT NULL,
    "identity_check" "identity_check" NOT NULL,
    "present_id" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "copies" TEXT NOT NULL DEFAULT '',
    "withheld" TEXT NOT NULL DEFAULT '',
    "saved_by_id" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "request_key" UUID NOT NULL,

    CONSTRAINT "file_viewing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_system" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "external_system_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "external_reference" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "system_id" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "added_by_id" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by_id" INTEGER,
    "withdraw_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "external_reference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "kind" "assignment_kind" NOT NULL,
    "department_id" INTEGER NOT NULL,
    "staff_id" INTEGER,
    "instruction" TEXT NOT NULL DEFAULT '',
    "internal_on" DATE,
    "assigned_by_id" INTEGER NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" INTEGER,
    "end_reason" TEXT NOT NULL DEFAULT '',
    "given_back" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_template" (
    "id" SERIAL NOT NULL,
    "kind" "letter_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "letter_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter_template_version" (
    "id" SERIAL NOT NULL,
    "template_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "saved_by_id" INTEGER,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "letter_template_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "letter" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "kind" "letter_kind" NOT NULL,
    "state" "letter_state" NOT NULL DEFAULT 'DRAFT',
    "template_version_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "addressee_name" TEXT NOT NULL,
    "addressee_address" TEXT NOT NULL,
    "addressee_ade" TEXT NOT NULL DEFAULT '',
    "address_checked_at" TIMESTAMPTZ(3),
    "address_checked_by_id" INTEGER,
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "drafted_by_id" INTEGER NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "signed_by_id" INTEGER,
    "signed_at" TIMESTAMPTZ(3),
    "mandate_id" INTEGER,
    "document_id" INTEGER,
    "outgoing_year" INTEGER,
    "outgoing_number" INTEGER,
    "way" "sending_way",
    "sent_on" DATE,
    "sent_by_id" INTEGER,
    "postal_number" TEXT NOT NULL DEFAULT '',
    "noticed_on" DATE,
    "delivered_on" DATE,
    "proof" "delivery_proof",
    "delivery_note" TEXT NOT NULL DEFAULT '',
    "delivery_noted_by_id" INTEGER,
    "clock_id" INTEGER,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by_id" INTEGER,
    "cancel_reason" TEXT NOT NULL DEFAULT '',
    "request_key" UUID NOT NULL,

    CONSTRAINT "letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "urging_notice" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "received_on" DATE NOT NULL,
    "reasons" TEXT NOT NULL,
    "premature" BOOLEAN NOT NULL,
    "due_on" DATE NOT NULL,
    "letter_id" INTEGER,
    "clock_id" INTEGER,
    "noted_by_id" INTEGER NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "request_key" UUID NOT NULL,

    CONSTRAINT "urging_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jrwa_version" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "provisional" BOOLEAN NOT NULL DEFAULT false,
    "imported_by_id" INTEGER,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "jrwa_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jrwa_class" (
    "id" SERIAL NOT NULL,
    "version_id" INTEGER NOT NULL,
    "symbol" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "category" TEXT NOT NULL DEFAULT '',
    "makes_cases" BOOLEAN NOT NULL DEFAULT true,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "jrwa_class_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_register" (
    "id" SERIAL NOT NULL,
    "department_id" INTEGER NOT NULL,
    "cell" TEXT NOT NULL,
    "jrwa_symbol" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "group_number" INTEGER NOT NULL DEFAULT 0,
    "title" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "case_register_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_file" (
    "id" SERIAL NOT NULL,
    "register_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "znak" TEXT NOT NULL,
    "case_id" INTEGER,
    "title" TEXT NOT NULL,
    "opened_on" DATE NOT NULL,
    "opened_by_id" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_on" DATE,
    "remarks" TEXT NOT NULL DEFAULT '',
    "category" TEXT NOT NULL,
    "archive_year" INTEGER,
    "moved_to_id" INTEGER,
    "moved_at" TIMESTAMPTZ(3),
    "moved_by_id" INTEGER,
    "move_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "settlement" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "outcome" "outcome" NOT NULL,
    "how" TEXT NOT NULL,
    "settled_on" DATE NOT NULL,
    "letter_id" INTEGER,
    "settled_by_id" INTEGER NOT NULL,
    "settled_at" TIMESTAMPTZ(3) NOT NULL,
    "reopened_at" TIMESTAMPTZ(3),
    "reopened_by_id" INTEGER,
    "reopen_reason" TEXT NOT NULL DEFAULT '',
    "request_key" UUID NOT NULL,

    CONSTRAINT "settlement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "collection" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "kind" "collection_kind" NOT NULL,
    "state" "collection_state" NOT NULL DEFAULT 'SENT',
    "title" TEXT NOT NULL,
    "letter_id" INTEGER,
    "point_id" INTEGER NOT NULL,
    "sent_by_id" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "received_by_id" INTEGER,
    "received_at" TIMESTAMPTZ(3),
    "issued_by_id" INTEGER,
    "issued_at" TIMESTAMPTZ(3),
    "issued_to" TEXT NOT NULL DEFAULT '',
    "identity_check" "identity_check",
    "authority" TEXT NOT NULL DEFAULT '',
    "given_back_by_id" INTEGER,
    "given_back_at" TIMESTAMPTZ(3),
    "give_back_reason" TEXT NOT NULL DEFAULT '',
    "request_key" UUID NOT NULL,

    CONSTRAINT "collection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referral" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "authority" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "letter_id" INTEGER,
    "notice_id" INTEGER,
    "referred_by_id" INTEGER NOT NULL,
    "referred_at" TIMESTAMPTZ(3) NOT NULL,
    "request_key" UUID NOT NULL,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mandate" (
    "id" SERIAL NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "department_id" INTEGER,
    "scopes" "mandate_scope"[],
    "subject" TEXT NOT NULL,
    "given_by" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "saved_by_id" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_on" DATE,
    "revoked_by_id" INTEGER,
    "revoke_reason" TEXT NOT NULL DEFAULT '',
    "request_key" UUID NOT NULL,

    CONSTRAINT "mandate_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "case_note_request_key_key" ON "case_note"("request_key");

-- CreateIndex
CREATE INDEX "case_note_case_id_id_idx" ON "case_note"("case_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "file_viewing_request_key_key" ON "file_viewing"("request_key");

-- CreateIndex
CREATE INDEX "file_viewing_case_id_id_idx" ON "file_viewing"("case_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "external_system_name_key" ON "external_system"("name");

-- CreateIndex
CREATE INDEX "external_reference_case_id_idx" ON "external_reference"("case_id");

-- CreateIndex
CREATE INDEX "assignment_case_id_id_idx" ON "assignment"("case_id", "id");

-- CreateIndex
CREATE INDEX "assignment_staff_id_id_idx" ON "assignment"("staff_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_template_kind_name_key" ON "letter_template"("kind", "name");

-- CreateIndex
CREATE UNIQUE INDEX "letter_template_version_template_id_number_key" ON "letter_template_version"("template_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "letter_document_id_key" ON "letter"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_clock_id_key" ON "letter"("clock_id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_request_key_key" ON "letter"("request_key");

-- CreateIndex
CREATE INDEX "letter_case_id_id_idx" ON "letter"("case_id", "id");

-- CreateIndex
CREATE INDEX "letter_state_id_idx" ON "letter"("state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_outgoing_year_outgoing_number_key" ON "letter"("outgoing_year", "outgoing_number");

-- CreateIndex
CREATE UNIQUE INDEX "urging_notice_clock_id_key" ON "urging_notice"("clock_id");

-- CreateIndex
CREATE UNIQUE INDEX "urging_notice_request_key_key" ON "urging_notice"("request_key");

-- CreateIndex
CREATE INDEX "urging_notice_case_id_idx" ON "urging_notice"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "jrwa_class_version_id_symbol_key" ON "jrwa_class"("version_id", "symbol");

-- CreateIndex
CREATE INDEX "case_register_department_id_year_idx" ON "case_register"("department_id", "year");

-- CreateIndex
CREATE UNIQUE INDEX "case_register_cell_jrwa_symbol_year_group_number_key" ON "case_register"("cell", "jrwa_symbol", "year", "group_number");

-- CreateIndex
CREATE UNIQUE INDEX "case_file_znak_key" ON "case_file"("znak");

-- CreateIndex
CREATE UNIQUE INDEX "case_file_moved_to_id_key" ON "case_file"("moved_to_id");

-- CreateIndex
CREATE INDEX "case_file_case_id_idx" ON "case_file"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "case_file_register_id_number_key" ON "case_file"("register_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "settlement_request_key_key" ON "settlement"("request_key");

-- CreateIndex
CREATE INDEX "settlement_case_id_id_idx" ON "settlement"("case_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "collection_request_key_key" ON "collection"("request_key");

-- CreateIndex
CREATE INDEX "collection_case_id_idx" ON "collection"("case_id");

-- CreateIndex
CREATE INDEX "collection_point_id_state_id_idx" ON "collection"("point_id", "state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "referral_request_key_key" ON "referral"("request_key");

-- CreateIndex
CREATE INDEX "referral_case_id_idx" ON "referral"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "mandate_request_key_key" ON "mandate"("request_key");

-- CreateIndex
CREATE INDEX "mandate_staff_id_idx" ON "mandate"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "mandate_year_number_key" ON "mandate"("year", "number");

-- CreateIndex
CREATE INDEX "case_attached_to_id_idx" ON "case"("attached_to_id");

-- CreateIndex
CREATE INDEX "case_co_department_ids_idx" ON "case" USING GIN ("co_department_ids");

-- CreateIndex
CREATE UNIQUE INDEX "document_replaces_id_key" ON "document"("replaces_id");

-- AddForeignKey
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_note" ADD CONSTRAINT "case_note_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "case_note"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "file_viewing" ADD CONSTRAINT "file_viewing_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_reference" ADD CONSTRAINT "external_reference_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "external_reference" ADD CONSTRAINT "external_reference_system_id_fkey" FOREIGN KEY ("system_id") REFERENCES "external_system"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_attached_to_id_fkey" FOREIGN KEY ("attached_to_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter_template_version" ADD CONSTRAINT "letter_template_version_template_id_fkey" FOREIGN KEY ("template_id") REFERENCES "letter_template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_template_version_id_fkey" FOREIGN KEY ("template_version_id") REFERENCES "letter_template_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "urging_notice" ADD CONSTRAINT "urging_notice_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jrwa_class" ADD CONSTRAINT "jrwa_class_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "jrwa_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_register_id_fkey" FOREIGN KEY ("register_id") REFERENCES "case_register"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_moved_to_id_fkey" FOREIGN KEY ("moved_to_id") REFERENCES "case_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "settlement" ADD CONSTRAINT "settlement_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collection" ADD CONSTRAINT "collection_point_id_fkey" FOREIGN KEY ("point_id") REFERENCES "service_point"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referral" ADD CONSTRAINT "referral_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── What Prisma's schema cannot say ──────────────────────────────────────────────────────────────────

DROP INDEX case_open_by_due;
CREATE INDEX case_open_by_due ON "case" (department_id, due_on, id) WHERE settled_at IS NULL;

-- One person leads a case at a time; a department or a person co-operates in it once.
CREATE UNIQUE INDEX assignment_one_leading ON assignment (case_id) WHERE kind = 'LEADING' AND ended_at IS NULL;
CREATE UNIQUE INDEX assignment_one_of_each ON assignment (case_id, department_id, coalesce(staff_id, 0))
  WHERE kind = 'COOPERATING' AND ended_at IS NULL;
-- A case stands under one znak at a time.
CREATE UNIQUE INDEX case_file_one_current ON case_file (case_id) WHERE moved_to_id IS NULL;
-- The outcome that stands.
CREATE UNIQUE INDEX settlement_one_standing ON settlement (case_id) WHERE reopened_at IS NULL;
-- What waits at the counters, and on its way to them.
CREATE INDEX collection_waiting ON collection (point_id, id) WHERE state IN ('SENT', 'AT_COUNTER');
-- The register of outgoing letters.
CREATE INDEX letter_sent ON letter (outgoing_year, outgoing_number DESC) WHERE outgoing_number IS NOT NULL;

-- Whoever leads a case today was given it by whom the history says, or else by themselves.
INSERT INTO assignment (case_id, kind, department_id, staff_id, assigned_by_id, assigned_at)
  SELECT k.id, 'LEADING', k.department_id, k.assignee_id, coalesce(h.actor_id, k.assignee_id), coalesce(h.at, k.updated_at)
  FROM "case" k
  LEFT JOIN LATERAL (SELECT actor_id, at FROM history WHERE case_id = k.id AND type = 'case.assigned'
                     ORDER BY id DESC LIMIT 1) h ON true
  WHERE k.status = 'IN_PROGRESS' AND k.assignee_id IS NOT NULL;
