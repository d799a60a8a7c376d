// Asks as the office: the signature is that of the department which answers.

import type { Ctx } from '@/lib/core/context';
import { db, type Tx } from '@/lib/platform/db';

/** The signature under an answer, and the name that stands as its sender. */
export type Signature = { sender: string; lines: string[] };

/** The person with the department, its room and telephone, and the office. */
export async function signatureOf(
  tx: Pick<Tx, 'office' | 'department' | 'staffMember'>,
  { actor }: Pick<Ctx, 'actor'>,
  departmentId: number,
): Promise<Signature> {
  const person = await tx.staffMember.findFirst({ where: { id: actor.staffId }, select: { position: true } });
  const office = await tx.office.findFirst({ select: { name: true } });
  const unit = await tx.department.findUniqueOrThrow({
    where: { id: departmentId },
    select: { name: true, deskRoom: true, deskPhone: true },
  });
  const place = [unit.deskRoom && `pokój ${unit.deskRoom}`, unit.deskPhone && `tel. ${unit.deskPhone}`];
  const lines = [
    actor.name,
    person?.position ?? '',
    unit.name,
    place.filter(Boolean).join(', '),
    office?.name ?? '',
  ];
  return { sender: office?.name ?? unit.name, lines: lines.filter(Boolean) };
}

/** The signature for the page of the thread. */
export const signatureFor = (ctx: Pick<Ctx, 'actor'>, departmentId: number): Promise<Signature> =>
  signatureOf(db(), ctx, departmentId);
