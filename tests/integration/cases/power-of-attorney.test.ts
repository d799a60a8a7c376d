import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { correctRegistration } from '@/lib/modules/applications/operations/correct';
import { printReceipt } from '@/lib/modules/applications/operations/receipt';
import { endRepresentative } from '@/lib/modules/applications/operations/representative';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { defectsOfForm } from '@/lib/modules/applications/rules/registration';
import type { CorrectInput } from '@/lib/modules/applications/schema/correction';
import { noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { registerOne, representativeInput } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { correctInput } from '@/tests/factories/corrections';
import { makeRepresentedDesk, type RepresentedDesk, TORINO } from '@/tests/factories/represented';
import { pdfText } from '@/tests/support/pdf-text';

let desk: RepresentedDesk['desk'];
let clerk: Ctx;
let worker: Ctx;
let card: Card;
let accepted: RepresentedDesk['accepted'];
let name: RepresentedDesk['name'];
let representativeOf: RepresentedDesk['representativeOf'];
beforeAll(async () => {
  ({ desk, card, accepted, name, representativeOf } = await makeRepresentedDesk());
  ({ clerk, worker } = desk);
});

const textOf = async (pdf: Promise<Uint8Array>) => (await pdfText(await pdf)).text.replaceAll(/\s+/g, ' ');

describe('the power of attorney of a representative (KPA art. 33 § 3, art. 64 § 2)', () => {
  const powerOf = async (caseId: number) => {
    const { documents, supplementCall } = await getApplication(worker, caseId);
    const [power] = documents.filter(({ forRepresentative }) => forRepresentative);
    return { lacks: defectsOfForm(documents), mandatory: power.mandatory, waits: supplementCall };
  };
  const end = async (slug: string) => {
    const { id: representativeId } = (await representativeOf(slug)) ?? { id: 0 };
    await endRepresentative(worker, { slug, representativeId, reason: 'Wypowiedzenie.' });
  };
  const LACKS = { lacks: ['Pełnomocnictwo'], mandatory: true, waits: 'WAITING' };
  const NEEDS_NONE = { lacks: [], mandatory: false, waits: 'NONE' };
  const COMPLETE = { lacks: [], mandatory: true, waits: 'NONE' };

  test('is missing where the podanie names one and brings none: the page and the receipt say so', async () => {
    const made = await registerOne(clerk, card, {
      representative: representativeInput(),
      presentDocumentIds: [],
    });
    expect(made.missing).toEqual(['Pełnomocnictwo']);
    expect(await powerOf(made.caseId)).toEqual(LACKS);
    const receipt = await textOf(printReceipt(clerk, { slug: made.slug, key: made.receiptKey ?? '' }));
    expect(receipt).toContain('Pełnomocnictwo (art. 33 KPA)');
    expect(receipt).toContain('Wezwiemy Cię do uzupełnienia');
  });

  test('is needed by nobody without one', async () => {
    const made = await registerOne(clerk, card, { presentDocumentIds: [] });
    expect(made.missing).toEqual([]);
    expect(await powerOf(made.caseId)).toEqual(NEEDS_NONE);
  });

  test('is lacked from the naming on, and no more once the representative has ended', async () => {
    const { slug, caseId } = await accepted({ representative: null, presentDocumentIds: [] });
    await name(slug);
    expect(await powerOf(caseId)).toEqual(LACKS);
    await name(slug, TORINO, 1);
    expect(await powerOf(caseId)).toEqual(LACKS);
    await end(slug);
    expect(await powerOf(caseId)).toEqual(NEEDS_NONE);
  });

  test('that came stays with the podanie; one that a delivered call names stays owed', async () => {
    const { slug, caseId } = await accepted();
    expect(await powerOf(caseId)).toEqual(COMPLETE);
    await end(slug);
    expect(await powerOf(caseId)).toEqual(NEEDS_NONE);
    const other = await accepted({ presentDocumentIds: [] });
    await noteEvent(worker, {
      caseId: other.caseId,
      event: 'CALL_DELIVERED',
      on: worker.today,
      note: 'wezwanie',
      defects: ['Pełnomocnictwo'],
      requestKey: randomUUID(),
    });
    await end(other.slug);
    expect((await powerOf(other.caseId)).waits).toBe('WAITING');
  });

  test('follows a correction: of the card, and of what came', async () => {
    const plain = await makeCard(desk.office.roads, { name: 'Zjazd z drogi', documents: [] });
    const made = await registerOne(clerk, plain, { representative: representativeInput() });
    const correct = async (over: Partial<CorrectInput>) =>
      correctRegistration(clerk, await correctInput(clerk, made.slug, over));
    expect(made.missing).toEqual([]);
    await correct({ cardVersionId: card.versionId });
    expect(await powerOf(made.caseId)).toEqual(LACKS);
    await correct({ present: ['Pełnomocnictwo'] });
    expect(await powerOf(made.caseId)).toEqual(COMPLETE);
    await correct({ present: [] });
    expect(await powerOf(made.caseId)).toEqual(LACKS);
  });
});
