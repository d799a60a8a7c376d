import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt } from '@/lib/core/errors';
import { checkPhone, phoneWithoutExtension } from '@/lib/core/identifiers';
import { fromColumn, toColumn } from '@/lib/core/plain-date';
import { withNumber } from '@/lib/core/registry-number';
import { type Tx, transact } from '@/lib/platform/db';
import { keyedHash, seal } from '@/lib/platform/secrets';
import { recordOf } from '../../audit/operations';
import { registerCase } from '../../cases/operations/register-case';
import { keepContactWish } from '../../clients/operations/contact-wish';
import { canFindClients } from '../../clients/policy';
import { officeTerms } from '../../deadlines/queries';
import { officeWeek } from '../../staff/queries/at-work';
import { canTakeInquiry } from '../policy';
import { INQUIRY_RULE } from '../rules/inquiry';
import { nextCall } from '../rules/next-call';
import { hoursOf } from '../rules/wish';
import { type InquiryInput, needsCallBack, type SavedInquiry } from '../schema/inquiry';
import { holdTarget } from './hold-target';

/**
 * Saves a question that came by telephone or in person: as a call-back with its number and its term of three working
 * days (Bieruń 3.1.n, 3.2.d), or, when the caller has the answer already, as a count without telephone and name. The
 * same key again gives the first one. Throws not-allowed, choose-who-calls, client-not-found.
 */
export async function takeInquiry(ctx: Ctx, input: InquiryInput): Promise<SavedInquiry> {
  if (!canTakeInquiry(ctx.actor)) throw new DomainError('not-allowed');
  return transact(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${input.requestKey}, 0))`;
    const before = await savedUnder(tx, input.requestKey);
    const saved =
      before ?? (await (needsCallBack(input.end) ? register(tx, ctx, input) : count(tx, ctx, input)));
    await tx.inquiryDraft.deleteMany({ where: { staffId: ctx.actor.staffId } });
    return saved;
  });
}

async function savedUnder(tx: Tx, requestKey: string): Promise<SavedInquiry | null> {
  const counted = await tx.answeredQuestion.findUnique({ where: { requestKey }, select: { id: true } });
  if (counted) return { kind: 'COUNTED', id: counted.id };
  const inquiry = await tx.inquiry.findUnique({
    where: { requestKey },
    select: { case: { include: { department: { select: { name: true } } } } },
  });
  if (!inquiry) return null;
  const { id: caseId, slug, number, dueOn, assigneeId, department } = withNumber(inquiry.case);
  const staff = assigneeId && (await tx.staffMember.findUnique({ where: { id: assigneeId } }));
  return {
    kind: 'CALL_BACK',
    caseId,
    slug,
    number,
    dueOn: fromColumn(dueOn),
    who: staff ? staff.name : department.name,
  };
}

async function register(tx: Tx, ctx: Ctx, input: InquiryInput): Promise<SavedInquiry> {
  if (input.to === null) failAt('to', 'choose-who-calls');
  const { departmentId, staffId, who } = await holdTarget(tx, input.to);
  const clientId = await clientOf(tx, ctx, input);
  const phone = phoneOf(input.phone);
  const hours = hoursOf(input.callWish);
  const [{ calendar }, week] = [await officeTerms(tx), await officeWeek(tx)];
  const caseRow = await registerCase(
    tx,
    ctx,
    {
      kind: 'INQUIRY',
      status: staffId === null ? 'ACCEPTED' : 'IN_PROGRESS',
      subject: input.question,
      clientId,
      departmentId,
      destinationId: departmentId,
      assigneeId: staffId,
      receivedOn: ctx.today,
      rule: INQUIRY_RULE,
    },
    (caseId) =>
      tx.inquiry.create({
        data: {
          caseId,
          phoneSealed: seal('phone', phone),
          phoneKey: keyedHash('phone', phoneWithoutExtension(phone)),
          callerName: input.callerName,
          callWish: input.callWish,
          callFrom: hours.from,
          callUntil: hours.until,
          callAt: nextCall(ctx.now, hours, week, calendar),
          cameBack: input.end === 'CAME_BACK',
          requestKey: input.requestKey,
        },
      }),
  );
  const dueOn = fromColumn(caseRow.dueOn);
  recordOf(tx, ctx, caseRow, 'inquiry.taken', {
    departmentId,
    staffId,
    dueOn,
    cameBack: input.end === 'CAME_BACK',
  });
  const { slug, number } = withNumber(caseRow);
  return { kind: 'CALL_BACK', caseId: caseRow.id, slug, number, dueOn, who };
}

/** The client who calls, with their wish kept when the person asked for it. Throws not-allowed, client-not-found. */
async function clientOf(tx: Tx, ctx: Ctx, input: InquiryInput): Promise<number | null> {
  const { clientId, keepWish, callWish } = input;
  if (clientId === null) return null;
  if (!canFindClients(ctx.actor)) throw new DomainError('not-allowed');
  const client = await tx.client.findUnique({ where: { id: clientId }, select: { id: true } });
  if (!client) throw new DomainError('client-not-found');
  if (keepWish) await keepContactWish(tx, ctx, clientId, { channel: 'PHONE', callWish });
  return clientId;
}

function phoneOf(typed: string): string {
  const checked = checkPhone(typed);
  if (!checked.ok) failAt('phone', 'phone-shape');
  return checked.value;
}

/** Counts a question that has its answer; telephone and name are not kept. */
async function count(tx: Tx, ctx: Ctx, input: InquiryInput): Promise<SavedInquiry> {
  const { question, end, cardAnswer, cardId, to, requestKey } = input;
  const target = to === null ? null : await holdTarget(tx, to);
  const { id } = await tx.answeredQuestion.create({
    data: {
      question,
      way: end === 'TRANSFERRED' ? 'TRANSFERRED' : 'AT_ONCE',
      cardAnswer,
      cardId: cardAnswer === 'NO_CARD' ? null : cardId,
      departmentId: target?.departmentId ?? null,
      answeredOn: toColumn(ctx.today),
      takenById: ctx.actor.staffId,
      takenAt: ctx.now,
      requestKey,
    },
  });
  return { kind: 'COUNTED', id };
}
