-- AlterTable
ALTER TABLE "terms_version" ADD COLUMN     "moved" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "calendar_check" (
    "year" INTEGER NOT NULL,
    "checked_by_id" INTEGER NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_check_pkey" PRIMARY KEY ("year")
);
