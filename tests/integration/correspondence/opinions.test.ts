import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { termsOfCase } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import type { ClockPurpose } from '@/lib/modules/cases/schema/clock';
import { noteDelivery, takeBackDelivery } from '@/lib/modules/correspondence/operations/deliver';
import { noteCameBack, sendLetter } from '@/lib/modules/correspondence/operations/dispatch';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import { db } from '@/lib/platform/db';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { on } from '@/tests/factories/people';

// Registered on Tuesday 24 November 2026, with a month for settling: 28 December.
let desk: LetterDesk;
let worker: Ctx;
let head: Ctx;

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker, head } = desk);
});

type Content = Pick<DraftLetterInput, 'kind' | 'content'>;

const clockOf = async (caseId: number, purpose: ClockPurpose) =>
  (await termsOfCase(on(worker, '2026-12-01'), caseId)).clocks.find((clock) => clock.purpose === purpose);

describe('a position of another authority (art. 106)', () => {
  const OPINION: Content = {
    kind: 'OPINION_REQUEST',
    content: { authority: 'Zarząd Dróg', basis: 'art. 53', question: 'Czy uzgadnia?' },
  };
  const asked = async (caseId: number) => {
    const input = { ...OPINION, addressee: { name: 'Zarząd Dróg', address: 'ul. A 1, 00-001 B', ade: '' } };
    return desk.sent(worker, head, input as Content, { caseId });
  };

  test('is awaited from the sending, and its two weeks run from the delivery', async () => {
    const { caseId } = await desk.caseOf();
    const letterId = await asked(caseId);
    expect(await clockOf(caseId, 'OPINION')).toMatchObject({ startOn: '2026-11-24', dueOn: '2026-12-08' });
    expect(await clockOf(caseId, 'SETTLEMENT')).toMatchObject({ stoppedOn: '2026-11-24' });
    await noteDelivery(on(worker, '2026-11-26'), {
      letterId,
      proof: 'RECEIVED',
      on: plainDate('2026-11-26'),
    });
    expect(await clockOf(caseId, 'OPINION')).toMatchObject({ startOn: '2026-11-26', dueOn: '2026-12-10' });
    expect(await db().clock.count({ where: { caseId, purpose: 'OPINION' } })).toBe(1);
    await takeBackDelivery(on(worker, '2026-11-26'), { letterId, reason: 'To nie ten list.' });
    expect(await clockOf(caseId, 'OPINION')).toMatchObject({ startOn: '2026-11-24', closedAt: null });
  });

  test('has the term of another provision, which the request names (art. 106 § 3)', async () => {
    const { caseId } = await desk.caseOf();
    const content = { ...OPINION.content, otherDays: 21, otherBasis: 'art. 53 ust. 5 ustawy o planowaniu' };
    const addressee = { name: 'Zarząd Dróg', address: 'ul. A 1, 00-001 B', ade: '' };
    await desk.sent(worker, head, { ...OPINION, content, addressee } as Content, { caseId });
    expect(await clockOf(caseId, 'OPINION')).toMatchObject({ startOn: '2026-11-24', dueOn: '2026-12-15' });
  });

  test('is told to the party by a notice, which is begun when the request goes out (art. 106 § 2)', async () => {
    const { caseId } = await desk.caseOf();
    const letterId = await asked(caseId);
    const notices = () => db().letter.findMany({ where: { caseId, kind: 'OPINION_NOTICE' } });
    const [notice] = await notices();
    expect(notice).toMatchObject({
      state: 'DRAFT',
      toClient: true,
      title: 'Zawiadomienie o wystąpieniu do innego organu',
      content: { authority: 'Zarząd Dróg', basis: 'art. 53', otherDays: null },
    });
    await noteCameBack(worker, { letterId, reason: 'Zły adres.' });
    await desk.check(worker, letterId);
    await sendLetter(worker, { letterId, way: 'POST_REGISTERED', on: worker.today, postalNumber: '' });
    expect(await notices()).toHaveLength(1);
  });

  test('has one clock when the request is sent again after a return', async () => {
    const { caseId } = await desk.caseOf();
    const letterId = await asked(caseId);
    await noteCameBack(worker, { letterId, reason: 'Zły adres.' });
    await desk.check(worker, letterId);
    await sendLetter(worker, { letterId, way: 'POST_REGISTERED', on: worker.today, postalNumber: '' });
    expect(await db().clock.count({ where: { caseId, purpose: 'OPINION' } })).toBe(1);
  });
});
