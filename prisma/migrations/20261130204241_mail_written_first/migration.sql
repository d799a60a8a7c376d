-- AlterEnum
ALTER TYPE "mail_delivery_kind" ADD VALUE 'MESSAGE';

-- AlterTable
ALTER TABLE "mail_thread" ADD COLUMN     "about_case_id" INTEGER,
ADD COLUMN     "started_by_id" INTEGER;

-- CreateTable
CREATE TABLE "new_mail_draft" (
    "id" SERIAL NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "about_case_id" INTEGER,
    "mailbox_id" INTEGER,
    "to_address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "document_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "message_id" INTEGER,

    CONSTRAINT "new_mail_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_upload" (
    "id" SERIAL NOT NULL,
    "draft_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "mail_upload_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "new_mail_draft_staff_id_about_case_id_idx" ON "new_mail_draft"("staff_id", "about_case_id");

-- CreateIndex
CREATE INDEX "new_mail_draft_message_id_idx" ON "new_mail_draft"("message_id");

-- CreateIndex
CREATE UNIQUE INDEX "mail_upload_draft_id_sha256_key" ON "mail_upload"("draft_id", "sha256");

-- CreateIndex
CREATE INDEX "mail_thread_about_case_id_idx" ON "mail_thread"("about_case_id");

-- AddForeignKey
ALTER TABLE "mail_thread" ADD CONSTRAINT "mail_thread_about_case_id_fkey" FOREIGN KEY ("about_case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_upload" ADD CONSTRAINT "mail_upload_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "new_mail_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The threads that the office began and nobody has answered.
CREATE INDEX mail_thread_ours ON mail_thread (mailbox_id, id) WHERE case_id IS NULL AND started_by_id IS NOT NULL;

-- The e-mails that did not arrive: few, and their authors are told.
CREATE INDEX mail_delivery_lost ON mail_delivery (message_id) WHERE state IN ('FAILED', 'BOUNCED');
