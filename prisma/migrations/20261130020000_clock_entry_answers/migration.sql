-- A preposition is no name: an entry answers to the one that it ends or withdraws.
ALTER TABLE "clock_entry" RENAME COLUMN "of_id" TO "answers_to_id";
ALTER TABLE "clock_entry" RENAME CONSTRAINT "clock_entry_of_id_fkey" TO "clock_entry_answers_to_id_fkey";
