import { describe, expect, test } from 'vitest';
import { renderPdf } from '@/lib/platform/pdf';
import { caseRecord, fileViewing, note } from '@/tests/factories/file-papers';
import { pdfText } from '@/tests/support/pdf-text';

describe('the metryka (art. 66a KPA)', () => {
  test('runs over several pages that repeat its header, with every act whole and in order', async () => {
    const acts = Array.from({ length: 120 }, (_, place) => ({
      ...caseRecord.acts[0],
      act: `Czynność kolejna ${place + 1}.`,
    }));
    const pdf = await renderPdf('case-record', { ...caseRecord, acts });
    const { text, pages } = await pdfText(pdf);
    expect(pages).toBeGreaterThan(4);
    expect(text.match(/Lp\. Data Czynność Osoba Dokument/g)).toHaveLength(pages);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/THead');
    const places = acts.map(({ act }) => text.indexOf(act));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain('Razem 120 czynności');
  });
});

describe('a note (art. 72 KPA)', () => {
  test('is one page if possible: a long text is set more tightly before it takes a second page', async () => {
    const line = 'Wyjaśniono stronie, jakich dokumentów brakuje i do kiedy trzeba je złożyć. ';
    expect((await pdfText(await renderPdf('note', { ...note, content: line.repeat(46) }))).pages).toBe(1);
    const { text, pages } = await pdfText(
      await renderPdf('note', { ...note, content: line.repeat(260).slice(0, 20_000) }),
    );
    expect(pages).toBeGreaterThan(2);
    expect(text).toContain(`strona ${pages} z ${pages}`);
  });

  test('has only the employee’s signature when it is an annotation', async () => {
    const { text } = await pdfText(await renderPdf('note', { ...note, clientSigns: false, person: '' }));
    expect(text).not.toContain('klient, do którego odnosi się treść');
    expect(text).not.toContain('art. 14');
  });
});

test('a record of a viewing says that nothing was copied or held back', async () => {
  const { text } = await pdfText(
    await renderPdf('file-viewing', { ...fileViewing, copies: '', withheld: '' }),
  );
  expect(text).toContain('Nie sporządzono.');
  expect(text).toContain('Niczego nie wyłączono.');
});
