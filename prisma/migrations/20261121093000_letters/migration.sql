-- AlterEnum
ALTER TYPE "clock_purpose" ADD VALUE 'SEPARATE' BEFORE 'OTHER';
ALTER TYPE "clock_purpose" ADD VALUE 'RESUMPTION' BEFORE 'OTHER';

-- DropForeignKey
ALTER TABLE "letter" DROP CONSTRAINT "letter_template_version_id_fkey";

-- AlterTable
ALTER TABLE "clock" ADD COLUMN     "amount" INTEGER;

-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "entry_id" INTEGER,
ADD COLUMN     "remark" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "saved_by_id" INTEGER NOT NULL,
ADD COLUMN     "second_clock_id" INTEGER,
ADD COLUMN     "to_client" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "template_version_id" DROP NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "letter_second_clock_id_key" ON "letter"("second_clock_id");

-- CreateIndex
CREATE UNIQUE INDEX "letter_entry_id_key" ON "letter"("entry_id");

-- AddForeignKey
ALTER TABLE "letter" ADD CONSTRAINT "letter_template_version_id_fkey" FOREIGN KEY ("template_version_id") REFERENCES "letter_template_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- DropIndex: two letters with the very same words are one file.
DROP INDEX "letter_document_id_key";
