import { describe, expect, test } from 'vitest';
import { errorText } from '@/lib/error-texts';
import { judgeName, previewKind, signedByName } from '@/lib/modules/documents/rules';

/** The formats of documents in KRI, annex 2; GeoTIFF is a TIFF, PAdES is within a PDF, XMLenc is a closed XML. */
const ANNEX = {
  taken: [
    ...['txt', 'rtf', 'pdf', 'xps', 'odt', 'ods', 'odp', 'docx', 'xlsx', 'pptx', 'csv'],
    ...['jpg', 'tif', 'png', 'wav', 'mp3', 'avi', 'mpg', 'mp4', 'm4a', 'mpeg4', 'ogg', 'ogv'],
    ...['xml', 'xsd', 'gml', 'rng', 'xsl', 'xslt', 'xades', 'p7s', 'sig', 'asice', 'asics'],
  ],
  refused: ['doc', 'xls', 'ppt', 'svg', 'zip', 'tar', 'gz', '7z', 'html', 'xhtml', 'css'],
};

describe('KRI, annex 2', () => {
  test.each(ANNEX.taken)('%s is taken', (ending) => {
    expect(judgeName(`plik.${ending}`)).toMatchObject({ ok: true, ending });
  });

  test.each(ANNEX.refused)('%s is refused with a sentence that says what to do instead', (ending) => {
    const verdict = judgeName(`plik.${ending}`);
    if (verdict.ok) throw new Error('taken');
    expect(verdict.code).not.toBe('file-kind-refused');
    expect(errorText(verdict.code)).toMatch(/Zapisz|zapisz|Rozpakuj|wydrukuj/);
  });

  test('a signature, a recording and a letter of a program are only downloaded', () => {
    for (const name of [
      'a.p7s',
      'a.sig',
      'a.xades',
      'a.asice',
      'a.mp4',
      'a.wav',
      'a.rtf',
      'a.pptx',
      'a.xps',
    ]) {
      const verdict = judgeName(name);
      expect(verdict.ok && previewKind(verdict.mediaType), name).toBeNull();
    }
    for (const name of ['a.webp', 'a.gif']) {
      const verdict = judgeName(name);
      expect(verdict.ok && previewKind(verdict.mediaType), name).toBe('picture');
    }
  });
});

describe('a signature names the document that it signs', () => {
  const documents = [
    { id: 1, fileName: 'umowa.pdf' },
    { id: 2, fileName: 'mapa.pdf' },
    { id: 3, fileName: 'mapa.jpg' },
    { id: 4, fileName: 'Wniosek.DOCX' },
    { id: 5, fileName: 'wykaz.xml' },
    { id: 6, fileName: 'wykaz.xml.xades' },
  ];
  test.each([
    ['umowa.pdf.sig', 1],
    ['UMOWA.PDF.p7s', 1],
    ['umowa.xades', 1],
    ['wniosek.docx.XAdES', 4],
    ['wykaz.xml.sig', 5],
    ['mapa.jpg.sig', 3],
    ['umowa.pdf.xml', 1],
    ['umowa.pdf.xades.xml', 1],
    ['mapa.sig', null],
    ['wykaz.xml', null],
    ['obca.pdf.sig', null],
    ['umowa.pdf', null],
  ])('%s', (name, id) => {
    expect(signedByName(name, documents)?.id ?? null).toBe(id);
  });
});
