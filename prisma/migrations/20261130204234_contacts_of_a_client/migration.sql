-- CreateEnum
CREATE TYPE "contact_channel" AS ENUM ('PHONE', 'EMAIL', 'LETTER');

-- AlterTable
ALTER TABLE "client" ADD COLUMN     "preferred_channel" "contact_channel";
UPDATE "client" SET "preferred_channel" = 'PHONE' WHERE "prefers_calls";
ALTER TABLE "client" DROP COLUMN "prefers_calls";

-- CreateIndex
CREATE INDEX "case_client_id_created_at_id_idx" ON "case"("client_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "mail_thread_correspondent_address_created_at_case_id_idx" ON "mail_thread"("correspondent_address", "created_at", "case_id");

-- ── What Prisma's schema cannot say ──────────────────────────────────────────────────────────────────

-- Inquiries that are over, newest first. Podania are no part of it.
CREATE INDEX case_ended_others ON "case" (kind, closed_at, id) WHERE closed_at IS NOT NULL AND kind <> 'APPLICATION';
-- Outgoing e-mails by the time at which they went, or were queued.
CREATE INDEX mail_delivery_by_time ON mail_delivery ((coalesce(ended_at, queued_at)), message_id);
DROP INDEX mail_message_sent;
