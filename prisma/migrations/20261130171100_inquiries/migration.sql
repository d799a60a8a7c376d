-- CreateEnum
CREATE TYPE "inquiry_ending" AS ENUM ('ANSWERED', 'LETTER', 'GIVEN_UP', 'MISTAKE');

-- CreateEnum
CREATE TYPE "call_result" AS ENUM ('ANSWERED', 'NO_ANSWER', 'MESSAGE_LEFT');

-- CreateEnum
CREATE TYPE "card_answer" AS ENUM ('YES', 'NOT_THERE', 'NO_CARD');

-- CreateEnum
CREATE TYPE "answer_way" AS ENUM ('AT_ONCE', 'TRANSFERRED', 'CALLED_BACK');

-- AlterEnum
ALTER TYPE "case_kind" ADD VALUE 'INQUIRY';

-- AlterEnum
ALTER TYPE "reminder_topic" ADD VALUE 'INQUIRY';

-- AlterTable
ALTER TABLE "client" ADD COLUMN     "call_wish" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "prefers_calls" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "staff_member" ADD COLUMN     "phone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "room" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "inquiry" (
    "case_id" INTEGER NOT NULL,
    "phone_sealed" BYTEA NOT NULL,
    "phone_key" BYTEA NOT NULL,
    "caller_name" TEXT NOT NULL DEFAULT '',
    "call_wish" TEXT NOT NULL DEFAULT '',
    "call_from" TEXT NOT NULL DEFAULT '',
    "call_until" TEXT NOT NULL DEFAULT '',
    "call_at" TIMESTAMPTZ(3) NOT NULL,
    "came_back" BOOLEAN NOT NULL DEFAULT false,
    "ending" "inquiry_ending",
    "answer" TEXT NOT NULL DEFAULT '',
    "end_reason" TEXT NOT NULL DEFAULT '',
    "ended_by_id" INTEGER,
    "ended_at" TIMESTAMPTZ(3),
    "request_key" UUID NOT NULL,

    CONSTRAINT "inquiry_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "call_attempt" (
    "id" SERIAL NOT NULL,
    "case_id" INTEGER NOT NULL,
    "result" "call_result" NOT NULL,
    "called_by_id" INTEGER NOT NULL,
    "called_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_back_by_id" INTEGER,
    "taken_back_at" TIMESTAMPTZ(3),
    "take_back_reason" TEXT NOT NULL DEFAULT '',
    "request_key" UUID NOT NULL,

    CONSTRAINT "call_attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answered_question" (
    "id" SERIAL NOT NULL,
    "question" TEXT NOT NULL,
    "way" "answer_way" NOT NULL,
    "card_answer" "card_answer",
    "card_id" INTEGER,
    "department_id" INTEGER,
    "case_id" INTEGER,
    "answered_on" DATE NOT NULL,
    "taken_by_id" INTEGER NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_by_id" INTEGER,
    "withdraw_reason" TEXT NOT NULL DEFAULT '',
    "request_key" UUID NOT NULL,

    CONSTRAINT "answered_question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inquiry_draft" (
    "staff_id" INTEGER NOT NULL,
    "sealed" BYTEA NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "writer" UUID NOT NULL,

    CONSTRAINT "inquiry_draft_pkey" PRIMARY KEY ("staff_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "inquiry_request_key_key" ON "inquiry"("request_key");

-- CreateIndex
CREATE INDEX "inquiry_phone_key_idx" ON "inquiry"("phone_key");

-- CreateIndex
CREATE UNIQUE INDEX "call_attempt_request_key_key" ON "call_attempt"("request_key");

-- CreateIndex
CREATE INDEX "call_attempt_case_id_id_idx" ON "call_attempt"("case_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "answered_question_request_key_key" ON "answered_question"("request_key");

-- CreateIndex
CREATE INDEX "answered_question_answered_on_id_idx" ON "answered_question"("answered_on", "id");

-- CreateIndex
CREATE INDEX "answered_question_case_id_idx" ON "answered_question"("case_id");

-- CreateIndex
CREATE INDEX "answered_question_taken_by_id_taken_at_idx" ON "answered_question"("taken_by_id", "taken_at");

-- AddForeignKey
ALTER TABLE "inquiry" ADD CONSTRAINT "inquiry_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "call_attempt" ADD CONSTRAINT "call_attempt_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "inquiry"("case_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answered_question" ADD CONSTRAINT "answered_question_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "procedure_card"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answered_question" ADD CONSTRAINT "answered_question_department_id_fkey" FOREIGN KEY ("department_id") REFERENCES "department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- ── What Prisma's schema cannot say ──────────────────────────────────────────────────────────────────

-- The call-backs that are over, newest first.
CREATE INDEX inquiry_over ON inquiry (ended_at DESC, case_id DESC) WHERE ended_at IS NOT NULL;

-- The readers of a department see the inquiries and attempts of the cases that they see.
ALTER TABLE "inquiry" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "inquiry" TO okienko_reader;
CREATE POLICY of_case ON "inquiry" FOR SELECT TO okienko_reader
  USING (EXISTS (SELECT FROM "case" k WHERE k.id = "inquiry".case_id));

ALTER TABLE "call_attempt" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "call_attempt" TO okienko_reader;
CREATE POLICY of_case ON "call_attempt" FOR SELECT TO okienko_reader
  USING (EXISTS (SELECT FROM "case" k WHERE k.id = "call_attempt".case_id));

ALTER TABLE "answered_question" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "answered_question" TO okienko_reader;
CREATE POLICY of_case ON "answered_question" FOR SELECT TO okienko_reader
  USING (EXISTS (SELECT FROM "case" k WHERE k.id = "answered_question".case_id));

-- Whom to call in the office.
GRANT SELECT ("phone", "room") ON staff_member TO okienko_reader;
