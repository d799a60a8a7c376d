-- CreateEnum
CREATE TYPE "identity_reason" AS ENUM ('HAND_OUT', 'IN_PERSON', 'REPRESENTATIVE', 'OTHER');

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "identity_reason" "identity_reason";

-- AlterTable
ALTER TABLE "client" ADD COLUMN     "country" TEXT NOT NULL DEFAULT 'PL';

-- AlterTable
ALTER TABLE "required_document" ADD COLUMN     "for_representative" BOOLEAN NOT NULL DEFAULT false;

-- The cards of an office that was there before name the power of attorney so.
UPDATE required_document SET for_representative = true WHERE name ILIKE 'pełnomocnictwo%';

-- CreateTable
CREATE TABLE "representative" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "first_name" TEXT NOT NULL,
    "last_name" TEXT NOT NULL,
    "street" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT 'PL',
    "ade_address" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "named_by_id" INTEGER NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_by_id" INTEGER,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" TEXT NOT NULL DEFAULT '',
    "request_key" UUID NOT NULL,

    CONSTRAINT "representative_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "representative_request_key_key" ON "representative"("request_key");

-- CreateIndex
CREATE INDEX "representative_case_id_id_idx" ON "representative"("case_id", "id");

-- A case has one representative at a time; a former one stays.
CREATE UNIQUE INDEX representative_one ON representative (case_id) WHERE ended_at IS NULL;

-- AddForeignKey
ALTER TABLE "representative" ADD CONSTRAINT "representative_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "representative" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "representative" TO okienko_reader;
CREATE POLICY of_case ON "representative" FOR SELECT TO okienko_reader
  USING (EXISTS (SELECT FROM "case" k WHERE k.id = "representative".case_id));
