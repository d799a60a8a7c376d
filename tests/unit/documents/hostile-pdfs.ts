import { fixture } from '@/tests/factories/fixtures';
import { objectStream, pdfOf, streamOf } from '@/tests/factories/pdfs';

type Sample = [what: string, fileName: string, bytes: Uint8Array, code: string];

const RUNS = 'file-with-program';
const LOCKED = 'file-encrypted';
const HIDDEN = 'file-not-checked';
const LAUNCH = '<</S /Launch /F (cmd.exe)>>';
const STRENGTHS = ['40', '128rc4', '128aes', '256'];

/** PDFs that start a program or stay closed, however they are written. */
export function hostilePdfs(): Sample[] {
  const padded = Buffer.from(`${' '.repeat(300_000)}${LAUNCH}`);
  return [
    ...[...STRENGTHS, '256r5'].map(
      (bits): Sample => [
        `a PDF with a password of ${bits}`,
        'mapa.pdf',
        fixture(`pdf/user-${bits}.pdf`),
        LOCKED,
      ],
    ),
    ...[...STRENGTHS, '256r5'].map(
      (bits): Sample => [
        `a start of a program behind an owner's password of ${bits}`,
        'mapa.pdf',
        fixture(`pdf/launch-${bits}.pdf`),
        RUNS,
      ],
    ),
    [
      'a PDF closed by a certificate',
      'mapa.pdf',
      Buffer.from(
        '%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Encrypt <</Filter /Adobe.PubSec>>>>\n%%EOF',
      ),
      LOCKED,
    ],
    [
      'a PDF whose encryption is not there',
      'mapa.pdf',
      Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Encrypt 7 0 R>>\n%%EOF'),
      LOCKED,
    ],
    ['a name in escapes', 'mapa.pdf', pdfOf(['<</S /L#61unch /F (cmd.exe)>>']), RUNS],
    ['all of a name in escapes', 'mapa.pdf', pdfOf(['<</#53 /#4C#61#75#6E#63#68 /F (cmd.exe)>>']), RUNS],
    ['a key and its name apart', 'mapa.pdf', pdfOf(['<</S %a\n%b\n/Launch /F (a)>>']), RUNS],
    ['a key far from its name', 'mapa.pdf', pdfOf([`<</S${' '.repeat(2_000_000)}/Launch /F (a)>>`]), RUNS],
    ['a name of its own', 'mapa.pdf', pdfOf(['<</S 3 0 R /F (a)>>', '/Launch']), RUNS],
    ['an action deep in others', 'mapa.pdf', pdfOf([`<</A [<</Next <</S/Launch/F(a)>>>>]>>`]), RUNS],
    ['an action in packed objects', 'mapa.pdf', pdfOf([objectStream(LAUNCH)]), RUNS],
    ['qpdf packs the action', 'mapa.pdf', fixture('pdf/launch-packed.pdf'), RUNS],
    ['escapes in packed objects', 'mapa.pdf', pdfOf([objectStream('<</S /Laun#63h>>')]), RUNS],
    ['a name alone in packed objects', 'mapa.pdf', pdfOf([objectStream('/Launch')]), RUNS],
    ['packed objects without a type', 'mapa.pdf', pdfOf([objectStream(LAUNCH, '/N 1 /First 4')]), RUNS],
    ['a type in escapes', 'mapa.pdf', pdfOf([objectStream(LAUNCH, '/Type /Obj#53tm')]), RUNS],
    [
      'a type behind a false beginning',
      'mapa.pdf',
      pdfOf([objectStream(LAUNCH, '/Type /ObjStm /N 1 /First 4 /X (1 0 obj)')]),
      RUNS,
    ],
    [
      'packed objects with a false length',
      'mapa.pdf',
      pdfOf([
        Buffer.from(
          streamOf('/Type /ObjStm /N 1 /First 4', `9 0 ${LAUNCH}`)
            .toString('latin1')
            .replace(/Length \d+/, 'Length 3'),
          'latin1',
        ),
      ]),
      RUNS,
    ],
    [
      'plain objects in a stream',
      'mapa.pdf',
      pdfOf([streamOf('/Type /ObjStm /N 1 /First 4', '9 0 /Launch', false)]),
      RUNS,
    ],
    ['an action far into packed objects', 'mapa.pdf', pdfOf([streamOf('/Type /ObjStm', padded)]), RUNS],
    [
      'packed objects in a packing of its own',
      'mapa.pdf',
      pdfOf([streamOf('/Type /ObjStm /Filter /ASCII85Decode', 'xx', false)]),
      HIDDEN,
    ],
    [
      'packed objects in two packings',
      'mapa.pdf',
      pdfOf([streamOf('/Type /ObjStm /Filter [/FlateDecode /FlateDecode]', 'xx', false)]),
      HIDDEN,
    ],
    [
      'packed objects with a predictor',
      'mapa.pdf',
      pdfOf([streamOf('/Type /ObjStm /DecodeParms <</Predictor 12>>', 'xx')]),
      HIDDEN,
    ],
    [
      'packed objects that are broken',
      'mapa.pdf',
      pdfOf([streamOf('/Type /ObjStm /Filter /FlateDecode', 'no Flate at all', false)]),
      HIDDEN,
    ],
    [
      'a bomb of packed objects',
      'mapa.pdf',
      pdfOf([streamOf('/Type /ObjStm', Buffer.alloc(40 * 1024 * 1024))]),
      'file-unpacks-too-large',
    ],
    [
      'objects in one another',
      'mapa.pdf',
      pdfOf([`(${'1 0 obj ('.repeat(60_000)}`]),
      'file-unpacks-too-large',
    ],
    ['arrays in one another', 'mapa.pdf', pdfOf(['['.repeat(100_000)]), 'file-unpacks-too-large'],
  ];
}
