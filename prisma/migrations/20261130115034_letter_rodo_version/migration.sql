-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "rodo_version" INTEGER;
