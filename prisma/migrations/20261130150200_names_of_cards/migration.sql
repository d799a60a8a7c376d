-- AlterTable
ALTER TABLE "card_version" ADD COLUMN     "name_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "name_uk" TEXT NOT NULL DEFAULT '';
