-- CreateEnum
CREATE TYPE "mailbox_purpose" AS ENUM ('GENERAL', 'BIP');

-- CreateEnum
CREATE TYPE "mail_security" AS ENUM ('TLS', 'STARTTLS', 'NONE');

-- CreateEnum
CREATE TYPE "mail_category" AS ENUM ('QUESTION', 'PUBLIC_INFORMATION', 'REUSE', 'ENVIRONMENT', 'ACCESSIBILITY', 'DIGITAL_ACCESSIBILITY', 'PERSONAL_DATA', 'PETITION', 'COMPLAINT', 'MOTION', 'APPLICATION', 'NOT_FOR_US', 'SPAM');

-- CreateEnum
CREATE TYPE "mail_direction" AS ENUM ('IN', 'OUT');

-- CreateEnum
CREATE TYPE "mail_delivery_state" AS ENUM ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'BOUNCED');

-- CreateEnum
CREATE TYPE "mail_delivery_kind" AS ENUM ('ANSWER', 'ACKNOWLEDGEMENT', 'ABSENCE', 'TEMPLATE', 'FORWARD');

-- AlterEnum
ALTER TYPE "case_kind" ADD VALUE 'EMAIL';

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "clock_purpose" ADD VALUE 'ACKNOWLEDGEMENT';
ALTER TYPE "clock_purpose" ADD VALUE 'ANSWER';

-- AlterEnum
ALTER TYPE "reminder_kind" ADD VALUE 'UNDELIVERED';

-- AlterEnum
ALTER TYPE "reminder_topic" ADD VALUE 'MAIL';

-- CreateTable
CREATE TABLE "mailbox" (
    "id" SERIAL NOT NULL,
    "department_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "purpose" "mailbox_purpose" NOT NULL DEFAULT 'GENERAL',
    "acknowledges" BOOLEAN NOT NULL DEFAULT true,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "imap_host" TEXT NOT NULL DEFAULT '',
    "imap_port" INTEGER NOT NULL DEFAULT 993,
    "imap_security" "mail_security" NOT NULL DEFAULT 'TLS',
    "imap_user" TEXT NOT NULL DEFAULT '',
    "imap_secret" BYTEA NOT NULL,
    "smtp_host" TEXT NOT NULL DEFAULT '',
    "smtp_port" INTEGER NOT NULL DEFAULT 587,
    "smtp_security" "mail_security" NOT NULL DEFAULT 'STARTTLS',
    "smtp_user" TEXT NOT NULL DEFAULT '',
    "smtp_secret" BYTEA NOT NULL,
    "takes_since" TIMESTAMPTZ(3) NOT NULL,
    "uid_validity" BIGINT,
    "last_uid" BIGINT NOT NULL DEFAULT 0,
    "left_uids" BIGINT[] DEFAULT ARRAY[]::BIGINT[],
    "trying_sha256" TEXT NOT NULL DEFAULT '',
    "trying_count" INTEGER NOT NULL DEFAULT 0,
    "last_seen_at" TIMESTAMPTZ(3),
    "trouble_code" TEXT NOT NULL DEFAULT '',
    "trouble_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "mailbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_thread" (
    "id" SERIAL NOT NULL,
    "mailbox_id" INTEGER NOT NULL,
    "case_id" INTEGER,
    "category" "mail_category",
    "suggested_category" "mail_category",
    "category_by_id" INTEGER,
    "category_at" TIMESTAMPTZ(3),
    "correspondent_name" TEXT NOT NULL,
    "correspondent_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "search_text" TEXT NOT NULL,
    "first_opened_by_id" INTEGER,
    "first_opened_at" TIMESTAMPTZ(3),
    "last_message_at" TIMESTAMPTZ(3) NOT NULL,
    "awaits_answer" BOOLEAN NOT NULL DEFAULT false,
    "related_thread_id" INTEGER,
    "merged_into_id" INTEGER,
    "bip_told_at" TIMESTAMPTZ(3),
    "registered_case_id" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_thread_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_message" (
    "id" SERIAL NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "mailbox_id" INTEGER NOT NULL,
    "direction" "mail_direction" NOT NULL,
    "message_id" TEXT NOT NULL,
    "in_reply_to" TEXT NOT NULL DEFAULT '',
    "reference_ids" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "raw_sha256" TEXT NOT NULL DEFAULT '',
    "raw_bytes" INTEGER NOT NULL DEFAULT 0,
    "uid_validity" BIGINT,
    "uid" BIGINT,
    "sent_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "from_name" TEXT NOT NULL DEFAULT '',
    "from_address" TEXT NOT NULL,
    "reply_to" TEXT NOT NULL DEFAULT '',
    "recipients" JSONB NOT NULL DEFAULT '[]',
    "subject" TEXT NOT NULL,
    "text_body" TEXT NOT NULL,
    "html_body" TEXT NOT NULL DEFAULT '',
    "is_automatic" BOOLEAN NOT NULL DEFAULT false,
    "trouble" TEXT NOT NULL DEFAULT '',
    "written_by_id" INTEGER,
    "request_key" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_attachment" (
    "id" SERIAL NOT NULL,
    "message_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content_id" TEXT NOT NULL DEFAULT '',
    "verdict" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "mail_attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_delivery" (
    "message_id" INTEGER NOT NULL,
    "kind" "mail_delivery_kind" NOT NULL,
    "state" "mail_delivery_state" NOT NULL DEFAULT 'QUEUED',
    "to_address" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "queued_at" TIMESTAMPTZ(3) NOT NULL,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "last_code" TEXT NOT NULL DEFAULT '',
    "last_answer" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "mail_delivery_pkey" PRIMARY KEY ("message_id")
);

-- CreateTable
CREATE TABLE "absence_reply" (
    "id" SERIAL NOT NULL,
    "substitution_id" INTEGER NOT NULL,
    "address" TEXT NOT NULL,
    "message_id" INTEGER NOT NULL,

    CONSTRAINT "absence_reply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_note" (
    "id" SERIAL NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written_by_id" INTEGER NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "request_key" UUID NOT NULL,

    CONSTRAINT "mail_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_draft" (
    "id" SERIAL NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_answer" (
    "id" SERIAL NOT NULL,
    "department_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_by_id" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "saved_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mailbox_department_id_idx" ON "mailbox"("department_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_thread_case_id_key" ON "mail_thread"("case_id");

-- CreateIndex
CREATE INDEX "mail_thread_mailbox_id_last_message_at_id_idx" ON "mail_thread"("mailbox_id", "last_message_at", "id");

-- CreateIndex
CREATE INDEX "mail_thread_merged_into_id_idx" ON "mail_thread"("merged_into_id");

-- CreateIndex
CREATE INDEX "mail_thread_related_thread_id_idx" ON "mail_thread"("related_thread_id");

-- CreateIndex
CREATE INDEX "mail_thread_registered_case_id_idx" ON "mail_thread"("registered_case_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_request_key_key" ON "mail_message"("request_key");

-- CreateIndex
CREATE INDEX "mail_message_thread_id_id_idx" ON "mail_message"("thread_id", "id");

-- CreateIndex
CREATE INDEX "mail_message_message_id_idx" ON "mail_message"("message_id");

-- CreateIndex
CREATE INDEX "mail_message_reference_ids_idx" ON "mail_message" USING GIN ("reference_ids");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_mailbox_id_uid_validity_uid_key" ON "mail_message"("mailbox_id", "uid_validity", "uid");

-- CreateIndex
CREATE UNIQUE INDEX "mail_message_mailbox_id_raw_sha256_message_id_key" ON "mail_message"("mailbox_id", "raw_sha256", "message_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_attachment_message_id_position_key" ON "mail_attachment"("message_id", "position");

-- CreateIndex
CREATE INDEX "mail_delivery_to_address_queued_at_idx" ON "mail_delivery"("to_address", "queued_at");

-- CreateIndex
CREATE UNIQUE INDEX "absence_reply_message_id_key" ON "absence_reply"("message_id");

-- CreateIndex
CREATE UNIQUE INDEX "absence_reply_substitution_id_address_key" ON "absence_reply"("substitution_id", "address");

-- CreateIndex
CREATE UNIQUE INDEX "mail_note_request_key_key" ON "mail_note"("request_key");

-- CreateIndex
CREATE INDEX "mail_note_thread_id_id_idx" ON "mail_note"("thread_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_draft_thread_id_staff_id_key" ON "mail_draft"("thread_id", "staff_id");

-- CreateIndex
CREATE INDEX "saved_answer_department_id_id_idx" ON "saved_answer"("department_id", "id");

-- AddForeignKey
ALTER TABLE "mailbox" ADD CONSTRAINT "mailbox_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_thread" ADD CONSTRAINT "mail_thread_mailbox_id_fkey" FOREIGN KEY ("mailbox_id") REFERENCES "mailbox"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_thread" ADD CONSTRAINT "mail_thread_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_thread" ADD CONSTRAINT "mail_thread_registered_case_id_fkey" FOREIGN KEY ("registered_case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_thread" ADD CONSTRAINT "mail_thread_related_thread_id_fkey" FOREIGN KEY ("related_thread_id") REFERENCES "mail_thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_thread" ADD CONSTRAINT "mail_thread_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "mail_thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "mail_thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_message" ADD CONSTRAINT "mail_message_mailbox_id_fkey" FOREIGN KEY ("mailbox_id") REFERENCES "mailbox"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_attachment" ADD CONSTRAINT "mail_attachment_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "mail_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_delivery" ADD CONSTRAINT "mail_delivery_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "mail_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence_reply" ADD CONSTRAINT "absence_reply_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "mail_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_note" ADD CONSTRAINT "mail_note_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "mail_thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_draft" ADD CONSTRAINT "mail_draft_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "mail_thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_answer" ADD CONSTRAINT "saved_answer_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "mail_thread" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "mail_thread" TO okienko_reader;

CREATE UNIQUE INDEX mailbox_one_address ON mailbox (lower(address)) WHERE is_active;
-- The next to be sent, and those whose try has not ended.
CREATE INDEX mail_delivery_waiting ON mail_delivery (next_try_at) WHERE state IN ('QUEUED', 'SENDING');

-- Readers of a department see a thread with its case; a thread without a case belongs to the department of its mailbox.
-- Nobody reads passwords.
GRANT SELECT (id, department_id, name, address, purpose, acknowledges, is_active, last_seen_at, trouble_code, trouble_at,
  version) ON mailbox TO okienko_reader;
CREATE POLICY of_case ON mail_thread FOR SELECT TO okienko_reader USING (
  CASE WHEN case_id IS NOT NULL THEN EXISTS (SELECT FROM "case" k WHERE k.id = mail_thread.case_id)
  ELSE EXISTS (SELECT FROM mailbox m WHERE m.id = mail_thread.mailbox_id AND m.department_id = ANY (
    (SELECT coalesce(nullif(current_setting('okienko.scope', true), ''), '{}')::int[])::int[])) END);

DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['mail_message', 'mail_note', 'mail_draft'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('GRANT SELECT ON %I TO okienko_reader', owned);
    EXECUTE format('CREATE POLICY of_thread ON %I FOR SELECT TO okienko_reader
      USING (EXISTS (SELECT FROM mail_thread t WHERE t.id = %I.thread_id))', owned, owned);
  END LOOP;
  FOREACH owned IN ARRAY ARRAY['mail_attachment', 'mail_delivery'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('GRANT SELECT ON %I TO okienko_reader', owned);
    EXECUTE format('CREATE POLICY of_message ON %I FOR SELECT TO okienko_reader
      USING (EXISTS (SELECT FROM mail_message m WHERE m.id = %I.message_id))', owned, owned);
  END LOOP;
END $$;
ALTER TABLE saved_answer ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON saved_answer TO okienko_reader;
CREATE POLICY of_departments ON saved_answer FOR SELECT TO okienko_reader USING (department_id = ANY (
  (SELECT coalesce(nullif(current_setting('okienko.scope', true), ''), '{}')::int[])::int[]));
