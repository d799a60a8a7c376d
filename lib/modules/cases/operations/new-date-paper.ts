import type { Ctx } from '@/lib/core/context';
import { formatLong } from '@/lib/core/date-text';
import { fromColumn, type PlainDate } from '@/lib/core/plain-date';
import { formatRegistryNumber } from '@/lib/core/registry-number';
import { HANDLER_WORDS } from '@/lib/i18n/words';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import type { NewDatePaper } from '@/lib/platform/pdf/papers';
import { officeLines } from '../../staff/rules/office-lines';
import type { OfficeInput } from '../../staff/schema';
import { clientRecord } from '../queries/client-record';
import { clientAddress, clientLabel } from '../rules';
import type { NotifyNewDateInput } from '../schema/clock';

/** A new date that may be set: the end it gives, the end it replaces (null while the term stands), and by what. */
export type NewDate = { before: PlainDate | null; after: PlainDate; provision: string };

type Parts = { of: Case; office: OfficeInput; input: NotifyNewDateInput; newDate: NewDate };

/** What the notice of a new date says (KPA art. 36), ready to print: with all that the office wants in a letter. */
export async function newDatePaper(tx: Tx, ctx: Ctx, parts: Parts): Promise<NewDatePaper> {
  const { of, office, input, newDate } = parts;
  const handlerId = of.assigneeId ?? ctx.actor.staffId;
  const [client, card, department, handler] = await Promise.all([
    tx.client.findUniqueOrThrow({ where: { id: of.clientId } }),
    tx.cardVersion.findUniqueOrThrow({ where: { id: of.cardVersionId }, select: { name: true } }),
    tx.department.findUniqueOrThrow({ where: { id: of.departmentId } }),
    tx.staffMember.findUniqueOrThrow({
      where: { id: handlerId },
      select: { name: true, posts: { where: { departmentId: of.departmentId }, select: { role: true } } },
    }),
  ]);
  const addressee = clientRecord(client, { full: true });
  return {
    date: ctx.today,
    office: officeLines(office),
    point: { name: department.name, address: officeLines(office).address },
    placeAndDate: `${office.city}, ${formatLong(ctx.today).split(', ')[1]}`,
    number: of.znak ?? formatRegistryNumber({ number: of.registryNumber, year: of.registryYear }),
    addressee: { name: clientLabel(addressee), address: clientAddress(addressee) },
    matter: card.name,
    subject: of.subject,
    receivedOn: formatLong(fromColumn(of.receivedOn)),
    provision: newDate.provision,
    before: newDate.before && formatLong(newDate.before),
    lapsed: newDate.before !== null && newDate.before < ctx.today,
    after: formatLong(newDate.after),
    reasons: input.reasons,
    instruction: input.instruction,
    handler: {
      name: handler.name,
      post: HANDLER_WORDS[handler.posts[0]?.role ?? 'CASE_WORKER'],
      department: department.name,
      room: department.deskRoom,
      phone: department.deskPhone,
    },
    signer: ctx.actor.name,
  };
}
