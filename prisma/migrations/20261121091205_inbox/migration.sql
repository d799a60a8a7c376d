-- AlterTable
ALTER TABLE "case" ADD COLUMN     "given_back" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "request_key" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "assignment_request_key_key" ON "assignment"("request_key");


-- ── What Prisma's schema cannot say ──────────────────────────────────────────────────────────────────

-- The tabs of a department's inbox, each in the order in which it is read.
CREATE INDEX case_to_assign ON "case" (department_id, (NOT given_back), (NOT out_of_turn), due_on, id)
  WHERE status = 'ACCEPTED';
CREATE INDEX case_in_progress ON "case" (department_id, due_on, id) WHERE status = 'IN_PROGRESS';
DROP INDEX case_open_by_assignee;
CREATE INDEX case_open_by_assignee ON "case" (department_id, assignee_id, due_on, id) WHERE status = 'IN_PROGRESS';
CREATE INDEX case_stopped ON "case" (department_id, due_on, id) WHERE status = 'IN_PROGRESS' AND stopped_on IS NOT NULL;
CREATE INDEX case_settled ON "case" (department_id, settled_at, id) WHERE status = 'SETTLED';
-- What the client is awaited in.
CREATE INDEX clock_supplement ON clock (case_id) WHERE purpose = 'SUPPLEMENT' AND closed_at IS NULL;
-- What nobody has opened.
CREATE INDEX assignment_unopened ON assignment (department_id, assigned_at)
  WHERE kind = 'LEADING' AND ended_at IS NULL AND opened_at IS NULL;
CREATE INDEX hand_over_unopened ON hand_over (to_department_id, handed_over_at)
  WHERE state = 'PENDING' AND opened_at IS NULL;
