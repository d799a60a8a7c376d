-- AlterTable
ALTER TABLE "file_viewing" ADD COLUMN     "corrects_id" INTEGER;

-- CreateTable
CREATE TABLE "case_note_draft" (
    "staff_id" INTEGER NOT NULL,
    "case_id" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "case_note_draft_pkey" PRIMARY KEY ("staff_id","case_id")
);

-- AddForeignKey
ALTER TABLE "file_viewing" ADD CONSTRAINT "file_viewing_corrects_id_fkey" FOREIGN KEY ("corrects_id") REFERENCES "file_viewing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── What Prisma's schema cannot say ──────────────────────────────────────────────────────────────────

-- A case has a number of another system once; one that was withdrawn may come again.
CREATE UNIQUE INDEX external_reference_one_standing ON external_reference (case_id, system_id, reference)
  WHERE withdrawn_at IS NULL;
-- A number of digits alone is looked up here: the search of cases takes such for a number of the registry.
CREATE INDEX external_reference_begins ON external_reference (upper(reference) text_pattern_ops)
  WHERE withdrawn_at IS NULL;
