-- AlterTable
ALTER TABLE "session" ADD COLUMN     "device_key" BYTEA;

-- CreateIndex
CREATE INDEX "session_address_key_idx" ON "session"("address_key");
