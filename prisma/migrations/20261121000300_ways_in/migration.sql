-- Matters that may come by e-mail, or to a department that the clerk chooses; a form sent again with other data.

ALTER TYPE "channel" ADD VALUE 'EMAIL';
ALTER TYPE "delivery_way" ADD VALUE 'EMAIL';

ALTER TABLE "card_version" ADD COLUMN "email_basis" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "any_department" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "required_document" ADD COLUMN "own_form" BOOLEAN NOT NULL DEFAULT false;
-- Until now the podanie's own form was the first document of its card, when that is to be filed.
UPDATE "required_document" SET "own_form" = true WHERE "position" = 1 AND "kind" = 'TO_FILE';

ALTER TABLE "application" ADD COLUMN "input_hash" BYTEA;
