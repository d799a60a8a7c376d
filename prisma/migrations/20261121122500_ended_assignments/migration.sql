-- Nobody has in hand what is over.
UPDATE assignment a SET ended_at = k.closed_at FROM "case" k
WHERE k.id = a.case_id AND a.ended_at IS NULL AND k.closed_at IS NOT NULL;
