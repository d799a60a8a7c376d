import { type PlainDate, toColumn } from '@/lib/core/plain-date';
import { db, type Tx } from '@/lib/platform/db';

/** The active substitutes on the day, by the id of the absent person. */
export async function substitutesOn(day: PlainDate): Promise<Map<number, number>> {
  const on = toColumn(day);
  const rows = await db().substitution.findMany({
    where: { endedAt: null, fromOn: { lte: on }, toOn: { gte: on }, substitute: { active: true } },
    select: { staffId: true, substituteId: true },
  });
  return new Map(rows.map(({ staffId, substituteId }) => [staffId, substituteId]));
}

/**
 * The hours of the office by weekday, 'HH:MM', Monday first: from the opening of the first counter to the closing of
 * the last. A weekday without counters has the widest hours of the week; an office without hours has 7:30 to 15:30.
 */
export async function officeWeek(
  tx: Pick<Tx, '$queryRaw'> = db(),
): Promise<{ opens: string; closes: string }[]> {
  return tx.$queryRaw<{ opens: string; closes: string }[]>`
    WITH hours AS (
      SELECT h.weekday, h.opens, h.closes FROM service_point_hours h
      JOIN service_point p ON p.id = h.service_point_id AND p.active WHERE h.kind = 'ORDINARY'
    )
    SELECT coalesce(min(h.opens), (SELECT min(opens) FROM hours), '07:30') AS opens,
           coalesce(max(h.closes), (SELECT max(closes) FROM hours), '15:30') AS closes
    FROM unnest(ARRAY[1, 2, 3, 4, 5, 6, 7]) day (number) LEFT JOIN hours h ON h.weekday = day.number
    GROUP BY day.number ORDER BY day.number`;
}
