import { fixture } from '@/tests/factories/fixtures';
import { objectStream, pdfOf, streamOf } from '@/tests/factories/pdfs';

type Sample = [fileName: string, bytes: Uint8Array];

/** PDFs that are dirty, protected or oddly written, and harmless. */
export function goodPdfs(): Sample[] {
  return [
    ['ze-znacznikiem.pdf', pdfOf([], '\xef\xbb\xbf%PDF-1.4\n')],
    ['z-pustym-wierszem.pdf', pdfOf([], '\r\n \t%PDF-1.4\n')],
    ['ze-znacznikiem-utf.pdf', Buffer.concat([Buffer.from('efbbbf', 'hex'), pdfOf([])])],
    ['z-podziałem.pdf', pdfOf([objectStream('<</S /URI /URI (https://www.gov.pl)>>')])],
    ['słowo-w-tekście.pdf', pdfOf([streamOf('', 'BT (Launch) Tj ET')])],
    ['profil-barw.pdf', pdfOf([streamOf('/N 3', Buffer.alloc(300, 5))])],
    ['zepsuty-słownik.pdf', pdfOf(['<</A 1 ) } /B 2>>', '<</Names [(a) 1 0 R'])],
    ...['40', '128rc4', '128aes', '256'].map(
      (bits): Sample => [`tylko-do-odczytu-${bits}.pdf`, fixture(`pdf/owner-${bits}.pdf`)],
    ),
    ['zm.reg. pracy.pdf', pdfOf(['(kropki)'])],
    ['zal.bat. 2.pdf', pdfOf(['(kropki 2)'])],
    ['umowa.exe.kopia.pdf', pdfOf(['(kropki 3)'])],
  ];
}
