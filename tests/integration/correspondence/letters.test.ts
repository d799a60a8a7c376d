import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { brokenLinks } from '@/lib/modules/audit/queries/chains';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';
import { termsOfCase } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import { noteDelivery } from '@/lib/modules/correspondence/operations/deliver';
import {
  cancelLetter,
  checkAddress,
  noteCameBack,
  sendLetter,
} from '@/lib/modules/correspondence/operations/dispatch';
import { draftLetter, saveLetterDraft } from '@/lib/modules/correspondence/operations/draft';
import { giveBackLetter, signLetter, submitLetter } from '@/lib/modules/correspondence/operations/sign';
import { revokeMandate } from '@/lib/modules/staff/operations/mandate';
import { db } from '@/lib/platform/db';
import { clientOf } from '@/tests/factories/applications';
import { bytesOf } from '@/tests/factories/files';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { mandateOf } from '@/tests/factories/mandates';
import { SETTER } from '@/tests/factories/office';
import { actorOf, ctxOf, on } from '@/tests/factories/people';
import { seenBy, sendNow, signNow } from '@/tests/factories/signing';
import { pdfText } from '@/tests/support/pdf-text';

// Registered on Tuesday 24 November 2026, with a month for settling: 28 December.
let desk: LetterDesk;
let worker: Ctx;
let head: Ctx;
const call = {
  kind: 'CALL' as const,
  content: { defects: ['Mapa zasadnicza 1:500'], termDays: 14 },
};

beforeAll(async () => {
  desk = await makeLetterDesk();
  ({ worker, head } = desk);
});

const letterOf = (id: number) => db().letter.findUniqueOrThrow({ where: { id } });
const asRead = async (letterId: number) => ({ letterId, version: (await letterOf(letterId)).version });

describe('a letter', () => {
  test('goes from draft to proof of delivery, and starts the clocks that the law ties to it', async () => {
    const made = await desk.caseOf();
    const { letterId, version } = await draftLetter(worker, {
      ...call,
      caseId: made.caseId,
      requestKey: randomUUID(),
    });
    expect(await letterOf(letterId)).toMatchObject({ state: 'DRAFT', toClient: true, version });
    await submitLetter(worker, { letterId, version });
    const { documentId } = await signNow(head, letterId);
    const bytes = new Uint8Array(await bytesOf(await openCaseDocument(worker, made.slug, documentId ?? 0)));
    const { text: said } = await pdfText(bytes);
    for (const part of [made.number, 'Mapa zasadnicza 1:500', '14 dni', 'pozostanie bez rozpoznania'])
      expect(said).toContain(part);
    expect(await db().document.findUniqueOrThrow({ where: { id: documentId ?? 0 } })).toMatchObject({
      direction: 'OUTGOING',
    });
    await desk.check(worker, letterId);
    const sent = {
      letterId,
      way: 'POST_REGISTERED',
      on: worker.today,
      postalNumber: '00359007730001',
    } as const;
    const { number } = await sendLetter(worker, sent);
    expect(number).toMatch(/^PW\/\d+\/2026$/);
    expect(await sendLetter(worker, sent)).toEqual({ number });
    const later = on(worker, '2026-12-01');
    await noteDelivery(later, { letterId, proof: 'RECEIVED', on: plainDate('2026-11-26') });
    const { clocks, entries } = await termsOfCase(later, made.caseId);
    expect(clocks.find(({ purpose }) => purpose === 'SUPPLEMENT')).toMatchObject({
      rule: 'KPA_64_7D',
      startOn: '2026-11-26',
      amount: 14,
      dueOn: '2026-12-10',
    });
    expect(entries).toMatchObject([
      { kind: 'PAUSE', pause: 'SUPPLEMENT', from: '2026-11-27', to: '2026-12-10' },
    ]);
    const told = await db().historyEntry.findMany({ where: { caseId: made.caseId }, orderBy: { id: 'asc' } });
    expect(told.map(({ type }) => type).filter((type) => type.startsWith('letter.'))).toEqual([
      ...['letter.drafted', 'letter.submitted', 'letter.signed', 'letter.address-checked', 'letter.sent'],
      'letter.delivered',
    ]);
    expect(await brokenLinks()).toEqual([]);
  });

  test('created twice with one key is one', async () => {
    const { caseId } = await desk.caseOf();
    const input = { ...call, caseId, requestKey: randomUUID() };
    const [one, other] = await Promise.all([draftLetter(worker, input), draftLetter(worker, input)]);
    expect(one.letterId).toBe(other.letterId);
  });

  test('is not signed while a part is missing, and each missing field is named', async () => {
    const letterId = await desk.draft(worker, { kind: 'CALL', content: {} });
    const { title, version, addresseeName: name, addresseeAddress: address } = await letterOf(letterId);
    const addressee = { name, address, ade: '' };
    const content = { defects: [], termDays: 5 };
    await saveLetterDraft(worker, { letterId, version, title, addressee, kind: 'CALL', content });
    await expect(submitLetter(worker, await asRead(letterId))).rejects.toMatchObject({
      code: 'invalid',
      detail: {
        fields: { 'content.defects': 'defects-missing', 'content.termDays': 'call-days-invalid' },
      },
    });
  });

  test('given back with a remark can be corrected and submitted again', async () => {
    const letterId = await desk.draft(worker, call);
    await submitLetter(worker, await asRead(letterId));
    await giveBackLetter(head, { ...(await asRead(letterId)), remark: 'Dopisz numer działki.' });
    expect(await letterOf(letterId)).toMatchObject({ state: 'DRAFT', remark: 'Dopisz numer działki.' });
    await submitLetter(worker, await asRead(letterId));
    expect(await letterOf(letterId)).toMatchObject({ state: 'TO_SIGN', remark: '' });
  });

  test('saved by two people at once is refused to the second, with the name of the first', async () => {
    const letterId = await desk.draft(worker, call);
    const { version, addresseeName: name, addresseeAddress: address } = await letterOf(letterId);
    const draft = { letterId, version, title: 'Wezwanie', addressee: { name, address, ade: '' } };
    const first = { ...draft, kind: 'CALL' as const, content: { defects: ['Wypis'] } };
    await saveLetterDraft(worker, first);
    const second = { ...draft, kind: 'CALL' as const, content: { defects: ['Mapa'] } };
    await expect(saveLetterDraft(head, second)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      detail: { facts: { version: version + 1, by: worker.actor.name } },
    });
    // The answer was lost: a repeated save with equal words is no conflict.
    expect(await saveLetterDraft(worker, first)).toMatchObject({ version: version + 1 });
  });

  test('saved without a title keeps the one that it has, and a repeated save changes nothing', async () => {
    const letterId = await desk.draft(worker, call);
    const { version, title, addresseeName: name, addresseeAddress: address } = await letterOf(letterId);
    const untitled = { letterId, title: '', addressee: { name, address, ade: '' }, kind: 'CALL' as const };
    const draft = { ...untitled, content: { defects: ['Wypis'] } };
    await saveLetterDraft(worker, { ...draft, version });
    expect(await saveLetterDraft(worker, { ...draft, version: version + 1 })).toMatchObject({
      version: version + 1,
    });
    expect(await letterOf(letterId)).toMatchObject({ title, version: version + 1 });
  });

  test('signed again by the same person changes nothing, also once it is sent', async () => {
    const letterId = await desk.draft(worker, call);
    const seen = await seenBy(head, letterId);
    const signed = await signLetter(head, seen);
    expect(await signLetter(head, seen)).toEqual(signed);
    await sendNow(worker, letterId);
    expect(await signLetter(head, seen)).toEqual(signed);
    expect(await letterOf(letterId)).toMatchObject({ state: 'SENT' });
  });

  test('is not signed when it changed since the signer read it', async () => {
    const letterId = await desk.draft(worker, call);
    const seen = await seenBy(head, letterId);
    const { addresseeName: name, addresseeAddress: address } = await letterOf(letterId);
    const changed = { kind: 'CALL' as const, content: { defects: ['Inny brak'] } };
    await saveLetterDraft(worker, {
      letterId,
      version: seen.version,
      title: 'Wezwanie',
      addressee: { name, address, ade: '' },
      ...changed,
    });
    await expect(signLetter(head, seen)).rejects.toMatchObject({ code: 'changed-meanwhile' });
  });

  test('cannot be changed after the signature', async () => {
    const letterId = await desk.signed(worker, head, call);
    const { version, addresseeName: name, addresseeAddress: address } = await letterOf(letterId);
    const draft = { letterId, version, title: 'Inny', addressee: { name, address, ade: '' }, ...call };
    await expect(saveLetterDraft(worker, draft)).rejects.toMatchObject({
      code: 'letter-not-draft',
      detail: { facts: { state: 'SIGNED' } },
    });
  });

  test('signed twice at once gets one signature and one document', async () => {
    const second = ctxOf(await actorOf('HEAD', desk.office.roads));
    await mandateOf(second.actor.staffId, ['LETTERS']);
    const letterId = await desk.draft(worker, call);
    const [one, other] = await Promise.all([seenBy(head, letterId), seenBy(second, letterId)]);
    const results = await Promise.allSettled([signLetter(head, one), signLetter(second, other)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'letter-signed-meanwhile' },
    });
    const { caseId } = await letterOf(letterId);
    expect(await db().document.count({ where: { caseId } })).toBe(1);
  });

  test('is cancelled with a reason and stays readable, and a sent letter is not cancelled', async () => {
    const letterId = await desk.draft(worker, call);
    await cancelLetter(worker, { letterId, signed: false, reason: 'Klient przyniósł mapę.' });
    expect(await letterOf(letterId)).toMatchObject({
      state: 'CANCELLED',
      cancelReason: 'Klient przyniósł mapę.',
    });
    const sent = await desk.sent(worker, head, call);
    await expect(
      cancelLetter(head, { letterId: sent, signed: true, reason: 'Pomyłka' }),
    ).rejects.toMatchObject({
      code: 'wrong-state',
    });
  });
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

describe('sending a letter', () => {
  const post = (letterId: number) =>
    ({ letterId, way: 'POST_REGISTERED', on: worker.today, postalNumber: '' }) as const;

  test('needs a checked address, and another check after a change', async () => {
    const letterId = await desk.signed(worker, head, call);
    await expect(sendLetter(worker, post(letterId))).rejects.toMatchObject({ code: 'address-not-checked' });
    await desk.check(worker, letterId);
    await sendLetter(worker, post(letterId));
    await noteCameBack(worker, { letterId, reason: 'Adresat wyprowadził się.' });
    await expect(sendLetter(worker, post(letterId))).rejects.toMatchObject({ code: 'address-not-checked' });
    const { addresseeName: name } = await letterOf(letterId);
    const addressee = { name, address: 'ul. Nowa 2, 00-002 Zalesin', ade: '' };
    await checkAddress(worker, { letterId, addressee });
    const before = (await letterOf(letterId)).outgoingNumber;
    await sendLetter(worker, post(letterId));
    expect(await letterOf(letterId)).toMatchObject({
      state: 'SENT',
      outgoingNumber: before,
      addresseeAddress: 'ul. Nowa 2, 00-002 Zalesin',
    });
  });

  test('takes a repeated check of the address after the letter went out, and no other one', async () => {
    const letterId = await desk.signed(worker, head, call);
    await desk.check(worker, letterId);
    await sendLetter(worker, post(letterId));
    const sent = await letterOf(letterId);
    await desk.check(worker, letterId);
    expect(await letterOf(letterId)).toEqual(sent);
    const addressee = { name: sent.addresseeName, address: 'ul. Nowa 2, 00-002 Zalesin', ade: '' };
    await expect(checkAddress(worker, { letterId, addressee })).rejects.toMatchObject({ code: 'wrong-state' });
  });

  test('begins with the instruction of its kind, which the author may change', async () => {
    for (const [kind, said] of [
      ['DECISION', 'Od decyzji służy odwołanie'],
      ['SUSPENSION', 'Na postanowienie służy zażalenie'],
      ['ORDER', 'organu, który wydał postanowienie (Burmistrz Zalesina)'],
    ] as const) {
      const { content } = await letterOf(await desk.draft(worker, { kind, content: {} }));
      expect((content as { instruction: string }).instruction).toContain(said);
    }
    const own = { kind: 'ORDER', content: { instruction: 'Własne.' } } as const;
    expect((await letterOf(await desk.draft(worker, own))).content).toMatchObject({ instruction: 'Własne.' });
  });

  test('shows the post of the signer (art. 107 § 1 pkt 8), or the words of the role', async () => {
    const { caseId, slug } = await desk.caseOf();
    const said = async () => {
      const { documentId } = await letterOf(await desk.signed(worker, head, call, caseId));
      return (
        await pdfText(new Uint8Array(await bytesOf(await openCaseDocument(worker, slug, documentId ?? 0))))
      ).text;
    };
    expect(await said()).toContain('kierownik komórki');
    const position = 'naczelniczka wydziału';
    await db().staffMember.update({ where: { id: head.actor.staffId }, data: { position } });
    expect(await said()).toContain(position);
    await db().staffMember.update({ where: { id: head.actor.staffId }, data: { position: '' } });
  });

  test('goes to nobody but its addressee, except a client who has another name by now', async () => {
    const { caseId } = await desk.caseOf();
    const letterId = await desk.signed(worker, head, call, caseId);
    const { addresseeName: name, addresseeAddress: address } = await letterOf(letterId);
    for (const ctx of [worker, desk.clerk]) {
      const other = { letterId, addressee: { name: 'Kto Inny', address, ade: '' } };
      await expect(checkAddress(ctx, other)).rejects.toMatchObject({ code: 'other-addressee' });
    }
    expect(await letterOf(letterId)).toMatchObject({ addresseeName: name, addressCheckedAt: null });
    const { id } = await clientOf(caseId);
    const client = await db().client.update({ where: { id }, data: { lastName: 'Poślubna' } });
    const married = `${client.firstName} Poślubna`;
    await checkAddress(worker, { letterId, addressee: { name: married, address, ade: '' } });
    expect(await letterOf(letterId)).toMatchObject({ addresseeName: married });
  });

  test('lets the department and the counter open the file, and not the information point', async () => {
    const { caseId, slug } = await desk.caseOf();
    const { documentId } = await letterOf(await desk.signed(worker, head, call, caseId));
    const information = ctxOf(await actorOf('INFORMATION', desk.office.counter));
    await expect(openCaseDocument(information, slug, documentId ?? 0)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    for (const ctx of [worker, desk.clerk])
      await (await openCaseDocument(ctx, slug, documentId ?? 0)).content.close();
  });

  test('by post needs a whole address, and by e-delivery a valid address of that form', async () => {
    const letterId = await desk.signed(worker, head, call);
    const { addresseeName: name } = await letterOf(letterId);
    await checkAddress(worker, { letterId, addressee: { name, address: 'Zalesin', ade: 'AE:PL-1' } });
    const refused = (code: string) => ({ code: 'invalid', detail: { fields: { way: code } } });
    await expect(sendLetter(worker, post(letterId))).rejects.toMatchObject(refused('address-incomplete'));
    const electronic = { ...post(letterId), way: 'EDELIVERY' } as const;
    await expect(sendLetter(worker, electronic)).rejects.toMatchObject(refused('ade-invalid'));
    const email = { ...post(letterId), way: 'EMAIL' } as const;
    await expect(sendLetter(worker, email)).rejects.toMatchObject(refused('way-without-proof'));
  });

  test('twice at once is one sending, and the register has no gap', async () => {
    const ids = await Promise.all([1, 2, 3, 4].map(() => desk.signed(worker, head, call)));
    for (const id of ids) await desk.check(worker, id);
    const before =
      (await db().registryCounter.findFirst({ where: { register: 'PW', year: 2026 } }))?.last ?? 0;
    const both = ids.flatMap((id) => [sendLetter(worker, post(id)), sendLetter(head, post(id))]);
    expect((await Promise.allSettled(both)).every(({ status }) => status === 'fulfilled')).toBe(true);
    const sent = await db().letter.findMany({
      where: { id: { in: ids } },
      orderBy: { outgoingNumber: 'asc' },
    });
    expect(sent.map(({ outgoingNumber }) => outgoingNumber)).toEqual(
      [1, 2, 3, 4].map((each) => before + each),
    );
  });

  test('is refused before the signature and in the future', async () => {
    const letterId = await desk.signed(worker, head, call);
    await desk.check(worker, letterId);
    const sentOn = (day: string) => sendLetter(worker, { ...post(letterId), on: plainDate(day) });
    await expect(sentOn('2026-11-23')).rejects.toMatchObject({
      detail: { fields: { on: 'sent-before-signed' }, facts: { signed: '24 listopada 2026' } },
    });
    await expect(sentOn('2026-11-25')).rejects.toMatchObject({
      detail: { fields: { on: 'date-in-future' } },
    });
  });

  test('is for the department and the counter, not for a stranger', async () => {
    const letterId = await desk.signed(worker, head, call);
    await desk.check(desk.clerk, letterId);
    const stranger = ctxOf(await actorOf('CASE_WORKER', desk.office.geodesy));
    await expect(sendLetter(stranger, post(letterId))).rejects.toMatchObject({ code: 'not-found' });
    await sendLetter(desk.clerk, post(letterId));
  });
});
