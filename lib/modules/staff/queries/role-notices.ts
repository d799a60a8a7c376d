import type { Ctx } from '@/lib/core/context';
import { db } from '@/lib/platform/db';
import type { RoleNoticeItem } from '../schema';

/** The number of notices that one person can look through. */
const LIMIT = 200;

/** The actor's unread notices of changed roles, newest first. */
export async function listRoleNotices({ actor }: Pick<Ctx, 'actor'>): Promise<RoleNoticeItem[]> {
  return db().$queryRaw<RoleNoticeItem[]>`
    SELECT n.id, p.name AS person, n.staff_id = n.reader_id AS own, b.name AS "savedBy", n.given, n.taken,
           n.saved_at AS "savedAt"
    FROM role_notice n JOIN staff_member p ON p.id = n.staff_id LEFT JOIN staff_member b ON b.id = n.saved_by_id
    WHERE n.reader_id = ${actor.staffId} AND n.read_at IS NULL ORDER BY n.id DESC LIMIT ${LIMIT}`;
}
