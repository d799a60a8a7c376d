-- AlterTable
ALTER TABLE "mail_delivery" ADD COLUMN     "ends_as" "outcome";

-- AlterTable
ALTER TABLE "mail_draft" ADD COLUMN     "began_at" TIMESTAMPTZ(3) NOT NULL;

-- CreateIndex
CREATE INDEX "mail_thread_mailbox_id_id_idx" ON "mail_thread"("mailbox_id", "id");

-- The e-mails that a department has, by the nearest date; those on their way to another department too.
CREATE INDEX case_mail_open ON "case" (department_id, kind, due_on, id)
  WHERE status IN ('ACCEPTED', 'IN_PROGRESS', 'RETURNED', 'HANDED_OVER');
-- Spam, and threads of robots.
CREATE INDEX mail_thread_other ON mail_thread (mailbox_id, id) WHERE case_id IS NULL OR category = 'SPAM';
CREATE INDEX mail_thread_words ON mail_thread USING gin (to_tsvector('simple', search_text));
