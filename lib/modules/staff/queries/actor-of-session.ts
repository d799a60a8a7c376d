import { createHash } from 'node:crypto';
import type { AbsentPerson, Actor, Post } from '@/lib/core/context';
import { plainDateOf } from '@/lib/core/plain-date';
import type { Role } from '@/lib/core/roles';
import { db } from '@/lib/platform/db';
import { IDLE_MINUTES } from '../rules/session';

/** A live session, its person, the person's place ("BOK, Rynek 1" or a department), and other data for every page. */
export type LiveSession = {
  state: 'live';
  actor: Actor;
  place: string;
  mustChangePassword: boolean;
  secondFactor: boolean;
  /** The number of unread reminders, at most a hundred. */
  unread: number;
};

/** The session of a token, or the reason why it is not live. */
export type SessionState = LiveSession | { state: 'idle' | 'absolute' | 'ended' | 'unknown' };

/** The roles that talk with clients; who has none of them stands in for nobody here. */
const CLIENT_ROLES = ['CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD'] satisfies Role[];

/** The hash of a session's token; the database holds the hash only. */
export const tokenHash = (token: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(createHash('sha256').update(token).digest());

type Row = {
  state: 'live' | 'idle' | 'absolute' | 'ended';
  id: number;
  staffId: number;
  login: string;
  name: string;
  servicePointId: number | null;
  place: string;
  mustChangePassword: boolean;
  secondFactor: boolean;
  unread: number;
  posts: Post[];
  departmentIds: number[];
  standsInFor: AbsentPerson[];
};

/**
 * The session and person of a token. One statement, because it runs at every request. Ends a session that was idle or
 * has lasted too long; otherwise notes its use, at most once in `noteAfterSeconds`.
 */
export async function actorOfSession(token: string, now: Date, noteAfterSeconds = 60): Promise<SessionState> {
  const at = now.toISOString();
  const today = plainDateOf(now);
  const [row] = await db().$queryRaw<Row[]>`/* session */
    WITH RECURSIVE mine AS (
      SELECT s.id, s.staff_id, m.login, m.name, m.service_point_id, m.must_change_password,
             m.totp_sealed IS NOT NULL AS second_factor,
             CASE WHEN s.ended_at IS NOT NULL THEN CASE s.end_reason WHEN 'idle' THEN 'idle' ELSE 'ended' END
                  WHEN NOT m.active THEN 'ended'
                  WHEN s.expires_at <= ${at}::timestamptz THEN 'absolute'
                  WHEN s.last_seen_at <= ${at}::timestamptz - make_interval(mins => ${IDLE_MINUTES}) THEN 'idle'
                  ELSE 'live' END AS state
      FROM session s JOIN staff_member m ON m.id = s.staff_id
      WHERE s.token_hash = ${tokenHash(token)}
    ), noted AS (
      UPDATE session SET last_seen_at = ${at}::timestamptz FROM mine
      WHERE session.id = mine.id AND mine.state = 'live' AND session.ended_at IS NULL
        AND session.last_seen_at < ${at}::timestamptz - make_interval(secs => ${noteAfterSeconds})
    ), closed AS (
      UPDATE session SET ended_at = ${at}::timestamptz, end_reason = mine.state FROM mine
      WHERE session.id = mine.id AND mine.state IN ('idle', 'absolute') AND session.ended_at IS NULL
    ), duty (id, below) AS (
      SELECT p.department_id, p.role = 'HEAD' FROM post p JOIN mine ON p.staff_id = mine.staff_id
      WHERE p.role IN ('SECRETARIAT', 'CASE_WORKER', 'HEAD')
      UNION
      SELECT d.id, true FROM department d JOIN duty ON d.parent_id = duty.id AND duty.below
    ), away AS (
      SELECT staff_id, substitute_id FROM substitution
      WHERE ended_at IS NULL AND from_on <= ${today}::date AND to_on >= ${today}::date
    ), absent (id) AS (
      SELECT away.staff_id FROM away JOIN mine ON away.substitute_id = mine.staff_id
      WHERE EXISTS (SELECT FROM post p WHERE p.staff_id = mine.staff_id AND p.role = ANY (${CLIENT_ROLES}::role[]))
      UNION
      SELECT away.staff_id FROM away JOIN absent ON away.substitute_id = absent.id
    )
    SELECT state, id, staff_id AS "staffId", login, name, service_point_id AS "servicePointId",
           must_change_password AS "mustChangePassword", second_factor AS "secondFactor",
           coalesce((SELECT json_agg(json_build_object('role', p.role, 'departmentId', p.department_id) ORDER BY p.id)
                     FROM post p WHERE p.staff_id = mine.staff_id), '[]') AS posts,
           coalesce((SELECT p.name FROM service_point p WHERE p.id = mine.service_point_id),
                    (SELECT d.name FROM post p JOIN department d ON d.id = p.department_id
                     WHERE p.staff_id = mine.staff_id ORDER BY p.id LIMIT 1), '') AS place,
           (SELECT count(*)::int FROM (SELECT FROM reminder_unread r WHERE r.staff_id = mine.staff_id LIMIT 100) first)
             + (SELECT count(*)::int FROM role_notice n WHERE n.reader_id = mine.staff_id AND n.read_at IS NULL)
             AS unread,
           array(SELECT DISTINCT duty.id FROM duty ORDER BY 1) AS "departmentIds",
           coalesce((SELECT json_agg(json_build_object('staffId', a.id, 'departmentIds', a.departments) ORDER BY a.id)
                     FROM (SELECT absent.id, json_agg(DISTINCT p.department_id) AS departments
                           FROM absent JOIN post p ON p.staff_id = absent.id AND p.role = ANY (${CLIENT_ROLES}::role[])
                           WHERE absent.id <> mine.staff_id GROUP BY absent.id) a), '[]') AS "standsInFor"
    FROM mine`;
  if (!row) return { state: 'unknown' };
  if (row.state !== 'live') return { state: row.state };
  const { state, id: sessionId, place, mustChangePassword, secondFactor, unread, ...person } = row;
  return { state, actor: { ...person, sessionId }, place, mustChangePassword, secondFactor, unread };
}
