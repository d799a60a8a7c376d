-- AlterTable
ALTER TABLE "letter" ADD COLUMN     "tells_abroad" BOOLEAN NOT NULL DEFAULT false;
