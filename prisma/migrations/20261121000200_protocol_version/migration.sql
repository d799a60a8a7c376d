-- Two people correcting one protocol: the second is told.
ALTER TABLE "protocol" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
