import { Prisma } from '@/lib/platform/generated/prisma/client';

/** SQL: the counter of the letter `l` as JSON (`LetterCounter`); null for a letter that no counter has or handed out. */
export const COUNTER_OF_LETTER = Prisma.sql`
  (SELECT jsonb_build_object('point', p.name, 'state', w.state)
   FROM collection w JOIN service_point p ON p.id = w.point_id
   WHERE w.case_id = l.case_id AND w.letter_id = l.id AND w.state IN ('SENT', 'AT_COUNTER', 'ISSUED')
   ORDER BY w.state = 'ISSUED', w.id DESC LIMIT 1)`;
