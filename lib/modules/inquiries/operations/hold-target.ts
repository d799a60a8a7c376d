import { failAt } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import { lockDepartments } from '../../staff/operations/hold-departments';
import { targetOf } from '../rules/inquiry';

type Target = { departmentId: number; staffId: number | null; who: string };

/**
 * The unit, or the person in a unit, that shall call back; the unit stays in use until the transaction ends. Throws
 * choose-who-calls for a person who does not work there, and department-not-found.
 */
export async function holdTarget(tx: Tx, to: string): Promise<Target> {
  const { departmentId, staffId } = targetOf(to);
  await lockDepartments(tx, [departmentId], () => 'to');
  if (staffId === null) {
    const unit = await tx.department.findUniqueOrThrow({ where: { id: departmentId } });
    return { departmentId, staffId, who: unit.name };
  }
  const post = await tx.post.findFirst({
    where: {
      departmentId,
      staffId,
      role: { in: ['CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD'] },
      staff: { active: true },
    },
    select: { staff: { select: { name: true } } },
  });
  if (!post) failAt('to', 'choose-who-calls');
  return { departmentId, staffId, who: post.staff.name };
}
