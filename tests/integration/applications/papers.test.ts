import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { correctRegistration } from '@/lib/modules/applications/operations/correct';
import {
  printProtocol,
  replaceProtocol,
  rewriteProtocol,
  showProtocol,
} from '@/lib/modules/applications/operations/protocol';
import { printReceipt, renewReceipt, showAccessCode } from '@/lib/modules/applications/operations/receipt';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { getRegistered } from '@/lib/modules/applications/queries/registered';
import type { ProtocolContents } from '@/lib/modules/applications/schema/protocol';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { statusOfPair } from '@/lib/modules/status-lookup/queries/status';
import { db } from '@/lib/platform/db';
import { registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { correctInput } from '@/tests/factories/corrections';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { codes, fields } from '@/tests/factories/refusals';
import { pdfText } from '@/tests/support/pdf-text';

let office: MadeOffice;
let clerk: Ctx;
let card: Card;

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  card = await makeCard(office.roads);
});

const key = (registered: { receiptKey: string | null }) => registered.receiptKey ?? '';

describe('a receipt', () => {
  test('carries the number and the code, and each print is counted in the history', async () => {
    const registered = await registerOne(clerk, card);
    const receipt = { slug: registered.slug, key: key(registered) };
    const { text } = await pdfText(await printReceipt(clerk, receipt));
    expect(text).toContain(registered.number);
    expect(text).toContain(registered.accessCode);
    await printReceipt(later(clerk, 5), receipt);
    expect((await getApplication(clerk, registered.caseId)).receiptPrints).toBe(2);
    const prints = (await courseOfCase(clerk, registered.caseId)).filter(
      ({ type }) => type === 'application.receipt-printed',
    );
    expect(prints.map(({ data }) => data)).toEqual([{ print: 2 }, { print: 1 }]);
  });

  test('is counted as printed only when the paper exists', async () => {
    const registered = await registerOne(clerk, card);
    const receipt = { slug: registered.slug, key: key(registered) };
    // Without the data of the office no paper can be made.
    const moveOffice = (from: number, id: number) =>
      db().office.update({ where: { id: from }, data: { id } });
    await moveOffice(1, 2);
    await expect(printReceipt(clerk, receipt)).rejects.toMatchObject({ code: 'not-found' });
    await moveOffice(2, 1);
    expect((await getApplication(clerk, registered.caseId)).receiptPrints).toBe(0);
    expect((await courseOfCase(clerk, registered.caseId)).map(({ type }) => type)).not.toContain(
      'application.receipt-printed',
    );
    await printReceipt(clerk, receipt);
    expect((await getApplication(clerk, registered.caseId)).receiptPrints).toBe(1);
  });

  test('printed five times at once is counted five times', async () => {
    const registered = await registerOne(clerk, card);
    const receipt = { slug: registered.slug, key: key(registered) };
    await Promise.all(Array.from({ length: 5 }, () => printReceipt(clerk, receipt)));
    const prints = (await courseOfCase(clerk, registered.caseId)).filter(
      ({ type }) => type === 'application.receipt-printed',
    );
    expect(prints.map(({ data }) => 'print' in data && data.print)).toEqual([5, 4, 3, 2, 1]);
  });

  test('is refused to a key of another person, of another podanie, too old, touched or invented', async () => {
    const registered = await registerOne(clerk, card);
    const other = await registerOne(clerk, card);
    const colleague = ctxOf(await actorOf('CLERK', office.counter));
    const { slug } = registered;
    const refusals: [Ctx, string, string][] = [
      [colleague, slug, key(registered)],
      [clerk, slug, key(other)],
      [later(clerk, 31), slug, key(registered)],
      [clerk, slug, `${key(registered).slice(0, -2)}AA`],
      [clerk, slug, ''],
      [clerk, slug, 'ż'.repeat(5_000)],
    ];
    for (const [ctx, wrongSlug, opened] of refusals) {
      await expect(printReceipt(ctx, { slug: wrongSlug, key: opened })).rejects.toMatchObject({
        code: 'receipt-key-expired',
      });
    }
    expect((await getApplication(clerk, registered.caseId)).receiptPrints).toBe(0);
  });

  test('is refused to a department without the case, and to an auditor', async () => {
    const registered = await registerOne(clerk, card);
    const stranger = ctxOf(await actorOf('HEAD', office.geodesy));
    const auditor = ctxOf(await actorOf('AUDITOR', office.secretary));
    await expect(renewReceipt(stranger, registered)).rejects.toMatchObject({ code: 'not-found' });
    await expect(renewReceipt(auditor, registered)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('with a new code ends the old code and says so on the paper', async () => {
    const registered = await registerOne(clerk, card);
    const { slug } = registered;
    const { receiptKey } = await renewReceipt(later(clerk, 40), { slug });
    await expect(printReceipt(clerk, { slug, key: key(registered) })).rejects.toMatchObject({
      code: 'receipt-key-expired',
    });
    const { text } = await pdfText(await printReceipt(later(clerk, 41), { slug, key: receiptKey }));
    expect(text).not.toContain(registered.accessCode);
    expect(text).toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}/);
    const types = (await courseOfCase(clerk, registered.caseId)).map(({ type }) => type);
    expect(types).toEqual([
      'application.receipt-printed',
      'application.code-renewed',
      'application.registered',
    ]);
  });
});

describe('a matter that the status page does not show', () => {
  let hidden: Card;
  beforeAll(async () => {
    hidden = await makeCard(office.roads, { name: 'Karta Dużej Rodziny', publicStatus: false });
  });
  const textOf = async (slug: string, receiptKey: string, ctx = clerk) =>
    (await pdfText(await printReceipt(ctx, { slug, key: receiptKey }))).text;
  const renewed = async (slug: string) => {
    const ctx = later(clerk, 5);
    return textOf(slug, (await renewReceipt(ctx, { slug })).receiptKey, ctx);
  };
  const moveTo = async (slug: string, to: Card) =>
    correctRegistration(clerk, await correctInput(clerk, slug, { cardVersionId: to.versionId }));

  test('gets neither a code nor the promise of the page, whenever it is printed', async () => {
    const registered = await registerOne(clerk, hidden);
    expect(registered).toMatchObject({ accessCode: null, publicStatus: false });
    const { slug } = registered;
    const shown = { slug, key: key(registered) };
    expect(await showAccessCode(clerk, shown)).toEqual({ state: 'uncoded' });
    for (const text of [await textOf(slug, key(registered)), await renewed(slug)]) {
      expect(text).toContain(registered.number);
      expect(text).toContain('O jej stan zapytaj w komórce');
      expect(text).not.toMatch(/[Kk]od dostępu|stan-sprawy|przestał działać/);
    }
    const acts = (await courseOfCase(clerk, registered.caseId)).filter(({ type }) =>
      /code|receipt/.test(type),
    );
    expect(acts.map(({ data }) => data)).toEqual([
      { print: 2, uncoded: true },
      { uncoded: true, formerUncoded: true },
      { print: 1, uncoded: true },
    ]);
  });

  test('gets a code with the new receipt when a correction moves it to a card that is shown', async () => {
    const registered = await registerOne(clerk, hidden);
    await textOf(registered.slug, key(registered));
    expect((await moveTo(registered.slug, card)).coded).toEqual({ before: false, after: true });
    const text = await renewed(registered.slug);
    expect(text).toMatch(/[0-9A-Z]{5}-[0-9A-Z]{5}/);
    expect(text).toContain('Kod dostępu');
    expect(text).not.toContain('przestał działać');
  });

  test('ends the code of its holder when a correction moves it there, also after a way back', async () => {
    const registered = await registerOne(clerk, card);
    const pair = { number: registered.number, code: registered.accessCode ?? '' };
    await textOf(registered.slug, key(registered));
    expect(await statusOfPair(clerk, pair)).not.toBeNull();
    expect((await moveTo(registered.slug, hidden)).coded).toEqual({ before: true, after: false });
    expect(await statusOfPair(clerk, pair)).toBeNull();
    expect(await renewed(registered.slug)).toContain('Kod z poprzedniego wydruku przestał działać.');
    await moveTo(registered.slug, card);
    expect(await statusOfPair(clerk, pair)).toBeNull();
  });
});

describe('the access code on the page of a registration', () => {
  test('is shown until the receipt is printed, again after going back, and to nobody else', async () => {
    const registered = await registerOne(clerk, card);
    const page = { slug: registered.slug, key: key(registered) };
    const colleague = ctxOf(await actorOf('CLERK', office.counter));
    const shown = { state: 'shown', code: registered.accessCode };
    expect(await showAccessCode(clerk, page)).toEqual(shown);
    expect(await showAccessCode(later(clerk, 20), page)).toEqual(shown);
    expect(await showAccessCode(colleague, page)).toEqual({ state: 'gone' });
    expect(await showAccessCode(later(clerk, 31), page)).toEqual({ state: 'gone' });
    await printReceipt(later(clerk, 21), page);
    expect(await showAccessCode(later(clerk, 22), page)).toEqual({ state: 'printed' });
    await renewReceipt(later(clerk, 23), page);
    expect(await showAccessCode(later(clerk, 24), page)).toEqual({ state: 'gone' });
  });

  test('belongs to the person who registered the podanie, as its page does', async () => {
    const { slug, number } = await registerOne(clerk, card, { presentDocumentIds: [] });
    expect(await getRegistered(clerk, slug)).toMatchObject({
      shown: { number, missing: ['Plan sytuacyjny', 'Projekt organizacji ruchu'], toHandOver: true },
      due: { meaning: 'SETTLEMENT' },
    });
    const colleague = ctxOf(await actorOf('CLERK', office.counter));
    await expect(getRegistered(colleague, slug)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('protocol of an oral podanie (art. 63 § 1, 67 § 2 pkt 1)', () => {
  const oral = async (protocolText = 'Proszę o zgodę na zajęcie chodnika.') => {
    const registered = await registerOne(clerk, card, { channel: 'ORAL', protocolText });
    const [{ id: protocolId }] = await protocolsOf(registered.caseId);
    return { ...registered, protocolId };
  };
  const protocolsOf = async (caseId: number) => (await getApplication(clerk, caseId)).protocols;
  const says = (over: Partial<ProtocolContents> = {}): ProtocolContents => ({
    text: 'Proszę o zgodę na zajęcie chodnika.',
    remarks: null,
    reading: null,
    signing: 'CLIENT',
    signer: '',
    signingReason: '',
    ...over,
  });
  const shown = async (slug: string, number: number | null = null) =>
    (await pdfText(await showProtocol(later(clerk, 9), { slug, number }))).text;

  test('can be looked at and changed until it is printed; printing alone fixes it', async () => {
    const { slug, caseId, protocolId } = await oral();
    const looked = await shown(slug);
    expect(looked).toContain('Nie do podpisu');
    expect(looked).not.toContain('Nie zgłoszono uwag.');
    expect(looked).not.toContain('odczytano osobie');
    const mended = says({ text: 'Proszę o zgodę na zajęcie jezdni.', remarks: '', reading: 'READ_ALOUD' });
    await rewriteProtocol(clerk, { slug, protocolId, version: 1, ...mended });
    await printProtocol(later(clerk, 1), { slug, protocolId, version: 2, applicationVersion: 1 });
    await printProtocol(later(clerk, 2), { slug, protocolId, version: 2, applicationVersion: 1 });
    const changed = rewriteProtocol(clerk, { slug, protocolId, version: 2, ...says({ text: 'Po cichu' }) });
    await expect(changed).rejects.toMatchObject({ code: 'protocol-fixed' });
    const printed = await shown(slug);
    for (const part of ['zajęcie jezdni', 'Nie zgłoszono uwag.', 'odczytano osobie'])
      expect(printed).toContain(part);
    expect(printed).not.toContain('Nie do podpisu');
    expect((await protocolsOf(caseId))[0].printedAt).toEqual(later(clerk, 1).now);
    const types = (await courseOfCase(clerk, caseId)).map(({ type }) => type);
    expect(types.filter((type) => type === 'application.protocol-printed')).toHaveLength(1);
  });

  test.each([
    ['TAX', 'Protokół przyjęcia podania wniesionego ustnie', 'art. 168 § 1, art. 172 § 2 pkt 1, art. 173'],
    ['COMPLAINT', 'Protokół przyjęcia skargi wniesionej ustnie', '§ 6 rozporządzenia Rady Ministrów'],
  ] as const)('of a matter by %s cites its own act', async (procedure, title, law) => {
    const own = await makeCard(office.roads, { procedure });
    const { slug, caseId } = await registerOne(clerk, own, { channel: 'ORAL', protocolText: 'Proszę.' });
    const [{ id: protocolId }] = await protocolsOf(caseId);
    const refused = { signing: 'REFUSED', signingReason: 'bez powodu', reading: 'READ_ALOUD' } as const;
    await rewriteProtocol(clerk, { slug, protocolId, version: 1, ...says(refused) });
    const text = await shown(slug);
    for (const part of [title, law]) expect(text).toContain(part);
    expect(text).not.toMatch(/KPA/);
  });

  test('printed is replaced by a new one that names it, and looks the same ever after', async () => {
    const { slug, caseId, protocolId } = await oral();
    const replacement = { slug, protocolId, replaceReason: 'Zły numer domu.', ...says({ text: 'Dom 14.' }) };
    expect(await fields(replaceProtocol(clerk, replacement))).toBe('protocol-not-printed');
    await printProtocol(later(clerk, 1), { slug, protocolId, version: 1, applicationVersion: 1 });
    const before = await shown(slug, 1);
    expect(await replaceProtocol(later(clerk, 2), replacement)).toEqual({ number: 2 });
    expect(await replaceProtocol(later(clerk, 3), replacement)).toEqual({ number: 2 });
    const other = replaceProtocol(clerk, { ...replacement, ...says({ text: 'Dom 15.' }) });
    expect(await fields(other)).toBe('protocol-replaced');
    const second = await shown(slug);
    expect(second).toContain('Ten protokół zastępuje protokół nr 1, wydrukowany 24.11.2026, godz. 10:45.');
    expect(second).toContain('Zły numer domu.');
    expect(second).toContain('Dom 14.');
    // A later correction changes no printed paper.
    const record = await db().case.findUniqueOrThrow({ where: { id: caseId } });
    await db().client.update({ where: { id: record.clientId ?? 0 }, data: { street: 'ul. Nowa 1' } });
    expect(await shown(slug, 1)).toBe(before);
    expect((await protocolsOf(caseId)).map(({ number }) => number)).toEqual([2, 1]);
  });

  test('says who does not sign and why, and asks for both (art. 63 § 3, art. 68 § 2)', async () => {
    const { slug, protocolId } = await oral();
    const write = (over: Partial<ProtocolContents>) =>
      rewriteProtocol(clerk, { slug, protocolId, version: 1, ...says(over) });
    expect(await fields(write({ signing: 'REFUSED' }))).toEqual({ signingReason: 'signing-reason-missing' });
    expect(await fields(write({ signing: 'SUBSTITUTE', signingReason: 'uraz ręki' }))).toEqual({
      signer: 'signer-missing',
    });
    await write({ signing: 'SUBSTITUTE', signer: 'Jan Kowal', signingReason: 'uraz ręki' });
    expect(await shown(slug)).toContain('upoważniona przez nią osoba: Jan Kowal');
  });

  test('rewritten and printed at once has the same text on paper and on file', async () => {
    const { slug, caseId, protocolId } = await oral('Wersja pierwsza.');
    await Promise.allSettled([
      printProtocol(clerk, { slug, protocolId, version: 1, applicationVersion: 1 }),
      rewriteProtocol(clerk, { slug, protocolId, version: 1, ...says({ text: 'Wersja druga.' }) }),
    ]);
    const [protocol] = await protocolsOf(caseId);
    expect(await shown(slug)).toContain(protocol.text);
  });

  test('is printed as it was read: after a correction of the podanie the clerk reads it again', async () => {
    const { slug, caseId, protocolId } = await oral();
    await rewriteProtocol(clerk, { slug, protocolId, version: 1, ...says({ remarks: '' }) });
    const stale = printProtocol(clerk, { slug, protocolId, version: 1, applicationVersion: 1 });
    await expect(stale).rejects.toMatchObject({
      code: 'changed-meanwhile',
      detail: { facts: { version: 2 } },
    });
    expect((await protocolsOf(caseId))[0].printedAt).toBeNull();

    await correctRegistration(clerk, await correctInput(clerk, slug, { attachmentsCount: 7 }));
    const read = { slug, protocolId, version: 2 };
    const before = printProtocol(clerk, { ...read, applicationVersion: 1 });
    await expect(before).rejects.toMatchObject({ code: 'protocol-podanie-corrected' });
    expect((await protocolsOf(caseId))[0].printedAt).toBeNull();
    expect(await printProtocol(clerk, { ...read, applicationVersion: 2 })).toEqual({ number: 1 });
  });

  test('rewritten by two people at once refuses the second, who may then overwrite it knowingly', async () => {
    const { slug, caseId, protocolId } = await oral('Wersja pierwsza.');
    const outcomes = await Promise.allSettled(
      ['Wersja druga.', 'Wersja trzecia.'].map((text) =>
        rewriteProtocol(clerk, { slug, protocolId, version: 1, ...says({ text }) }),
      ),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.map(({ reason }) => [reason.code, reason.detail.facts])).toEqual([
      ['changed-meanwhile', { version: 2 }],
    ]);
    await rewriteProtocol(clerk, { slug, protocolId, version: 2, ...says({ text: 'Wersja czwarta.' }) });
    expect((await protocolsOf(caseId))[0]).toMatchObject({ text: 'Wersja czwarta.', version: 3 });
  });

  test('of great length, with every kind of letter, is stored and printed', async () => {
    const text = `Zażółć gęślą jaźń 🌳 ${'Wnoszę o wycinkę. '.repeat(2_000)}Koniec.`;
    const { slug, caseId } = await oral(text);
    expect((await protocolsOf(caseId))[0].text).toBe(text.trim());
    expect(await shown(slug)).toContain('Koniec.');
  });

  test('belongs to an oral podanie alone, and only people who have the case write it', async () => {
    const paper = await registerOne(clerk, card, { protocolText: 'nie należy' });
    expect(await db().protocol.count({ where: { caseId: paper.caseId } })).toBe(0);
    await expect(showProtocol(clerk, { slug: paper.slug, number: null })).rejects.toMatchObject({
      code: 'not-found',
    });
    const { slug, protocolId } = await oral();
    const head = ctxOf(await actorOf('HEAD', office.roads));
    const acts = [
      rewriteProtocol(head, { slug, protocolId, version: 1, ...says({ text: 'x' }) }),
      printProtocol(head, { slug, protocolId, version: 1, applicationVersion: 1 }),
      replaceProtocol(head, { slug, protocolId, replaceReason: 'Bo tak.', ...says() }),
      showProtocol(head, { slug, number: null }),
    ];
    expect(await codes(acts)).toEqual(acts.map(() => 'not-allowed'));
  });
});
