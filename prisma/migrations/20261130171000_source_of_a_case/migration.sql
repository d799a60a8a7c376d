-- AlterTable
ALTER TABLE "case" ADD COLUMN     "source_case_id" INTEGER;

-- CreateIndex
CREATE INDEX "case_source_case_id_idx" ON "case"("source_case_id");

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_source_case_id_fkey" FOREIGN KEY ("source_case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;
