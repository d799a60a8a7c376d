-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('COUNTER', 'POST', 'FAX', 'ORAL', 'EDELIVERY', 'ACCOUNT', 'DROP_BOX');

-- CreateEnum
CREATE TYPE "identity_check" AS ENUM ('ID_CARD', 'PASSPORT', 'OTHER_DOCUMENT', 'KNOWN', 'NOT_NEEDED', 'NOT_CHECKED');

-- CreateEnum
CREATE TYPE "rodo_way" AS ENUM ('ON_PAPER', 'ALOUD', 'ALREADY_HELD', 'WITH_REPLY');

-- CreateEnum
CREATE TYPE "supplement_call" AS ENUM ('NONE', 'WAITING');

-- CreateEnum
CREATE TYPE "client_kind" AS ENUM ('PERSON', 'ORGANISATION');

-- CreateEnum
CREATE TYPE "case_kind" AS ENUM ('APPLICATION');

-- CreateEnum
CREATE TYPE "case_status" AS ENUM ('REGISTERED', 'HANDED_OVER', 'RETURNED', 'ACCEPTED', 'IN_PROGRESS', 'SETTLED');

-- CreateEnum
CREATE TYPE "card_status" AS ENUM ('DRAFT', 'PUBLISHED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "card_route" AS ENUM ('ORDINARY', 'STRAIGHT_TO_POST', 'ON_THE_SPOT');

-- CreateEnum
CREATE TYPE "delivery_way" AS ENUM ('COUNTER', 'POST', 'EDELIVERY');

-- CreateEnum
CREATE TYPE "required_document_kind" AS ENUM ('TO_FILE', 'TO_SHOW');

-- CreateEnum
CREATE TYPE "hand_over_state" AS ENUM ('PENDING', 'ACCEPTED', 'REFUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "service_point_kind" AS ENUM ('BOK', 'INFORMATION', 'BRANCH');

-- CreateEnum
CREATE TYPE "hours_kind" AS ENUM ('ORDINARY', 'COMPLAINTS');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD', 'EDITOR', 'CITY_SECRETARY', 'QUALITY', 'AUDITOR', 'ADMIN');

-- CreateTable
CREATE TABLE "application" (
    "case_id" INTEGER NOT NULL,
    "submission_key" UUID NOT NULL,
    "channel" "channel" NOT NULL,
    "service_point_id" INTEGER,
    "registered_by_id" INTEGER NOT NULL,
    "letter_date" DATE,
    "posting_date" DATE,
    "attachments_count" INTEGER NOT NULL,
    "identity_check" "identity_check" NOT NULL,
    "identity_note" TEXT NOT NULL DEFAULT '',
    "rodo_way" "rodo_way" NOT NULL,
    "rodo_version" INTEGER NOT NULL,
    "supplement_call" "supplement_call" NOT NULL DEFAULT 'NONE',
    "receipt_prints" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "application_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "application_document" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "required_document_kind" NOT NULL,
    "mandatory" BOOLEAN NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "present" BOOLEAN NOT NULL,

    CONSTRAINT "application_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "protocol" (
    "case_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written_by_id" INTEGER NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "printed_at" TIMESTAMPTZ(3),

    CONSTRAINT "protocol_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "protocol_amendment" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written_by_id" INTEGER NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "protocol_amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_draft" (
    "staff_id" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "writer" UUID NOT NULL,

    CONSTRAINT "application_draft_pkey" PRIMARY KEY ("staff_id")
);

-- CreateTable
CREATE TABLE "history" (
    "id" BIGSERIAL NOT NULL,
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_id" INTEGER,
    "type" TEXT NOT NULL,
    "case_id" INTEGER,
    "data" JSONB NOT NULL,
    "previous" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "history_head" (
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "history_head_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "history_seal" (
    "id" SERIAL NOT NULL,
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "seal" BYTEA NOT NULL,

    CONSTRAINT "history_seal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client" (
    "id" SERIAL NOT NULL,
    "kind" "client_kind" NOT NULL,
    "first_name" TEXT NOT NULL DEFAULT '',
    "last_name" TEXT NOT NULL DEFAULT '',
    "name" TEXT NOT NULL DEFAULT '',
    "birth_date" DATE,
    "pesel_sealed" BYTEA,
    "pesel_key" BYTEA,
    "nip" TEXT,
    "regon" TEXT,
    "krs" TEXT,
    "street" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "phone_sealed" BYTEA,
    "phone_key" BYTEA,
    "email_sealed" BYTEA,
    "email_key" BYTEA,
    "ade_address" TEXT,
    "search_text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case" (
    "id" SERIAL NOT NULL,
    "kind" "case_kind" NOT NULL,
    "status" "case_status" NOT NULL,
    "registry_year" INTEGER NOT NULL,
    "registry_number" INTEGER NOT NULL,
    "znak" TEXT,
    "client_id" INTEGER NOT NULL,
    "card_version_id" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "department_id" INTEGER NOT NULL,
    "assignee_id" INTEGER,
    "destination_id" INTEGER NOT NULL,
    "received_on" DATE NOT NULL,
    "due_rule" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "out_of_turn" BOOLEAN NOT NULL DEFAULT false,
    "delivery_way" "delivery_way" NOT NULL,
    "access_code_hash" BYTEA NOT NULL,
    "search_text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registry_counter" (
    "register" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "registry_counter_pkey" PRIMARY KEY ("register","year")
);

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "document" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "added_by_id" INTEGER NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_card" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "department_id" INTEGER NOT NULL,

    CONSTRAINT "procedure_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_version" (
    "id" SERIAL NOT NULL,
    "card_id" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "card_status" NOT NULL,
    "name" TEXT NOT NULL,
    "common_words" TEXT[],
    "applies_to" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "settlement_form" TEXT NOT NULL,
    "term_rule" TEXT NOT NULL,
    "term_note" TEXT NOT NULL DEFAULT '',
    "personal_attendance" BOOLEAN NOT NULL DEFAULT false,
    "route" "card_route" NOT NULL DEFAULT 'ORDINARY',
    "delivery_ways" "delivery_way"[],
    "legal_basis" TEXT[],
    "appeal" TEXT NOT NULL DEFAULT '',
    "jrwa_class" TEXT NOT NULL DEFAULT '',
    "public_status" BOOLEAN NOT NULL DEFAULT true,
    "electronic" BOOLEAN NOT NULL DEFAULT false,
    "complete" BOOLEAN NOT NULL DEFAULT false,
    "valid_from" DATE NOT NULL,

    CONSTRAINT "card_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "required_document" (
    "id" SERIAL NOT NULL,
    "version_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "required_document_kind" NOT NULL,
    "mandatory" BOOLEAN NOT NULL DEFAULT true,
    "legal_basis" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "required_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_fee" (
    "id" SERIAL NOT NULL,
    "version_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "amount_grosze" INTEGER NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "card_fee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_point_matter" (
    "service_point_id" INTEGER NOT NULL,
    "card_id" INTEGER NOT NULL,

    CONSTRAINT "service_point_matter_pkey" PRIMARY KEY ("service_point_id","card_id")
);

-- CreateTable
CREATE TABLE "rodo_clause" (
    "version" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "text_pl" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,
    "text_uk" TEXT NOT NULL,

    CONSTRAINT "rodo_clause_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "hand_over" (
    "id" SERIAL NOT NULL,
    "batch" UUID NOT NULL,
    "case_id" INTEGER NOT NULL,
    "from_department_id" INTEGER NOT NULL,
    "from_staff_id" INTEGER NOT NULL,
    "to_department_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "state" "hand_over_state" NOT NULL DEFAULT 'PENDING',
    "handed_over_at" TIMESTAMPTZ(3) NOT NULL,
    "target_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "opened_by_id" INTEGER,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" INTEGER,
    "refusal_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "website" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "department" (
    "id" SERIAL NOT NULL,
    "symbol" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "genitive" TEXT NOT NULL,
    "parent_id" INTEGER,
    "desk_room" TEXT NOT NULL DEFAULT '',
    "desk_phone" TEXT NOT NULL DEFAULT '',
    "desk_hours" TEXT NOT NULL DEFAULT '',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "own_point_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_point" (
    "id" SERIAL NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "kind" "service_point_kind" NOT NULL,
    "takes_all" BOOLEAN NOT NULL DEFAULT true,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "service_point_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_point_hours" (
    "id" SERIAL NOT NULL,
    "service_point_id" INTEGER NOT NULL,
    "weekday" INTEGER NOT NULL,
    "opens" TEXT NOT NULL,
    "closes" TEXT NOT NULL,
    "kind" "hours_kind" NOT NULL DEFAULT 'ORDINARY',

    CONSTRAINT "service_point_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "staff_member" (
    "id" SERIAL NOT NULL,
    "login" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "totp_sealed" BYTEA,
    "totp_last_step" INTEGER,
    "must_change_password" BOOLEAN NOT NULL DEFAULT false,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "service_point_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "staff_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "post" (
    "id" SERIAL NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "department_id" INTEGER NOT NULL,
    "role" "role" NOT NULL,

    CONSTRAINT "post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" SERIAL NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT,
    "address_key" BYTEA NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "application_submission_key_key" ON "application"("submission_key");

-- CreateIndex
CREATE INDEX "application_registered_by_id_case_id_idx" ON "application"("registered_by_id", "case_id");

-- CreateIndex
CREATE INDEX "application_document_case_id_position_idx" ON "application_document"("case_id", "position");

-- CreateIndex
CREATE INDEX "protocol_amendment_case_id_id_idx" ON "protocol_amendment"("case_id", "id");

-- CreateIndex
CREATE INDEX "history_case_id_id_idx" ON "history"("case_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "history_chain_seq_key" ON "history"("chain", "seq");

-- CreateIndex
CREATE INDEX "history_seal_chain_seq_idx" ON "history_seal"("chain", "seq");

-- CreateIndex
CREATE INDEX "client_pesel_key_idx" ON "client"("pesel_key");

-- CreateIndex
CREATE INDEX "client_phone_key_idx" ON "client"("phone_key");

-- CreateIndex
CREATE INDEX "client_nip_idx" ON "client"("nip");

-- CreateIndex
CREATE UNIQUE INDEX "case_znak_key" ON "case"("znak");

-- CreateIndex
CREATE INDEX "case_department_id_status_id_idx" ON "case"("department_id", "status", "id");

-- CreateIndex
CREATE INDEX "case_destination_id_id_idx" ON "case"("destination_id", "id");

-- CreateIndex
CREATE INDEX "case_client_id_id_idx" ON "case"("client_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "case_registry_year_registry_number_key" ON "case"("registry_year", "registry_number");

-- CreateIndex
CREATE UNIQUE INDEX "document_case_id_sha256_key" ON "document"("case_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_card_slug_key" ON "procedure_card"("slug");

-- CreateIndex
CREATE INDEX "procedure_card_department_id_idx" ON "procedure_card"("department_id");

-- CreateIndex
CREATE UNIQUE INDEX "card_version_card_id_number_key" ON "card_version"("card_id", "number");

-- CreateIndex
CREATE INDEX "required_document_version_id_position_idx" ON "required_document"("version_id", "position");

-- CreateIndex
CREATE INDEX "card_fee_version_id_position_idx" ON "card_fee"("version_id", "position");

-- CreateIndex
CREATE INDEX "hand_over_to_department_id_state_id_idx" ON "hand_over"("to_department_id", "state", "id");

-- CreateIndex
CREATE INDEX "hand_over_from_department_id_state_id_idx" ON "hand_over"("from_department_id", "state", "id");

-- CreateIndex
CREATE INDEX "hand_over_from_staff_id_id_idx" ON "hand_over"("from_staff_id", "id");

-- CreateIndex
CREATE INDEX "hand_over_case_id_id_idx" ON "hand_over"("case_id", "id");

-- CreateIndex
CREATE INDEX "hand_over_batch_idx" ON "hand_over"("batch");

-- CreateIndex
CREATE UNIQUE INDEX "department_symbol_key" ON "department"("symbol");

-- CreateIndex
CREATE UNIQUE INDEX "service_point_slug_key" ON "service_point"("slug");

-- CreateIndex
CREATE INDEX "service_point_hours_service_point_id_idx" ON "service_point_hours"("service_point_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_member_login_key" ON "staff_member"("login");

-- CreateIndex
CREATE INDEX "post_department_id_role_idx" ON "post"("department_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "post_staff_id_department_id_role_key" ON "post"("staff_id", "department_id", "role");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_hash_key" ON "session"("token_hash");

-- CreateIndex
CREATE INDEX "session_staff_id_ended_at_idx" ON "session"("staff_id", "ended_at");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_service_point_id_fkey" FOREIGN KEY ("service_point_id") REFERENCES "service_point"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_document" ADD CONSTRAINT "application_document_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "application"("case_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol" ADD CONSTRAINT "protocol_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "application"("case_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol_amendment" ADD CONSTRAINT "protocol_amendment_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "protocol"("case_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_client_id_fkey" FOREIGN KEY ("client_id") REFERENCES "client"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_card_version_id_fkey" FOREIGN KEY ("card_version_id") REFERENCES "card_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_destination_id_fkey" FOREIGN KEY ("destination_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_card" ADD CONSTRAINT "procedure_card_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_version" ADD CONSTRAINT "card_version_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "procedure_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "required_document" ADD CONSTRAINT "required_document_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "card_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_fee" ADD CONSTRAINT "card_fee_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "card_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_point_matter" ADD CONSTRAINT "service_point_matter_service_point_id_fkey" FOREIGN KEY ("service_point_id") REFERENCES "service_point"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_point_matter" ADD CONSTRAINT "service_point_matter_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "procedure_card"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_from_department_id_fkey" FOREIGN KEY ("from_department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_to_department_id_fkey" FOREIGN KEY ("to_department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "department" ADD CONSTRAINT "department_own_point_id_fkey" FOREIGN KEY ("own_point_id") REFERENCES "service_point"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_point_hours" ADD CONSTRAINT "service_point_hours_service_point_id_fkey" FOREIGN KEY ("service_point_id") REFERENCES "service_point"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff_member" ADD CONSTRAINT "staff_member_service_point_id_fkey" FOREIGN KEY ("service_point_id") REFERENCES "service_point"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;
