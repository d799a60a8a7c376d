-- AlterTable
ALTER TABLE "office" ADD COLUMN     "unfinished" BOOLEAN NOT NULL DEFAULT false;
