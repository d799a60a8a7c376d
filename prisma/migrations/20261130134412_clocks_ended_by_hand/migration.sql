-- AlterTable
ALTER TABLE "clock" ADD COLUMN     "closed_by_id" INTEGER,
ADD COLUMN     "version" INTEGER;
