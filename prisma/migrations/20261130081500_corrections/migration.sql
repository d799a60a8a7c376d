-- A registration can be corrected and cancelled, a department sends on or back what it accepted by mistake, a protocol is
-- replaced by another one, and a required document is a formal requirement or evidence.

-- CreateEnum
CREATE TYPE "protocol_reading" AS ENUM ('READ_ALOUD', 'READ_BY_CLIENT');

-- CreateEnum
CREATE TYPE "protocol_signing" AS ENUM ('CLIENT', 'SUBSTITUTE', 'REFUSED', 'UNABLE');

-- CreateEnum
CREATE TYPE "document_requirement" AS ENUM ('FORMAL', 'EVIDENCE');

-- AlterEnum
ALTER TYPE "case_status" ADD VALUE 'CANCELLED';

-- AlterEnum
ALTER TYPE "hand_over_state" ADD VALUE 'SENT_BACK';

-- DropForeignKey
ALTER TABLE "protocol_amendment" DROP CONSTRAINT "protocol_amendment_case_id_fkey";

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "cancel_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "cancelled_by_id" INTEGER,
ADD COLUMN     "receipt_outdated_at" TIMESTAMPTZ(3),
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "application_document" ADD COLUMN     "requirement" "document_requirement" NOT NULL DEFAULT 'FORMAL';

-- AlterTable
ALTER TABLE "protocol" DROP CONSTRAINT "protocol_pkey",
ADD COLUMN     "id" SERIAL NOT NULL,
-- Each podanie had one protocol.
ADD COLUMN     "number" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "paper" JSONB,
ADD COLUMN     "reading" "protocol_reading",
ADD COLUMN     "remarks" TEXT,
ADD COLUMN     "replace_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "replaces_id" INTEGER,
ADD COLUMN     "signer" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "signing" "protocol_signing" NOT NULL DEFAULT 'CLIENT',
ADD COLUMN     "signing_reason" TEXT NOT NULL DEFAULT '',
ADD CONSTRAINT "protocol_pkey" PRIMARY KEY ("id");

ALTER TABLE "protocol" ALTER COLUMN "number" DROP DEFAULT;
-- Every paper printed so far says that the protocol was read aloud and that nobody had remarks; its copies still say so.
UPDATE protocol SET remarks = '', reading = 'READ_ALOUD' WHERE printed_at IS NOT NULL;
-- A correction of a printed protocol goes into its text, so that the corrected words stay legible (KPA art. 71).
UPDATE protocol p SET text = p.text || amended.text
FROM (SELECT a.case_id, string_agg(
        E'\n\nSprostowanie z ' || to_char(a.written_at AT TIME ZONE 'Europe/Warsaw', 'DD.MM.YYYY') || ' (' || s.name || '): '
        || a.text, '' ORDER BY a.id) AS text
      FROM protocol_amendment a JOIN staff_member s ON s.id = a.written_by_id GROUP BY a.case_id) amended
WHERE amended.case_id = p.case_id;

-- AlterTable
ALTER TABLE "required_document" ADD COLUMN     "requirement" "document_requirement" NOT NULL DEFAULT 'FORMAL';
-- A document that the client only shows proves a fact.
UPDATE required_document SET requirement = 'EVIDENCE' WHERE kind = 'TO_SHOW';
UPDATE application_document SET requirement = 'EVIDENCE' WHERE kind = 'TO_SHOW';

-- AlterTable
ALTER TABLE "hand_over" ADD COLUMN     "sent_back_at" TIMESTAMPTZ(3),
ADD COLUMN     "sent_back_by_id" INTEGER,
ADD COLUMN     "sent_on" BOOLEAN NOT NULL DEFAULT false;

-- DropTable
DROP TABLE "protocol_amendment";

-- CreateTable
CREATE TABLE "correction" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "former_term" JSONB,
    "corrected_by_id" INTEGER NOT NULL,
    "corrected_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "correction_case_id_id_idx" ON "correction"("case_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "protocol_replaces_id_key" ON "protocol"("replaces_id");

-- CreateIndex
CREATE UNIQUE INDEX "protocol_case_id_number_key" ON "protocol"("case_id", "number");

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "application"("case_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "protocol" ADD CONSTRAINT "protocol_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "protocol"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "correction" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "correction" TO okienko_reader;
CREATE POLICY of_case ON "correction" FOR SELECT TO okienko_reader
  USING (EXISTS (SELECT FROM "case" k WHERE k.id = "correction".case_id));
