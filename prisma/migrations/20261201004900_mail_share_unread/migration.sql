-- AlterEnum
ALTER TYPE "reminder_topic" ADD VALUE 'PODANIE';

-- ── What Prisma's schema cannot say ──────────────────────────────────────────────────────────────────

-- An e-mail shown for an opinion is still to be read while the showing stands and its reader, or the person for whom the
-- reader stands in, works in the department to which it is shown (the roles of `canOpenShared`); an answer to the person
-- who asked, while the showing stands. The topics are compared as texts: a value that an earlier migration of one
-- transaction has added may not be named in it.
CREATE OR REPLACE VIEW reminder_unread AS
  SELECT r.* FROM reminder r
  LEFT JOIN clock t ON r.topic = 'CLOCK' AND t.id = r.topic_id
  LEFT JOIN collection w ON r.topic = 'COLLECTION' AND w.id = r.topic_id
  LEFT JOIN mail_share s ON r.topic::text = 'MAIL_SHARE' AND s.id = r.topic_id
  WHERE r.read_at IS NULL AND CASE r.topic::text
    WHEN 'CLOCK' THEN t.closed_at IS NULL AND t.stopped_on IS NULL AND t.due_on = r.due_on
    WHEN 'COLLECTION' THEN w.state = 'AT_COUNTER'
    WHEN 'MAIL_SHARE' THEN s.withdrawn_at IS NULL
      AND (s.shared_by_id IN (r.staff_id, r.instead_of) OR EXISTS (
        SELECT FROM post p WHERE p.staff_id IN (r.staff_id, r.instead_of) AND p.department_id = s.department_id
          AND p.role IN ('CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD')))
    ELSE true END;
