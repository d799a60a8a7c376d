import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import {
  amendProtocol,
  printProtocol,
  rewriteProtocol,
} from '@/lib/modules/applications/operations/protocol';
import { printReceipt, renewReceipt } from '@/lib/modules/applications/operations/receipt';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import { registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
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

describe('protocol of an oral podanie (art. 63 § 1, 67 § 2 pkt 1)', () => {
  const oral = (protocolText = 'Proszę o zgodę na zajęcie chodnika.') =>
    registerOne(clerk, card, { channel: 'ORAL', protocolText });

  test('can be rewritten before the first print, and is only corrected after it (art. 71)', async () => {
    const { slug, caseId } = await oral();
    await expect(amendProtocol(clerk, { slug, text: 'Za wcześnie' })).rejects.toMatchObject({
      code: 'protocol-not-printed',
    });
    await rewriteProtocol(clerk, { slug, version: 1, text: 'Proszę o zgodę na zajęcie jezdni.' });
    expect((await pdfText(await printProtocol(later(clerk, 1), { slug }))).text).toContain('zajęcie jezdni');
    await expect(rewriteProtocol(clerk, { slug, version: 2, text: 'Po cichu' })).rejects.toMatchObject({
      code: 'protocol-fixed',
    });
    await amendProtocol(later(clerk, 2), { slug, text: 'Skreślono „jezdni”, wpisano „chodnika”.' });
    await amendProtocol(later(clerk, 3), { slug, text: 'Dopisano numer działki.' });

    const { protocol } = await getApplication(clerk, caseId);
    expect(protocol?.text).toBe('Proszę o zgodę na zajęcie jezdni.');
    expect(protocol?.amendments.map(({ text }) => text)).toEqual([
      'Skreślono „jezdni”, wpisano „chodnika”.',
      'Dopisano numer działki.',
    ]);
    const { text } = await pdfText(await printProtocol(later(clerk, 4), { slug }));
    for (const part of ['zajęcie jezdni', 'wpisano „chodnika”', 'Dopisano numer działki'])
      expect(text).toContain(part);
    expect((await getApplication(clerk, caseId)).protocol?.printedAt).toEqual(later(clerk, 1).now);
    const types = (await courseOfCase(clerk, caseId)).map(({ type }) => type);
    expect(types.filter((type) => type === 'application.protocol-printed')).toHaveLength(1);
    expect(types.filter((type) => type === 'application.protocol-amended')).toHaveLength(2);
  });

  test('rewritten and printed at once has the same text on paper and on file', async () => {
    const { slug, caseId } = await oral('Wersja pierwsza.');
    const [paper] = await Promise.all([
      printProtocol(clerk, { slug }),
      rewriteProtocol(clerk, { slug, version: 1, text: 'Wersja druga.' }).catch(() => undefined),
    ]);
    const { protocol } = await getApplication(clerk, caseId);
    expect((await pdfText(paper)).text).toContain(protocol?.text);
  });

  test('rewritten by two people at once refuses the second, who may then overwrite it knowingly', async () => {
    const { slug, caseId } = await oral('Wersja pierwsza.');
    const outcomes = await Promise.allSettled(
      ['Wersja druga.', 'Wersja trzecia.'].map((text) => rewriteProtocol(clerk, { slug, version: 1, text })),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.map(({ reason }) => [reason.code, reason.detail.facts])).toEqual([
      ['changed-meanwhile', { version: 2 }],
    ]);
    await rewriteProtocol(clerk, { slug, version: 2, text: 'Wersja czwarta.' });
    expect((await getApplication(clerk, caseId)).protocol).toMatchObject({
      text: 'Wersja czwarta.',
      version: 3,
    });
  });

  test('of great length, with every kind of letter, is stored and printed', async () => {
    const text = `Zażółć gęślą jaźń 🌳 ${'Wnoszę o wycinkę. '.repeat(2_000)}Koniec.`;
    const { slug, caseId } = await oral(text);
    expect((await getApplication(clerk, caseId)).protocol?.text).toBe(text.trim());
    expect((await pdfText(await printProtocol(clerk, { slug }))).text).toContain('Koniec.');
  });

  test('belongs to an oral podanie alone, and only people who have the case write it', async () => {
    const paper = await registerOne(clerk, card, { protocolText: 'nie należy' });
    expect(await db().protocol.count({ where: { caseId: paper.caseId } })).toBe(0);
    await expect(printProtocol(clerk, paper)).rejects.toMatchObject({ code: 'not-found' });
    const { slug } = await oral();
    const head = ctxOf(await actorOf('HEAD', office.roads));
    await expect(rewriteProtocol(head, { slug, version: 1, text: 'x' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });
});
