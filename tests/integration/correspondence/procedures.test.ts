import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';
import { termsOfCase } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import { noteDelivery } from '@/lib/modules/correspondence/operations/deliver';
import { draftLetter } from '@/lib/modules/correspondence/operations/draft';
import { draftNewDate } from '@/lib/modules/correspondence/operations/new-date';
import { draftReferral } from '@/lib/modules/correspondence/operations/refer';
import { noteUrging } from '@/lib/modules/correspondence/operations/urging';
import type { DraftLetterInput } from '@/lib/modules/correspondence/schema/acts';
import { setCardProcedure } from '@/lib/modules/procedure-cards/operations';
import { settleCase } from '@/lib/modules/settlements/operations/settle';
import { db } from '@/lib/platform/db';
import { bytesOf } from '@/tests/factories/files';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { SETTER } from '@/tests/factories/office';
import { ctxOf, on } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { settleInput, settleOne } from '@/tests/factories/settlements';
import { sendNow, signNow } from '@/tests/factories/signing';
import { pdfText } from '@/tests/support/pdf-text';

// Registered on Tuesday 24 November 2026.
let desk: LetterDesk;
let worker: Ctx;
let head: Ctx;

type Content = Pick<DraftLetterInput, 'kind' | 'content'>;
type Case = { caseId: number; slug: string };

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker, head } = desk);
});

const letterOf = (id: number) => db().letter.findUniqueOrThrow({ where: { id } });
const authorityId = async (kind: 'SKO' | 'VOIVODE' | 'OTHER') =>
  (await db().authority.findFirstOrThrow({ where: { kind } })).id;

/** The printed text of a letter that the worker writes and the head signs. */
async function printed(
  { caseId, slug }: Case,
  content: Content,
): Promise<{ letterId: number; text: string }> {
  const letterId = await desk.signed(worker, head, content, caseId);
  const { documentId } = await letterOf(letterId);
  const file = await openCaseDocument(worker, slug, documentId ?? 0);
  return { letterId, text: (await pdfText(new Uint8Array(await bytesOf(file)))).text };
}

const begin = (caseId: number, content: Content) =>
  draftLetter(worker, { ...content, caseId, requestKey: randomUUID() } as DraftLetterInput);

describe('a petition', () => {
  const petition = () => desk.caseOf('PET_3M', { procedure: 'PETITION' });

  test('is called to supplement by its own act, with fourteen days that its clock counts', async () => {
    const made = await petition();
    const call = { kind: 'CALL' as const, content: { defects: ['Czego ma dotyczyć zmiana uchwały'] } };
    const { letterId, text } = await printed(made, call);
    for (const part of [
      'ustawa o petycjach art. 7 ust. 2',
      'Wezwanie do uzupełnienia lub wyjaśnienia petycji',
      'w terminie 14 dni od dnia doręczenia',
      'petycja nie będzie rozpatrzona (art. 7 ust. 2 ustawy o petycjach)',
      'Petycja wpłynęła 24 listopada 2026 r.',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('art. 64');
    await sendNow(worker, letterId);
    await noteDelivery(on(worker, '2026-11-30'), {
      letterId,
      proof: 'RECEIVED',
      on: plainDate('2026-11-30'),
    });
    const { clocks } = await termsOfCase(on(worker, '2026-11-30'), made.caseId);
    expect(clocks.find(({ purpose }) => purpose === 'SUPPLEMENT')).toMatchObject({
      rule: 'PET_14D',
      dueOn: '2026-12-14',
    });
  });

  test('is called by e-mail, and the days run from the confirmed receipt; a podanie is not', async () => {
    const call = { kind: 'CALL' as const, content: { defects: ['Czego ma dotyczyć petycja'] } };
    const { caseId } = await petition();
    const letterId = await desk.sent(worker, head, call, { caseId, way: 'EMAIL' });
    const confirmed = plainDate('2026-11-27');
    await noteDelivery(on(worker, '2026-11-30'), { letterId, proof: 'RECEIVED', on: confirmed });
    const { clocks } = await termsOfCase(on(worker, '2026-11-30'), caseId);
    expect(clocks.find(({ purpose }) => purpose === 'SUPPLEMENT')).toMatchObject({
      startOn: '2026-11-27',
      dueOn: '2026-12-11',
    });
    await expect(desk.sent(worker, head, call, { way: 'EMAIL' })).rejects.toMatchObject({
      detail: { fields: { way: 'way-without-proof' } },
    });
  });

  test('gets no decision, no order and no ponaglenie, and its notice of a new date has no remedy', async () => {
    const { caseId } = await petition();
    for (const kind of ['DECISION', 'ORDER', 'RETURN', 'SUSPENSION'] as const)
      expect(await codes([begin(caseId, { kind, content: {} })]), kind).toEqual(['letter-not-in-procedure']);
    const receivedOn = plainDate('2027-03-01');
    const urging = { caseId, receivedOn, reasons: '', requestKey: randomUUID() };
    expect(await codes([noteUrging(on(worker, '2027-03-01'), urging)])).toEqual(['urging-not-here']);
    const { id: clockId } = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'SETTLEMENT' } });
    const notice = {
      newDate: plainDate('2027-04-30'),
      reasons: 'Rada zbierze się w kwietniu.',
      instruction: '',
    };
    const { letterId } = await draftNewDate(worker, { caseId, clockId, ...notice, requestKey: randomUUID() });
    expect((await signNow(head, letterId)).documentId).not.toBeNull();
  });

  test('takes a ponaglenie once the office has chosen so', async () => {
    const { caseId } = await petition();
    await db().office.update({ where: { id: 1 }, data: { urgesPetitions: true } });
    const receivedOn = plainDate('2027-03-01');
    const urging = { caseId, receivedOn, reasons: '', requestKey: randomUUID() };
    expect(await noteUrging(on(worker, '2027-03-01'), urging)).toMatchObject({ premature: false });
    await db().office.update({ where: { id: 1 }, data: { urgesPetitions: false } });
  });

  test('is not settled by a decision', async () => {
    const { caseId } = await petition();
    const how = 'Decyzja nr 7 z 24 listopada 2026';
    const outside = { outcome: 'DECISION', outside: true, remedy: 'APPEAL', how } as const;
    await expect(settleCase(worker, settleInput(worker, caseId, outside))).rejects.toMatchObject({
      code: 'invalid',
      detail: { fields: { outcome: 'outcome-not-in-procedure' } },
    });
  });
});

test('an answer under the code names the act of its card, and no article on advice (art. 9)', async () => {
  const legalBasis = ['ustawa z 24 września 2010 r. o ewidencji ludności, art. 45', 'KPA, art. 217'];
  const made = await desk.caseOf('KPA_1M', { legalBasis });
  const { text } = await printed(made, { kind: 'INFORMATION', content: { text: 'Odpowiadamy.' } });
  expect(text).toContain('o ewidencji ludności, art. 45');
  expect(text).not.toContain('KPA');
});

describe('a tax certificate', () => {
  const tax = () => desk.caseOf('OP_306A_7D', { procedure: 'TAX' });

  test('is refused by an order of the tax code', async () => {
    const refusal = {
      kind: 'ORDER',
      content: { about: 'CERTIFICATE_REFUSED', resolution: 'Odmawiam.', reasons: 'Brak danych.' },
    } as const;
    const { text } = await printed(await tax(), refusal);
    for (const part of [
      'Postanowienie o odmowie wydania zaświadczenia',
      'Ordynacja podatkowa art. 306c',
      'zażalenie do Samorządowego Kolegium Odwoławczego w Dębowie',
      '(art. 306c, art. 236 § 2 pkt 1, art. 239 w związku z art. 223 § 1 Ordynacji podatkowej)',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('KPA');
  });

  test('is left unconsidered after a call by an order, not by a notice', async () => {
    const { caseId } = await tax();
    const order = { kind: 'ORDER', content: { about: 'LEFT_UNCONSIDERED' } } as const;
    const { letterId } = await begin(caseId, order);
    expect(await letterOf(letterId)).toMatchObject({
      title: 'Postanowienie o pozostawieniu podania bez rozpatrzenia',
      content: {
        legalBasis: 'art. 169 § 4 Ordynacji podatkowej',
        instruction: expect.stringContaining(
          '(art. 169 § 4, art. 236 § 2 pkt 1, art. 239 w związku z art. 223 § 1 Ordynacji podatkowej)',
        ),
      },
    });
  });
});

describe('the higher authority', () => {
  test('of the card is named in the papers: the voivode for the registration of residence', async () => {
    const voivode = await authorityId('VOIVODE');
    const named = { name: 'Wojewoda Dębowski', genitive: 'Wojewody Dębowskiego' };
    await db().authority.update({ where: { id: voivode }, data: named });
    const made = await desk.caseOf('KPA_1M', { higherAuthorityId: voivode });
    const decision = {
      kind: 'DECISION',
      content: { legalBasis: 'art. 33', resolution: 'Odmawiam.', facts: 'a', law: 'b' },
    } as const;
    expect((await printed(made, decision)).text).toContain('odwołanie do Wojewody Dębowskiego.');
  });

  test('without its seat stops the signature, because no letter goes out with a blank', async () => {
    const made = await desk.caseOf();
    await db().authority.updateMany({ where: { kind: 'SKO' }, data: { seat: '' } });
    const content = { legalBasis: 'art. 40', resolution: 'Odmawiam.', facts: 'a', law: 'b' };
    const { letterId } = await begin(made.caseId, { kind: 'DECISION', content });
    await db().authority.updateMany({ where: { kind: 'SKO' }, data: { seat: 'w Dębowie' } });
    await expect(signNow(head, letterId)).rejects.toMatchObject({
      code: 'invalid',
      detail: { fields: { 'content.instruction': 'blank-left' } },
    });
  });

  test('changed by the office is named in the next paper of an open case', async () => {
    const made = await desk.caseOf();
    const { cardVersion } = await db().application.findUniqueOrThrow({
      where: { caseId: made.caseId },
      include: { cardVersion: { include: { card: true } } },
    });
    const { id: cardId, version } = cardVersion.card;
    const other = await authorityId('OTHER');
    const set = { procedure: 'KPA', authorityId: other, organId: null } as const;
    const court = { courtFee: 'FIXED', courtFeeGrosze: 20_000 } as const;
    const input = { ...set, ...court, cardId, version };
    await setCardProcedure(ctxOf(SETTER), input);
    const { letterId } = await begin(made.caseId, { kind: 'DECISION', content: {} });
    const { content } = await letterOf(letterId);
    expect((content as { instruction: string }).instruction).toContain(
      'odwołanie do Ministra właściwego do spraw informatyzacji',
    );
  });
});

describe('a resumption', () => {
  const suspension = (basis: 'ART_97_1_4' | 'ART_98_1') =>
    ({
      kind: 'SUSPENSION',
      content: {
        basis,
        reasons: 'Prosi o to strona.',
        preliminary: 'PARTY_ASKED',
        preliminaryAt: 'Sąd Rejonowy w Zalesinie',
      },
    }) as const;

  test.each([
    ['on request', 'ART_98_1', 'ART_98_2', 'KPA art. 98 § 2'],
    ['ex officio', 'ART_97_1_4', 'ART_97_2', 'KPA art. 97 § 2'],
  ] as const)('after a suspension %s cites the provision of its end', async (_how, basis, ended, cited) => {
    const made = await desk.caseOf();
    await desk.signed(worker, head, suspension(basis), made.caseId);
    const { letterId } = await begin(made.caseId, { kind: 'RESUMPTION', content: { reasons: 'Wniosek.' } });
    expect((await letterOf(letterId)).content).toMatchObject({ basis: ended });
    expect((await printed(made, { kind: 'RESUMPTION', content: { reasons: 'Wniosek.' } })).text).toContain(
      cited,
    );
  });
});

describe('a referral', () => {
  test('of a settled case is not begun, and one begun before is found again', async () => {
    const referralOf = (caseId: number) => ({
      caseId,
      authority: { name: 'Starosta', address: 'ul. Rynek 1, 00-000 Zalesin', ade: '' },
      reasons: 'Organem właściwym jest starosta.',
      requestKey: randomUUID(),
      noticeKey: randomUUID(),
    });
    const [begun, late] = [await desk.caseOf(), await desk.caseOf()];
    const early = referralOf(begun.caseId);
    const letters = await draftReferral(worker, early);
    for (const { caseId } of [begun, late]) await settleOne(worker, caseId);
    expect(await draftReferral(worker, early)).toEqual(letters);
    expect(await codes([draftReferral(worker, referralOf(late.caseId))])).toEqual(['referral-of-settled']);
    expect(await db().letter.count({ where: { caseId: late.caseId } })).toBe(0);
  });

  test('of a complaint goes by art. 231, and its notice carries the RODO information (§ 2)', async () => {
    const { caseId, slug } = await desk.caseOf('KPA_237_1M', { procedure: 'COMPLAINT' });
    const { noticeId } = await draftReferral(worker, {
      caseId,
      authority: { name: 'Rada Miejska w Zalesinie', address: 'ul. Rynek 1, 00-000 Zalesin', ade: '' },
      reasons: 'Skarga dotyczy działalności burmistrza (art. 229 pkt 3 KPA).',
      requestKey: randomUUID(),
      noticeKey: randomUUID(),
    });
    const { documentId } = await signNow(head, noticeId);
    const file = await openCaseDocument(worker, slug, documentId ?? 0);
    const { text } = await pdfText(new Uint8Array(await bytesOf(file)));
    for (const part of [
      'Zawiadomienie o przekazaniu skargi',
      'KPA art. 231 § 1',
      'Rada Miejska w Zalesinie',
      '(art. 231 § 2 KPA, art. 13 ust. 1 i 2 RODO). RODO',
    ])
      expect(text).toContain(part);
  });
});

describe('a call', () => {
  test('says where to bring the papers: the point of the case, the post, e-delivery', async () => {
    await db().office.update({ where: { id: 1 }, data: { ade: 'AE:PL-00000-00000-ZALES-14' } });
    const call = { kind: 'CALL' as const, content: { defects: ['Mapa'] } };
    const { text } = await printed(await desk.caseOf(), call);
    for (const part of [
      'osobiście: BOK, Rynek 1, Rynek 1, Zalesin',
      'pocztą: Urząd Miejski w Zalesinie, Rynek 1, 00-000 Zalesin',
      'przez e-Doręczenia: AE:PL-00000-00000-ZALES-14',
    ])
      expect(text).toContain(part);
    await db().office.update({ where: { id: 1 }, data: { ade: '' } });
  });
});
