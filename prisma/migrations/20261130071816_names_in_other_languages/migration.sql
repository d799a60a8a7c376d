-- AlterTable
ALTER TABLE "required_document" ADD COLUMN     "name_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "name_uk" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "department" ADD COLUMN     "locative" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "name_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "name_uk" TEXT NOT NULL DEFAULT '';
