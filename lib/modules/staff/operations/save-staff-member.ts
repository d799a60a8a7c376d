import type { Ctx, Post } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { record } from '@/lib/modules/audit/operations';
import { type Tx, transact } from '@/lib/platform/db';
import { canAdminister } from '../policy';
import { orderedPosts, postChanges } from '../rules/roles';
import type { StaffMemberInput } from '../schema';
import { endSessions } from './end-sessions';
import { lockDepartments } from './hold-departments';
import { drawPassword } from './password';
import { tellOfRoles } from './role-notices';
import { changesOf, lockSetup, onlyOne, unchanged } from './save';

/**
 * Creates or changes a person with their posts. A new person gets a one-time password, which is returned once and
 * stored nowhere. Changed posts, a changed login or the end of work end the person's sessions at once. Throws
 * `not-allowed`, `not-found`, `changed-meanwhile`; `invalid` when the login is taken; `department-not-found` for a post
 * in a department out of use; `self-deactivation`, `last-administrator`. The people who watch over the office are told
 * of who got or lost a watching role.
 */
export async function saveStaffMember(
  ctx: Ctx,
  input: StaffMemberInput,
): Promise<{ id: number; password: string | null }> {
  if (!canAdminister(ctx.actor)) throw new DomainError('not-allowed');
  const { id, version, posts, login, name, position, symbol, phone, room, servicePointId, active } = input;
  const data = { login, name, position, symbol, phone, room, servicePointId, active };
  const drawn = id === null ? await drawPassword() : null;
  const held = orderedPosts(posts);
  return onlyOne('login', () =>
    transact(async (tx) => {
      await lockSetup(tx);
      const found =
        id === null ? null : await tx.staffMember.findUnique({ where: { id }, include: { posts: true } });
      const before = id === null ? null : unchanged(found, version);
      if (before?.id === ctx.actor.staffId && !data.active) throw new DomainError('self-deactivation');
      const fresh = drawn && { passwordHash: drawn.passwordHash, mustChangePassword: true };
      const saved = before
        ? await tx.staffMember.update({
            where: { id: before.id },
            data: { ...data, version: { increment: 1 } },
          })
        : await tx.staffMember.create({ data: { ...data, passwordHash: '', ...fresh } });
      // A name is personal data, and the history is kept for ever.
      const changes = changesOf(before, data, ['name']);
      const heldBefore = before?.posts ?? [];
      const { given, taken } = postChanges(heldBefore, held);
      const postsChanged = given.length + taken.length > 0;
      if (postsChanged) {
        await tx.post.deleteMany({ where: { staffId: saved.id } });
        await tx.post.createMany({ data: held.map((post) => ({ ...post, staffId: saved.id })) });
      }
      if (active) await lockPosts(tx, posts);
      await refuseNoAdministrator(tx);
      if (postsChanged || changes.some(({ field }) => field === 'active' || field === 'login')) {
        await endSessions(tx, ctx, { staffId: saved.id }, 'duty-changed');
      }
      record(tx, ctx, {
        type: 'staff.saved',
        departmentId: null,
        data: { staffId: saved.id, changes, given, taken },
      });
      await tellOfRoles(tx, ctx, {
        staffId: saved.id,
        before: before?.active ? heldBefore : [],
        after: active ? held : [],
      });
      return { id: saved.id, password: drawn?.password ?? null };
    }),
  );
}

async function lockPosts(tx: Tx, posts: readonly Post[]): Promise<void> {
  const ids = posts.map(({ departmentId }) => departmentId);
  await lockDepartments(tx, ids, (id) => `posts.${ids.indexOf(id)}.departmentId`);
}

async function refuseNoAdministrator(tx: Tx): Promise<void> {
  const left = await tx.staffMember.count({ where: { active: true, posts: { some: { role: 'ADMIN' } } } });
  if (left === 0) throw new DomainError('last-administrator');
}
