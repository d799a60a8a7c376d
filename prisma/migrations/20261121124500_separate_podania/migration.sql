-- AlterTable
ALTER TABLE "case" ADD COLUMN     "separated_from_id" INTEGER;

-- AlterTable
ALTER TABLE "clock" ADD COLUMN     "came_on" DATE;

-- CreateIndex
CREATE INDEX "case_separated_from_id_idx" ON "case"("separated_from_id");

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_separated_from_id_fkey" FOREIGN KEY ("separated_from_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;
