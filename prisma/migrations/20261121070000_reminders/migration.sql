-- CreateEnum
CREATE TYPE "reminder_kind" AS ENUM ('BEFORE', 'ON', 'AFTER');

-- CreateTable
CREATE TABLE "incident" (
    "id" SERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "case_id" INTEGER,
    "data" JSONB NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "id" SERIAL NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "instead_of" INTEGER,
    "clock_id" INTEGER NOT NULL,
    "kind" "reminder_kind" NOT NULL,
    "due_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "substitution" (
    "id" SERIAL NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "substitute_id" INTEGER NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "saved_by_id" INTEGER NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "substitution_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "reminder_clock_id_due_on_kind_staff_id_key" ON "reminder"("clock_id", "due_on", "kind", "staff_id");

-- CreateIndex
CREATE INDEX "reminder_staff_id_read_at_idx" ON "reminder"("staff_id", "read_at");

-- CreateIndex
CREATE INDEX "substitution_staff_id_to_on_idx" ON "substitution"("staff_id", "to_on");

-- AddForeignKey
ALTER TABLE "substitution" ADD CONSTRAINT "substitution_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "substitution" ADD CONSTRAINT "substitution_substitute_id_fkey" FOREIGN KEY ("substitute_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What Prisma's schema cannot say ──────────────────────────────────────────────────────────────────

-- One open incident about one thing.
CREATE UNIQUE INDEX incident_open ON incident (kind, about) WHERE closed_at IS NULL;
-- All that are not read, for putting away those that are no longer true.
CREATE INDEX reminder_waiting ON reminder (clock_id) WHERE read_at IS NULL;

-- What is still to be read: the term runs, and ends on the day that was told.
CREATE VIEW reminder_unread AS
  SELECT r.id, r.staff_id, r.instead_of, r.clock_id, r.kind, r.due_on, r.created_at
  FROM reminder r JOIN clock t ON t.id = r.clock_id
  WHERE r.read_at IS NULL AND t.closed_at IS NULL AND t.stopped_on IS NULL AND t.due_on = r.due_on;
