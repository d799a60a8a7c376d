-- CreateEnum
CREATE TYPE "clock_purpose" AS ENUM ('SETTLEMENT', 'HAND_OVER', 'ASSIGNMENT', 'SUPPLEMENT', 'OPINION', 'URGING', 'APPEAL', 'OTHER');

-- CreateEnum
CREATE TYPE "clock_entry_kind" AS ENUM ('PAUSE', 'PAUSE_END', 'EXTENSION', 'WITHDRAWAL');

-- AlterTable
ALTER TABLE "case" ADD COLUMN     "stopped_on" DATE;

-- CreateTable
CREATE TABLE "clock" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "purpose" "clock_purpose" NOT NULL,
    "rule" TEXT NOT NULL,
    "start_on" DATE NOT NULL,
    "start_time" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "due_on" DATE NOT NULL,
    "stopped_on" DATE,
    "terms_version" INTEGER NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "request_key" UUID,

    CONSTRAINT "clock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clock_entry" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "kind" "clock_entry_kind" NOT NULL,
    "clock_id" INTEGER,
    "of_id" INTEGER,
    "pause" TEXT,
    "from_on" DATE,
    "to_on" DATE,
    "notice_on" DATE,
    "basis" TEXT NOT NULL,
    "document_id" INTEGER,
    "entered_by_id" INTEGER NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "request_key" UUID NOT NULL,

    CONSTRAINT "clock_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "terms_version" (
    "id" SERIAL NOT NULL,
    "calendar" JSONB NOT NULL,
    "policy" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "saved_by_id" INTEGER,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "clocks" INTEGER NOT NULL DEFAULT 0,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "terms_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "clock_case_id_purpose_idx" ON "clock"("case_id", "purpose");

-- CreateIndex
CREATE UNIQUE INDEX "clock_request_key_key" ON "clock"("request_key");

-- CreateIndex
CREATE UNIQUE INDEX "clock_entry_request_key_key" ON "clock_entry"("request_key");

-- CreateIndex
CREATE INDEX "clock_entry_case_id_id_idx" ON "clock_entry"("case_id", "id");

-- AddForeignKey
ALTER TABLE "clock" ADD CONSTRAINT "clock_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_entry" ADD CONSTRAINT "clock_entry_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_entry" ADD CONSTRAINT "clock_entry_clock_id_fkey" FOREIGN KEY ("clock_id") REFERENCES "clock"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_entry" ADD CONSTRAINT "clock_entry_of_id_fkey" FOREIGN KEY ("of_id") REFERENCES "clock_entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "clock_entry" ADD CONSTRAINT "clock_entry_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── What Prisma's schema cannot say ──────────────────────────────────────────────────────────────────

CREATE INDEX clock_open_by_due ON clock (due_on, id) WHERE closed_at IS NULL;
-- Those still to be computed by a newer calendar or newer choices.
CREATE INDEX clock_open_by_version ON clock (terms_version, id) WHERE closed_at IS NULL;
-- A matter has one clock of a kind that its course opens and closes by itself.
CREATE UNIQUE INDEX clock_one_of_course ON clock (case_id, purpose)
  WHERE closed_at IS NULL AND purpose IN ('SETTLEMENT', 'HAND_OVER', 'ASSIGNMENT');

-- The law and the default choices: what every date was computed by so far.
INSERT INTO terms_version (calendar, policy, saved_at, finished_at)
  VALUES ('{}', '{}', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z');

-- The clocks that the matters already there have.
INSERT INTO clock (case_id, purpose, rule, start_on, due_on, terms_version, opened_at, closed_at)
  SELECT id, 'SETTLEMENT', due_rule, received_on, due_on, 1, created_at, closed_at FROM "case" ORDER BY id;
INSERT INTO clock (case_id, purpose, rule, start_on, due_on, terms_version, opened_at)
  SELECT case_id, 'HAND_OVER', 'HANDOVER_1WD', (handed_over_at AT TIME ZONE 'Europe/Warsaw')::date, target_on, 1,
         handed_over_at
  FROM hand_over WHERE state = 'PENDING' ORDER BY id;
ALTER TABLE "hand_over" DROP COLUMN "target_on";
