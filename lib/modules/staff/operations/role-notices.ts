import type { Ctx, Post } from '@/lib/core/context';
import { reportIncidents } from '@/lib/modules/audit/operations';
import { db, type Tx } from '@/lib/platform/db';
import { changesToTell, postChanges, WATCHING_ROLES, watches } from '../rules/roles';
import type { RoleNoticesInput } from '../schema';

/** The posts of a person before and after a save; a person who does not work here has none. */
type Held = { staffId: number; before: readonly Post[]; after: readonly Post[] };

/**
 * Tells everybody who watches over the office, the actor and the person too, of roles that somebody got or lost. A role
 * that a person gave themselves is an incident besides, which another person has to explain.
 */
export async function tellOfRoles(tx: Tx, ctx: Ctx, { staffId, before, after }: Held): Promise<void> {
  const own = staffId === ctx.actor.staffId;
  const told = changesToTell(postChanges(before, after), own);
  if (!told) return;
  const watching = await tx.staffMember.findMany({
    where: { active: true, posts: { some: { role: { in: [...WATCHING_ROLES] } } } },
    select: { id: true },
  });
  const readers = new Set(watching.map(({ id }) => id));
  // A person who has just lost the role learns of it too.
  if (watches(before)) readers.add(staffId);
  const common = { staffId, savedById: ctx.actor.staffId, savedAt: ctx.now, ...told };
  await tx.roleNotice.createMany({ data: [...readers].map((readerId) => ({ ...common, readerId })) });
  if (!own) return;
  const incidents = told.given.map(({ role, departmentId }) => ({
    kind: 'role-self-given' as const,
    about: `role:${staffId}:${role}:${departmentId}`,
    caseId: null,
    data: { staffId, role, departmentId },
  }));
  await reportIncidents(ctx.now, incidents, tx);
}

/** Marks the actor's own notices as read. Notices of other people, and those read before, are left as they are. */
export async function markRoleNoticesRead(ctx: Ctx, { ids }: RoleNoticesInput): Promise<void> {
  await db().roleNotice.updateMany({
    where: { id: { in: ids }, readerId: ctx.actor.staffId, readAt: null },
    data: { readAt: ctx.now },
  });
}
