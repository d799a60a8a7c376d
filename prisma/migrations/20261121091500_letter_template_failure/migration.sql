-- CreateTable
CREATE TABLE "letter_template_failure" (
    "version_id" INTEGER NOT NULL,
    "times" INTEGER NOT NULL DEFAULT 1,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "always" BOOLEAN NOT NULL,
    "kind" TEXT NOT NULL,
    "file" TEXT NOT NULL DEFAULT '',
    "line" INTEGER,
    "column" INTEGER,
    "message" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "letter_template_failure_pkey" PRIMARY KEY ("version_id")
);

-- AddForeignKey
ALTER TABLE "letter_template_failure" ADD CONSTRAINT "letter_template_failure_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "letter_template_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
