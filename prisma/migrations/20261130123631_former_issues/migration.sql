-- AlterTable
ALTER TABLE "collection" ADD COLUMN     "former_issues" JSONB NOT NULL DEFAULT '[]';
