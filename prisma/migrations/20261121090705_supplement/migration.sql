-- AlterTable
ALTER TABLE "application_document" ADD COLUMN     "supplement_id" INTEGER;

-- CreateTable
CREATE TABLE "supplement" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "received_on" DATE NOT NULL,
    "channel" "channel" NOT NULL,
    "posting_date" DATE,
    "attachments_count" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "in_time" BOOLEAN,
    "complete" BOOLEAN NOT NULL,
    "registered_by_id" INTEGER NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "request_key" UUID NOT NULL,

    CONSTRAINT "supplement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "supplement_request_key_key" ON "supplement"("request_key");

-- CreateIndex
CREATE INDEX "supplement_case_id_id_idx" ON "supplement"("case_id", "id");

-- AddForeignKey
ALTER TABLE "application_document" ADD CONSTRAINT "application_document_supplement_id_fkey" FOREIGN KEY ("supplement_id") REFERENCES "supplement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplement" ADD CONSTRAINT "supplement_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "application"("case_id") ON DELETE RESTRICT ON UPDATE CASCADE;
