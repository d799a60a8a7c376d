import { beforeAll, describe, expect, test } from 'vitest';
import { takeKnownClient } from '@/lib/modules/applications/operations/take-client';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { noteCameBack } from '@/lib/modules/correspondence/operations/dispatch';
import { paperToSign } from '@/lib/modules/correspondence/operations/sign';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { clientOf } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { setZnak } from '@/tests/factories/settlements';
import { sendNow, signNow } from '@/tests/factories/signing';

let desk: LetterDesk;

beforeAll(async () => {
  desk = await makeLetterDesk();
});

type Content = Pick<DraftLetterInput, 'kind' | 'content'>;
const CALL: Content = { kind: 'CALL', content: { defects: ['Mapa'] } };
const ANSWER: Content = { kind: 'INFORMATION', content: { text: 'Sprawę prowadzimy.' } };
const OPINION: Content = {
  kind: 'OPINION_REQUEST',
  content: { authority: 'Zarząd Dróg', basis: 'art. 29', question: 'O zgodę.' },
};
const HEADING =
  'Informacja o przetwarzaniu danych osobowych (art. 13 ust. 1 i 2 RODO w związku z art. 61 § 5 KPA).';

/** A case whose podanie came by post, so that the information goes with the first letter. */
async function promised(): Promise<number> {
  const { clerk, head, worker, office } = desk;
  const card = await makeCard(office.roads, {});
  const over = { channel: 'POST', identityCheck: 'NOT_NEEDED', rodoWay: 'WITH_REPLY' } as const;
  const { caseId } = await acceptedOne({ clerk, desk: head, worker }, card, over);
  await setZnak(caseId);
  return caseId;
}

const begin = (content: Content, caseId: number) => desk.draft(desk.worker, content, caseId);
const letterOf = (id: number) => db().letter.findUniqueOrThrow({ where: { id } });
async function rodoIn(letterId: number): Promise<string> {
  const { version } = await letterOf(letterId);
  return (await paperToSign(desk.head, { letterId, version })).paper.rodo;
}
const recordOf = (caseId: number) => getApplication(desk.worker, caseId);

describe('the RODO information promised with the first letter', () => {
  test('stands in the first letter to the party, and in no letter after it (KPA art. 61 § 5)', async () => {
    const caseId = await promised();
    const call = await begin(CALL, caseId);
    const answer = await begin(ANSWER, caseId);
    expect(await rodoIn(call)).toMatch(`${HEADING}\n`);
    await signNow(desk.head, call);
    expect(await letterOf(call)).toMatchObject({ rodoVersion: 1 });
    // The signed letter still lies on the desk.
    expect(await rodoIn(answer)).toContain(HEADING);
    await sendNow(desk.worker, call);
    expect(await rodoIn(answer)).toBe('');
    await signNow(desk.head, answer);
    expect(await letterOf(answer)).toMatchObject({ rodoVersion: null });
  });

  test('is noted in the case and for the client on the day of that letter', async () => {
    const caseId = await promised();
    const { id: clientId } = await clientOf(caseId);
    expect(await recordOf(caseId)).toMatchObject({ rodoSent: null });
    expect(await takeKnownClient(desk.clerk, clientId)).toMatchObject({ rodoVersion: null });
    const letterId = await begin(ANSWER, caseId);
    await signNow(desk.head, letterId);
    await sendNow(desk.worker, letterId);
    expect(await recordOf(caseId)).toMatchObject({ rodoSent: { on: desk.worker.today, version: 1 } });
    expect(await takeKnownClient(desk.clerk, clientId)).toMatchObject({ rodoVersion: 1 });
  });

  test('waits again when its letter came back', async () => {
    const caseId = await promised();
    const letterId = await begin(ANSWER, caseId);
    await signNow(desk.head, letterId);
    await sendNow(desk.worker, letterId);
    await noteCameBack(desk.worker, { letterId, reason: 'Adresat wyprowadził się.' });
    expect(await recordOf(caseId)).toMatchObject({ rodoSent: null });
    expect(await rodoIn(await begin(CALL, caseId))).toContain(HEADING);
  });

  test('goes neither to an authority nor to a client who got it at the counter', async () => {
    const opinion = await begin(OPINION, await promised());
    await db().letter.update({ where: { id: opinion }, data: { addresseeName: 'ZDW' } });
    expect(await rodoIn(opinion)).toBe('');
    const { caseId } = await desk.caseOf();
    expect(await rodoIn(await begin(CALL, caseId))).toBe('');
  });
});
