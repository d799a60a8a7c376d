-- AlterTable
ALTER TABLE "staff_member" ADD COLUMN     "position" TEXT NOT NULL DEFAULT '';
