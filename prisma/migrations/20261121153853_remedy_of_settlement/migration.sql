-- CreateEnum
CREATE TYPE "remedy" AS ENUM ('APPEAL', 'COMPLAINT', 'NONE');

-- AlterTable
ALTER TABLE "settlement" ADD COLUMN     "remedy" "remedy";
