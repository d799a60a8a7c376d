import type { PlainDate } from '@/lib/core/plain-date';
import { db } from '@/lib/platform/db';

/** Who stands in on the day, by whom they stand in for. */
export async function substitutesOn(day: PlainDate): Promise<Map<number, number>> {
  const rows = await db().$queryRaw<{ staffId: number; substituteId: number }[]>`
    SELECT s.staff_id AS "staffId", s.substitute_id AS "substituteId"
    FROM substitution s JOIN staff_member m ON m.id = s.substitute_id AND m.active
    WHERE s.ended_at IS NULL AND ${day}::date BETWEEN s.from_on AND s.to_on`;
  return new Map(rows.map(({ staffId, substituteId }) => [staffId, substituteId]));
}

/**
 * From when to when the office works on a weekday (1 is Monday), 'HH:MM': from when the first counter opens until the
 * last one closes. On a weekday without counters as on the others; where no hours were entered, 7:30 to 15:30.
 */
export async function officeHours(weekday: number): Promise<{ opens: string; closes: string }> {
  const [hours] = await db().$queryRaw<[{ opens: string; closes: string }]>`
    SELECT coalesce(min(h.opens) FILTER (WHERE h.weekday = ${weekday}), min(h.opens), '07:30') AS opens,
           coalesce(max(h.closes) FILTER (WHERE h.weekday = ${weekday}), max(h.closes), '15:30') AS closes
    FROM service_point_hours h JOIN service_point p ON p.id = h.service_point_id AND p.active
    WHERE h.kind = 'ORDINARY'`;
  return hours;
}
