-- CreateTable
CREATE TABLE "sealing_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seals" INTEGER NOT NULL,
    "last_id" INTEGER NOT NULL,
    "signature" BYTEA NOT NULL,

    CONSTRAINT "sealing_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_notice" (
    "id" SERIAL NOT NULL,
    "reader_id" INTEGER NOT NULL,
    "staff_id" INTEGER NOT NULL,
    "saved_by_id" INTEGER NOT NULL,
    "given" JSONB NOT NULL,
    "taken" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "role_notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "role_notice_reader_id_read_at_idx" ON "role_notice"("reader_id", "read_at");

-- AddForeignKey
ALTER TABLE "role_notice" ADD CONSTRAINT "role_notice_reader_id_fkey" FOREIGN KEY ("reader_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_notice" ADD CONSTRAINT "role_notice_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff_member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The acts of the office as a whole, newest first: a page of them, however many acts the cases have.
CREATE INDEX history_office ON history (id DESC) WHERE case_id IS NULL;
