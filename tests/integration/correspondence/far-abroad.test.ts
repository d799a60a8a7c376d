import { beforeAll, describe, expect, test } from 'vitest';
import type { RegisterInput } from '@/lib/modules/applications/schema/application';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';
import { getLetter } from '@/lib/modules/correspondence/queries/letters';
import { acceptedOne } from '@/tests/factories/accepted';
import { personInput, representativeInput } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { bytesOf } from '@/tests/factories/files';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { setZnak } from '@/tests/factories/settlements';
import { sendNow } from '@/tests/factories/signing';
import { pdfText } from '@/tests/support/pdf-text';

let desk: LetterDesk;
beforeAll(async () => {
  desk = await makeLetterDesk();
});

describe('a party who lives far abroad (KPA art. 40 § 4 and 5)', () => {
  const US = { street: '5 Imaginary St', postalCode: '10001', city: 'New York', country: 'US' };
  const DUTY = 'wskazać w Polsce pełnomocnika do doręczeń';
  const call = { kind: 'CALL' as const, content: { defects: ['Mapa'], termDays: 14 } };
  const registered = async (over: Partial<RegisterInput>) => {
    const { clerk, head, worker, office } = desk;
    const made = await acceptedOne({ clerk, desk: head, worker }, await makeCard(office.roads), {
      client: personInput(US),
      presentDocumentIds: [],
      ...over,
    });
    await setZnak(made.caseId);
    return made;
  };
  const signedText = async (caseId: number, slug: string) => {
    const { worker, head } = desk;
    const letterId = await desk.signed(worker, head, call, caseId);
    const { documentId } = await getLetter(worker, slug, letterId);
    const bytes = await bytesOf(await openCaseDocument(worker, slug, documentId ?? 0));
    const { text } = await pdfText(new Uint8Array(bytes));
    return { letterId, text: text.replaceAll(/\s+/g, ' ') };
  };

  test('is told in the first letter that goes out, and in no other', async () => {
    const { caseId, slug, abroad } = await registered({});
    expect(abroad).toBe(true);
    const first = await signedText(caseId, slug);
    expect(first.text).toContain(DUTY);
    expect(first.text).toContain('art. 40 § 4 i 5 KPA');
    // It has not gone out yet.
    expect((await signedText(caseId, slug)).text).toContain(DUTY);
    await sendNow(desk.worker, first.letterId);
    expect((await signedText(caseId, slug)).text).not.toContain(DUTY);
  });

  test.each([
    ['near Poland', { client: personInput({ ...US, country: 'DE' }) }],
    ['with a representative in Poland', { representative: representativeInput() }],
    [
      'with an address for e-delivery',
      { client: personInput({ ...US, adeAddress: 'AE:PL-98765-43210-SFVYC-19' }) },
    ],
  ])('%s is not told', async (_where, over) => {
    const { caseId, slug, abroad } = await registered(over);
    expect(abroad).toBe(false);
    expect((await signedText(caseId, slug)).text).not.toContain(DUTY);
  });
});
