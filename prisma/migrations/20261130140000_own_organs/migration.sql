-- A card names the organ that decides in its matters: kierownik urzędu stanu cywilnego (Prawo o aktach stanu cywilnego
-- art. 6 and 9). Null: the organ of the office.

-- AlterEnum
ALTER TYPE "authority_kind" ADD VALUE 'OWN';

-- AlterTable
ALTER TABLE "mandate" ADD COLUMN     "authority_id" INTEGER,
ADD COLUMN     "holds_organ" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "procedure_card" ADD COLUMN     "organ_id" INTEGER;

-- CreateIndex
CREATE INDEX "procedure_card_organ_id_idx" ON "procedure_card"("organ_id");

-- AddForeignKey
ALTER TABLE "procedure_card" ADD CONSTRAINT "procedure_card_organ_id_fkey" FOREIGN KEY ("organ_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandate" ADD CONSTRAINT "mandate_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE SET NULL ON UPDATE CASCADE;
