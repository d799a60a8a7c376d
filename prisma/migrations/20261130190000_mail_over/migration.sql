-- DropIndex
DROP INDEX "mail_thread_mailbox_id_id_idx";

-- CreateIndex
CREATE INDEX "mail_thread_mailbox_id_case_id_idx" ON "mail_thread"("mailbox_id", "case_id");

-- The e-mails that a department has got from other mailboxes and that are over; podania are no part of it. The index
-- answers alone, else the planner takes the one of all cases that are over.
CREATE INDEX case_mail_over ON "case" (department_id, id) INCLUDE (kind, status)
  WHERE kind <> 'APPLICATION' AND status NOT IN ('REGISTERED', 'HANDED_OVER', 'RETURNED', 'ACCEPTED', 'IN_PROGRESS');
