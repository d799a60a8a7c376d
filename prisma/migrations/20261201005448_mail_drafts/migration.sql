-- DropForeignKey
ALTER TABLE "mail_draft" DROP CONSTRAINT "mail_draft_thread_id_fkey";

-- DropForeignKey
ALTER TABLE "mail_upload" DROP CONSTRAINT "mail_upload_draft_id_fkey";

-- DropIndex
DROP INDEX "mail_draft_thread_id_staff_id_key";

-- AlterTable
ALTER TABLE "mail_draft" DROP COLUMN "version",
ADD COLUMN     "about_case_id" INTEGER,
ADD COLUMN     "discarded_at" TIMESTAMPTZ(3),
ADD COLUMN     "document_ids" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN     "holds" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "is_common" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mailbox_id" INTEGER,
ADD COLUMN     "message_id" INTEGER,
ADD COLUMN     "provision" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "refusal_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "refuses" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "settles" BOOLEAN,
ADD COLUMN     "subject" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "to_address" TEXT NOT NULL DEFAULT '',
ALTER COLUMN "thread_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "mail_upload" ADD COLUMN     "dropped_at" TIMESTAMPTZ(3);

-- The drafts of e-mails that begin a thread move to the drafts of answers, with their files.
ALTER TABLE mail_draft ADD COLUMN moved_from INTEGER;
INSERT INTO mail_draft (staff_id, about_case_id, mailbox_id, to_address, subject, text, document_ids, began_at, written_at,
                        message_id, moved_from)
SELECT staff_id, about_case_id, mailbox_id, to_address, subject, text, document_ids, written_at, written_at, message_id, id
FROM new_mail_draft ORDER BY id;
-- By way of negative ids: a new id may be the old one of another draft with the same file.
UPDATE mail_upload SET draft_id = -d.id FROM mail_draft d WHERE d.moved_from = mail_upload.draft_id;
UPDATE mail_upload SET draft_id = -draft_id;
ALTER TABLE mail_draft DROP COLUMN moved_from;

-- DropTable
DROP TABLE "new_mail_draft";

-- CreateIndex
CREATE INDEX "mail_draft_thread_id_staff_id_idx" ON "mail_draft"("thread_id", "staff_id");

-- CreateIndex
CREATE INDEX "mail_draft_staff_id_about_case_id_idx" ON "mail_draft"("staff_id", "about_case_id");

-- CreateIndex
CREATE INDEX "mail_draft_message_id_idx" ON "mail_draft"("message_id");

-- AddForeignKey
ALTER TABLE "mail_draft" ADD CONSTRAINT "mail_draft_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "mail_thread"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_upload" ADD CONSTRAINT "mail_upload_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "mail_draft"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
