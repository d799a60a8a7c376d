import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { describe, expect, test, vi } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { renderPdf } from '@/lib/platform/pdf';
import type {
  CollectionSlipPaper,
  HandOverListPaper,
  MandateRegisterPaper,
  ProtocolPaper,
} from '@/lib/platform/pdf/papers';
import { qrSvg } from '@/lib/platform/qr';
import { caseRecord, fileViewing, inquiryForm, note } from '@/tests/factories/file-papers';
import { paper, receipt, supplement } from '@/tests/factories/papers';
import { register } from '@/tests/factories/register-paper';
import { pdfText } from '@/tests/support/pdf-text';

vi.mock('@myriaddreamin/typst-ts-node-compiler', async (original) => {
  const real = await original<typeof import('@myriaddreamin/typst-ts-node-compiler')>();
  return { ...real, NodeCompiler: { create: vi.fn(real.NodeCompiler.create) } };
});

const protocol: ProtocolPaper = {
  title: 'Protokół przyjęcia podania wniesionego ustnie',
  filing: { genitive: 'podania', accusative: 'podanie' },
  law: 'art. 63 § 1, art. 67 § 2 pkt 1, art. 68 KPA',
  ...paper,
  preview: false,
  number: 'RPW/4127/2026',
  no: 1,
  replaces: null,
  madeAt: 'wtorek, 24 listopada 2026, godz. 10:44',
  place: 'Biuro Obsługi Klienta, stanowisko 3, Rynek 1, Zalesin',
  employee: { name: 'Anna Wrona', position: 'podinspektor' },
  client: { name: 'Małgorzata Żółkiewska', address: 'ul. Świętej Jadwigi 14, 00-000 Zalesin' },
  representative: { name: 'Ewa Łąkowa', address: 'ul. Polna 2, 00-000 Zalesin' },
  act: 'Przyjęcie podania wniesionego ustnie',
  present: [
    { name: 'Małgorzata Żółkiewska', capacity: 'wnosząca podanie' },
    { name: 'Jan Kowal', capacity: 'świadek' },
  ],
  content: 'Wnoszę o zezwolenie na zajęcie chodnika.\nChcę przyłączyć wodę do domu.',
  remarks: '',
  reading: 'Protokół odczytano osobie wnoszącej podanie.',
  clientSignature: { by: 'client' },
};

const handOver: HandOverListPaper = {
  ...paper,
  handedOverAt: '24.11.2026, godz. 15:20',
  from: 'Biuro Obsługi Klienta',
  to: 'Wydział Dróg, sekretariat',
  items: [
    {
      number: 'RPW/4127/2026',
      subject: 'Zajęcie pasa drogowego',
      client: 'Małgorzata Żółkiewska',
      representative: 'Ewa Łąkowa',
      attachments: 3,
    },
    {
      number: 'RPW/4128/2026',
      subject: 'Lokalizacja zjazdu',
      client: "Jan O'Neill-Żółć",
      representative: '',
      attachments: 1,
    },
  ],
  handedOverBy: 'Anna Wrona',
  acceptedBy: null,
};

const slip: CollectionSlipPaper = {
  ...paper,
  number: 'DR.7230.118.2026',
  matter: 'Zezwolenie na zajęcie pasa drogowego',
  client: "Małgorzata O'Neill-Żółć",
  representative: { name: 'Ewa Pełnomocna', address: '' },
  items: [
    { title: 'Decyzja o zezwoleniu', kind: 'dokument' },
    { title: 'Mapa do celów projektowych', kind: 'zwracane oryginały' },
  ],
  taker: { name: 'Ewa Łąkowa', authority: 'pełnomocnictwo z 20.11.2026' },
  identity: 'Dowód osobisty',
  issuedAt: '24.11.2026, godz. 10:44',
  issuedBy: 'Anna Wrona',
};

const mandates: MandateRegisterPaper = {
  date: paper.date,
  office: paper.office,
  printedAt: '24.11.2026, godz. 15:20',
  filter: 'ważne 24 listopada 2026',
  mandates: [
    {
      number: '12/2026',
      name: 'Marek Zieliński',
      scopes: 'zaświadczenia, inne pisma',
      subject: 'sprawy pasa drogowego',
      department: 'Wydział Dróg',
      given: 'Burmistrz, 2.01.2026',
      from: '02.01.2026',
      to: 'do cofnięcia',
      revoked: '',
    },
  ],
};

const isText = (value: unknown): value is string => typeof value === 'string';

/** Every text of the data that a person is meant to read. */
function textsOf(data: object): string[] {
  return Object.entries(data).flatMap(([key, value]) => {
    if (['date', 'qrSvg', 'by', 'on'].includes(key)) return [];
    if (isText(value)) return value.split('\n');
    return value && typeof value === 'object' ? textsOf(value) : [];
  });
}

/** The data with every typed or office text replaced; numbers and dates stay. */
function withTexts<T>(data: T, text: string): T {
  const kept = ['date', 'qrSvg', 'on', 'number', 'accessCode', 'address', 'by'];
  return JSON.parse(
    JSON.stringify(data, (key, value) => (isText(value) && !kept.includes(key) ? text : value)),
  );
}

const MARKUP = "#let *x* _y_ $z$ <a> @b \\n `q` // /* [c] = - + ~ O'Neill-Żółć";
const FOREIGN = 'Їжак שלום مرحبا 漢字 😀👩‍👩‍👧 \u0001\u0000\u202e\ufeff\u{10ffff}\ud83d ok';

describe.each([
  { name: 'receipt', title: 'Potwierdzenie złożenia podania', data: receipt },
  { name: 'protocol', title: 'Protokół przyjęcia podania wniesionego ustnie', data: protocol },
  { name: 'handover-list', title: 'Lista przekazania', data: handOver },
  { name: 'collection-slip', title: 'Potwierdzenie odbioru', data: slip },
  { name: 'case-record', title: 'Metryka sprawy', data: caseRecord },
  { name: 'note', title: 'Notatka', data: note },
  { name: 'file-viewing', title: 'Udostępnienie akt sprawy', data: fileViewing },
  { name: 'inquiry', title: 'Formularz zapytania', data: inquiryForm },
  { name: 'supplement', title: 'Potwierdzenie złożenia uzupełnienia', data: supplement },
  { name: 'mandates', title: 'Rejestr upoważnień', data: mandates },
  { name: 'case-register', title: 'Spis spraw', data: register },
] as const)('$name', ({ name, title, data }) => {
  test('prints every text that it was given, with Polish letters', async () => {
    const { text } = await pdfText(await renderPdf(name, data));
    const place = ['Biuro Obsługi Klienta, stanowisko 3', 'Rynek 1, parter'];
    for (const fact of textsOf(data).filter((one) => name === 'receipt' || !place.includes(one))) {
      expect(text).toContain(fact);
    }
    expect(text).toContain(title);
    expect(text).toContain('strona 1 z 1');
  });

  test('is PDF/UA-1 in Polish, with a title and the date of the data', async () => {
    const bytes = Buffer.from(await renderPdf(name, data)).toString('utf8');
    expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(bytes).toContain('<dc:language><rdf:Bag><rdf:li>pl</rdf:li>');
    expect(bytes).toMatch(/\/Lang ?\(pl\)/);
    expect(bytes).toMatch(new RegExp(`<dc:title>.*${title}`));
    expect(bytes).toContain('<xmp:CreateDate>2026-11-24');
    expect(bytes).toContain('SourceSans3');
  });

  test('is an equal file for equal data', async () => {
    const first = await renderPdf(name, data);
    await renderPdf('receipt', { ...receipt, number: 'RPW/1/2026' });
    expect(Buffer.from(await renderPdf(name, data)).equals(first)).toBe(true);
  });

  test('prints text that looks like markup literally', async () => {
    expect((await pdfText(await renderPdf(name, withTexts(data, MARKUP)))).text).toContain(MARKUP);
  });

  test('is made with any letter and with any character that is none', async () => {
    const { text } = await pdfText(await renderPdf(name, withTexts(data, FOREIGN)));
    expect(text).toContain('Їжак');
    expect(text).toContain('□');
    expect(text).toContain('ok');
  });
});

describe('the receipt (art. 63 § 4 KPA)', () => {
  test('confirms filing, not completeness, and names the consequence of missing documents', async () => {
    const { text } = await pdfText(await renderPdf('receipt', receipt));
    expect(text).toContain('Nie potwierdza, że jest kompletne');
    expect(text).toContain('3 załączniki');
    expect(text).toContain('bez rozpoznania (art. 64 § 2 KPA)');
    const complete = await pdfText(await renderPdf('receipt', { ...receipt, missing: [] }));
    expect(complete.text).not.toContain('art. 64');
  });

  test('says that it is a reprint, or that the code given at the registration has ended', async () => {
    const on = plainDate('2026-11-24');
    const said = async (no: number) =>
      (await pdfText(await renderPdf('receipt', { ...receipt, reprint: { no, on } }))).text;
    expect(await said(2)).toContain(
      'Wydruk ponowny nr 2 z 24.11.2026, kod z poprzedniego wydruku przestał działać.',
    );
    expect(await said(0)).toContain('Nowy kod z 24.11.2026. Kod podany przy rejestracji przestał działać.');
  });

  test('of a matter that the status page does not show has no code, and says where to ask', async () => {
    const hidden = { ...receipt, accessCode: null, status: null };
    const replaces = { at: '24.11.2026', corrected: 'karta' };
    const former = await pdfText(await renderPdf('receipt', { ...hidden, replaces }));
    expect(former.text).toContain('Kod z poprzedniego wydruku przestał działać.');
    const papers = [
      hidden,
      { ...hidden, formerCode: false, reprint: { no: 2, on: receipt.date } },
      { ...hidden, formerCode: false, replaces },
      { ...hidden, reprint: { no: 0, on: receipt.date } },
    ];
    for (const data of papers) {
      const { text } = await pdfText(await renderPdf('receipt', data));
      expect(text).toContain('O jej stan zapytaj w komórce');
      expect(text).not.toMatch(/[Kk]od\b|[Kk]odu|stan-sprawy/);
    }
  });

  test('says nothing of documents where the card lists none', async () => {
    const said = async (listed: boolean) =>
      (await pdfText(await renderPdf('receipt', { ...receipt, listed, filed: [] }))).text;
    expect(await said(true)).toMatch(/Złożone dokumenty\s+Żaden dokument z listy/);
    expect(await said(false)).not.toMatch(/Złożone dokumenty|Żaden dokument/);
  });

  test('names the receipt that it replaces after a correction', async () => {
    const replaces = { at: '24.11.2026, godz. 10:45', corrected: 'data wpływu, dokumenty' };
    const { text } = await pdfText(await renderPdf('receipt', { ...receipt, replaces }));
    expect(text).toContain('To potwierdzenie zastępuje wydrukowane 24.11.2026, godz. 10:45.');
    expect(text).toContain('Poprawiono: data wpływu, dokumenty.');
  });

  test('says of a document only that it was shown, and threatens nobody for missing evidence', async () => {
    const evidence = [{ name: 'Umowa najmu', legalBasis: 'art. 75' }];
    const { text } = await pdfText(await renderPdf('receipt', { ...receipt, missing: [], evidence }));
    expect(text).toContain('Dowód osobisty (okazano do wglądu)');
    expect(text).toContain('formularz DR-4');
    expect(text).not.toContain('do złożenia');
    expect(text).toContain('Umowa najmu (art. 75)');
    expect(text).toContain('Dostarcz je, zanim załatwimy sprawę.');
    expect(text).not.toContain('art. 64');
  });

  test('has no term for a matter without a legal date', async () => {
    const { text } = await pdfText(await renderPdf('receipt', { ...receipt, expected: null }));
    expect(text).not.toContain('Termin załatwienia');
  });

  const documents = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ name: `Oświadczenie numer ${i + 1}`, kind: 'kopia' }));
  const gaps = Array.from({ length: 60 }, () => ({ name: 'Brak', legalBasis: 'art. 40' }));
  const everything = {
    ...receipt,
    filed: documents(80),
    missing: gaps,
    evidence: gaps.slice(0, 5),
    reprint: { no: 9, on: receipt.date },
  };

  /** The sentences about defects are the office's own, so no typed text makes them longer. */
  const typed = (text: string) => ({ ...withTexts(everything, text), missingText: receipt.missingText });

  test.each([
    ['a long subject', { ...receipt, subject: 'zajęcie chodnika '.repeat(600) }, 'aktach sprawy)'],
    ['a subject without a space', { ...receipt, subject: 'W'.repeat(10_000) }, 'aktach sprawy)'],
    ['a subject of single letters', { ...receipt, subject: 'a '.repeat(5_000) }, 'aktach sprawy)'],
    ['a subject of empty lines', { ...receipt, subject: `${'\n'.repeat(5_000)}koniec` }, 'koniec'],
    ['20 documents, all of them told', { ...receipt, filed: documents(20) }, 'Oświadczenie numer 20 (kopia)'],
    ['80 documents and 60 missing', everything, 'pełny wykaz w aktach sprawy'],
    ['3,000 wide letters in every field', typed('W'.repeat(3_000)), 'aktach sprawy)'],
    ['3,000 signs of markup in every field', typed(MARKUP.repeat(50)), 'aktach sprawy)'],
  ])(
    '%s: one page, and nothing left out in silence',
    async (_, data, said) => {
      const { text, pages } = await pdfText(await renderPdf('receipt', data));
      expect(pages).toBe(1);
      expect(text).toContain(said);
      expect(text).toContain('K7QF3-M9TXA');
      expect(text).toContain('Informacja RODO');
    },
    90_000,
  );

  test('is set by one compiler, which reads fonts and templates once in the life of the process', async () => {
    await renderPdf('receipt', receipt);
    vi.mocked(NodeCompiler.create).mockClear();
    for (let number = 1; number <= 3; number++)
      await renderPdf('receipt', { ...receipt, number: `RPW/${number}/2026`, client: `Jan Kowal ${number}` });
    expect(NodeCompiler.create).not.toHaveBeenCalled();
  });
});

describe('the protocol (art. 68 KPA)', () => {
  test('prints a long story whole over numbered pages', async () => {
    const content = Array.from({ length: 150 }, (_, i) => `Akapit ${i + 1} opowieści o chodniku.`).join('\n');
    const { text, pages } = await pdfText(await renderPdf('protocol', { ...protocol, content }));
    expect(pages).toBeGreaterThan(2);
    for (const paragraph of content.split('\n')) expect(text).toContain(paragraph);
    expect(text).toContain(`strona ${pages} z ${pages}`);
  });

  test('names the person who signs for a client who cannot, with a note (art. 63 § 3 KPA)', async () => {
    const clientSignature = {
      by: 'substitute',
      name: 'Jan Kowal',
      reason: 'uraz ręki',
      law: 'art. 63 § 3 KPA',
    } as const;
    const { text } = await pdfText(await renderPdf('protocol', { ...protocol, clientSignature }));
    expect(text).toContain('nie może lub nie umie się podpisać: uraz ręki');
    expect(text).toContain('upoważniona przez nią osoba: Jan Kowal (art. 63 § 3 KPA)');
  });

  test('gives the reason of a refused and of an impossible signature (art. 68 § 2 KPA)', async () => {
    const said = async (refused: boolean) => {
      const clientSignature = { by: 'nobody', refused, reason: 'nie zgadza się z treścią', law: '' } as const;
      return (await pdfText(await renderPdf('protocol', { ...protocol, clientSignature }))).text;
    };
    expect(await said(true)).toContain('odmówiła podpisania protokołu. Powód: nie zgadza się z treścią');
    expect(await said(false)).toContain('nie mogła podpisać protokołu. Powód: nie zgadza się z treścią');
  });

  test('says that it was read, or that nobody had remarks, only when that was noted (art. 68 § 2 KPA)', async () => {
    const said = async (over: Partial<ProtocolPaper>) =>
      (await pdfText(await renderPdf('protocol', { ...protocol, ...over }))).text;
    const noted = await said({});
    expect(noted).toContain('Protokół odczytano osobie wnoszącej podanie');
    expect(noted).toContain('Nie zgłoszono uwag.');
    const silent = await said({ remarks: null, reading: null });
    for (const claim of ['odczytano osobie', 'Nie zgłoszono uwag.', 'skreśleń'])
      expect(silent).not.toContain(claim);
    expect(silent).toContain('komu odczytano protokół; jeśli nikomu, dlaczego');
    expect(await said({ remarks: 'Chodzi o numer 14.' })).toContain('Chodzi o numer 14.');
  });

  test('names the printed one that it replaces, and a preview says that it is not for signing', async () => {
    const replaces = { no: 1, at: '24.11.2026, godz. 10:50', reason: 'zły numer domu.' };
    const paper = { ...protocol, no: 2, replaces, preview: true };
    const { text } = await pdfText(await renderPdf('protocol', paper));
    expect(text).toContain('Ten protokół zastępuje protokół nr 1, wydrukowany 24.11.2026, godz. 10:50.');
    expect(text).toContain('Powód: zły numer domu.');
    expect(text).toContain('Nie do podpisu: protokołu jeszcze nie wydrukowano.');
    expect((await pdfText(await renderPdf('protocol', protocol))).text).not.toContain('Nie do podpisu');
  });
});

describe('the hand-over list', () => {
  test('counts in Polish, repeats its marked header on each page, and keeps every row', async () => {
    const items = Array.from({ length: 60 }, (_, i) => ({
      ...handOver.items[0],
      number: `RPW/${i + 1}/2026`,
    }));
    const pdf = await renderPdf('handover-list', { ...handOver, items });
    const { text, pages } = await pdfText(pdf);
    expect(text).toContain('60 podań, 180 załączników');
    expect(text.match(/Czego dotyczy/g)).toHaveLength(pages);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/THead');
    for (const item of items) expect(text).toContain(item.number);
    expect((await pdfText(await renderPdf('handover-list', handOver))).text).toContain(
      '2 podania, 4 załączniki',
    );
  });
});

describe('the register of mandates', () => {
  test('is landscape, repeats its header, keeps every row, and shows revocations', async () => {
    const [one] = mandates.mandates;
    const rows = Array.from({ length: 60 }, (_, i) => ({ ...one, number: `${i + 1}/2026` }));
    const revoked = { ...one, number: '61/2026', revoked: 'cofnięte, ostatni dzień 30.06.2026: odejście' };
    const pdf = await renderPdf('mandates', { ...mandates, mandates: [...rows, revoked] });
    const { text, pages } = await pdfText(pdf);
    expect(text).toContain('61 upoważnień');
    expect(text.match(/W jakich sprawach/g)).toHaveLength(pages);
    for (const { number } of rows) expect(text).toContain(number);
    expect(text).toContain('cofnięte, ostatni dzień 30.06.2026: odejście');
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/\/MediaBox ?\[0 0 841/);
    expect((await pdfText(await renderPdf('mandates', { ...mandates, mandates: [] }))).text).toContain(
      '0 upoważnień',
    );
  });
});

test('a QR code is a bare picture without style', () => {
  expect(qrSvg('https://okienko.zalesin.example')).toMatch(
    /^<svg viewBox="0 0 \d+ \d+" xmlns="[^"]+">\s*<path d="/,
  );
  expect(qrSvg('a')).not.toMatch(/style|script/);
});
