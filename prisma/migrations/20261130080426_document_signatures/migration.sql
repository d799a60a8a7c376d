-- AlterTable
ALTER TABLE "document" ADD COLUMN     "signs_id" INTEGER;

-- CreateIndex
CREATE INDEX "document_signs_id_idx" ON "document"("signs_id");

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_signs_id_fkey" FOREIGN KEY ("signs_id") REFERENCES "document"("id") ON DELETE SET NULL ON UPDATE CASCADE;
