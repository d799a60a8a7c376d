-- AlterTable
ALTER TABLE "office" ADD COLUMN     "authority" TEXT NOT NULL DEFAULT '';
