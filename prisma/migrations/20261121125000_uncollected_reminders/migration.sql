-- AlterEnum
ALTER TYPE "reminder_kind" ADD VALUE 'UNCOLLECTED';

-- AlterTable
ALTER TABLE "reminder" ADD COLUMN     "collection_id" INTEGER,
ALTER COLUMN "clock_id" DROP NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "reminder_collection_id_due_on_staff_id_key" ON "reminder"("collection_id", "due_on", "staff_id");

ALTER TABLE reminder ADD CONSTRAINT reminder_of_one CHECK (num_nonnulls(clock_id, collection_id) = 1);

-- What is still to be read: the term runs, and ends on the day that was told; the document still waits at the counter.
CREATE OR REPLACE VIEW reminder_unread AS
  SELECT r.id, r.staff_id, r.instead_of, r.clock_id, r.kind, r.due_on, r.created_at, r.collection_id
  FROM reminder r LEFT JOIN clock t ON t.id = r.clock_id LEFT JOIN collection w ON w.id = r.collection_id
  WHERE r.read_at IS NULL
    AND (t.closed_at IS NULL AND t.stopped_on IS NULL AND t.due_on = r.due_on OR w.state = 'AT_COUNTER');
