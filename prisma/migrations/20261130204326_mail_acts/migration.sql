-- AlterEnum
ALTER TYPE "reminder_topic" ADD VALUE 'MAIL_SHARE';

-- AlterTable
ALTER TABLE "mail_thread" ADD COLUMN     "split_from_id" INTEGER,
ADD COLUMN     "written_by_person" BOOLEAN;

-- CreateTable
CREATE TABLE "mail_copy" (
    "id" SERIAL NOT NULL,
    "message_id" INTEGER NOT NULL,
    "mailbox_id" INTEGER NOT NULL,
    "raw_sha256" TEXT NOT NULL,
    "raw_bytes" INTEGER NOT NULL,
    "uid_validity" BIGINT,
    "uid" BIGINT,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_copy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_share" (
    "id" SERIAL NOT NULL,
    "thread_id" INTEGER NOT NULL,
    "department_id" INTEGER NOT NULL,
    "staff_id" INTEGER,
    "question" TEXT NOT NULL,
    "shared_by_id" INTEGER NOT NULL,
    "shared_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by_id" INTEGER,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT NOT NULL DEFAULT '',
    "request_key" UUID NOT NULL,

    CONSTRAINT "mail_share_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mail_copy_message_id_idx" ON "mail_copy"("message_id");

-- CreateIndex
CREATE INDEX "mail_copy_mailbox_id_uid_validity_uid_idx" ON "mail_copy"("mailbox_id", "uid_validity", "uid");

-- CreateIndex
CREATE UNIQUE INDEX "mail_copy_mailbox_id_raw_sha256_key" ON "mail_copy"("mailbox_id", "raw_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "mail_share_request_key_key" ON "mail_share"("request_key");

-- CreateIndex
CREATE INDEX "mail_share_thread_id_id_idx" ON "mail_share"("thread_id", "id");

-- CreateIndex
CREATE INDEX "mail_thread_split_from_id_idx" ON "mail_thread"("split_from_id");

-- AddForeignKey
ALTER TABLE "mail_thread" ADD CONSTRAINT "mail_thread_split_from_id_fkey" FOREIGN KEY ("split_from_id") REFERENCES "mail_thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_copy" ADD CONSTRAINT "mail_copy_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "mail_message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_share" ADD CONSTRAINT "mail_share_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "mail_thread"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_share" ADD CONSTRAINT "mail_share_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What Prisma's schema cannot say ──────────────────────────────────────────────────────────────────

-- Spam, threads of robots, and those that are a robot's after all.
DROP INDEX mail_thread_other;
CREATE INDEX mail_thread_other ON mail_thread (mailbox_id, id)
  WHERE case_id IS NULL OR category = 'SPAM' OR written_by_person IS FALSE;

-- The threads that are shown to a person, and to a department, for an opinion.
CREATE INDEX mail_share_person ON mail_share (staff_id, thread_id) WHERE withdrawn_at IS NULL AND staff_id IS NOT NULL;
CREATE INDEX mail_share_department ON mail_share (department_id, thread_id) WHERE withdrawn_at IS NULL AND staff_id IS NULL;

-- A share opens its thread by the rule of the program alone: the readers of a department see it with its thread.
ALTER TABLE mail_share ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON mail_share TO okienko_reader;
CREATE POLICY of_thread ON mail_share FOR SELECT TO okienko_reader
  USING (EXISTS (SELECT FROM mail_thread t WHERE t.id = mail_share.thread_id));

ALTER TABLE mail_copy ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON mail_copy TO okienko_reader;
CREATE POLICY of_message ON mail_copy FOR SELECT TO okienko_reader
  USING (EXISTS (SELECT FROM mail_message m WHERE m.id = mail_copy.message_id));
