import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { revokeMandate } from '@/lib/modules/staff/operations/mandate';
import { db } from '@/lib/platform/db';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { mandateOf } from '@/tests/factories/mandates';
import { SETTER } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { signNow } from '@/tests/factories/signing';

// Registered on Tuesday 24 November 2026.
let desk: LetterDesk;
let worker: Ctx;
const call = {
  kind: 'CALL' as const,
  content: { defects: ['Mapa zasadnicza 1:500'], termDays: 14 },
};

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker } = desk);
});

describe('a mandate', () => {
  const signedBy = async (who: Ctx, kind: 'DECISION' | 'CALL' = 'CALL') => {
    const letterId = await desk.draft(worker, kind === 'CALL' ? call : DECISION);
    return signNow(who, letterId);
  };
  const newHead = async () => ctxOf(await actorOf('HEAD', desk.office.roads));
  const DECISION = {
    kind: 'DECISION',
    content: { legalBasis: 'art. 40', resolution: 'Zezwala się', grantedInFull: true },
  } as const;

  test('is needed to sign a letter', async () => {
    await expect(signedBy(await newHead())).rejects.toMatchObject({ code: 'mandate-missing' });
  });

  test.each([
    ['that begins tomorrow', { from: plainDate('2026-11-25') }],
    ['that ended yesterday', { to: plainDate('2026-11-23') }],
  ])('%s does not do', async (_what, over) => {
    const who = await newHead();
    await mandateOf(who.actor.staffId, ['LETTERS'], null, over);
    await expect(signedBy(who)).rejects.toMatchObject({ code: 'mandate-missing' });
  });

  test('of another department is refused', async () => {
    const who = await newHead();
    await mandateOf(who.actor.staffId, ['LETTERS'], desk.office.geodesy.id);
    await expect(signedBy(who)).rejects.toMatchObject({ code: 'mandate-missing' });
  });

  test.each([
    ['that ends today', { to: plainDate('2026-11-24') }],
    ['of the whole office', {}],
  ])('%s does', async (_what, over) => {
    const who = await newHead();
    const { id } = await mandateOf(who.actor.staffId, ['LETTERS'], null, over);
    const { documentId } = await signedBy(who);
    expect(await db().letter.findFirstOrThrow({ where: { documentId } })).toMatchObject({ mandateId: id });
  });

  test('that is revoked is refused after its last day', async () => {
    const who = await newHead();
    const { id } = await mandateOf(who.actor.staffId, ['LETTERS']);
    const lastDay = plainDate('2026-11-23');
    await revokeMandate(ctxOf(SETTER), { id, lastDay, reason: 'Odejście z urzędu' });
    await expect(signedBy(who)).rejects.toMatchObject({ code: 'mandate-missing' });
  });

  test('for letters is refused for a decision', async () => {
    const who = await newHead();
    await mandateOf(who.actor.staffId, ['LETTERS']);
    await expect(signedBy(who, 'DECISION')).rejects.toMatchObject({ code: 'mandate-missing' });
  });
});
