-- AlterTable
ALTER TABLE "urging_notice" ADD COLUMN     "withdraw_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by_id" INTEGER;
