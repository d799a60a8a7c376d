import { asic, docx, odf, type Part, pptx, xps } from '@/tests/factories/archives';
import { fixture } from '@/tests/factories/fixtures';
import { pdfOf } from '@/tests/factories/pdfs';

type Sample = [fileName: string, bytes: Uint8Array];

const text = (words: string) => Buffer.from(words, 'latin1');
const part = (name: string, content: string | Buffer): Part[] => [{ name, content }];
const XADES =
  '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:Object>PGh0bWw+</ds:Object></ds:Signature>';

/** Signatures, containers, slides, letters and recordings in the formats of KRI, annex 2. */
export function goodContainers(): Sample[] {
  const signature = fixture('signatures/detached.p7s');
  const inner = pdfOf(['(w środku)']);
  return [
    ['umowa.pdf.p7s', signature],
    ['umowa.pdf.sig', signature],
    ['umowa-pem.sig', fixture('signatures/detached.pem')],
    ['podpis.p7m', fixture('signatures/attached.p7m')],
    ['umowa.pdf.p7m', fixture('signatures/streamed.p7m')],
    ['wniosek.xades', text(XADES)],
    ['wniosek.xml.sig', text(XADES)],
    ['umowa.asice', asic([...part('umowa.pdf', inner), ...part('META-INF/manifest.xml', '<a/>')])],
    ['umowa.sce', asic(part('META-INF/signature1.p7s', signature))],
    [
      'umowa.asics',
      asic(
        [
          ...part('załącznik.docx', docx()),
          ...part('META-INF/timestamp.tst', fixture('signatures/attached.p7m')),
        ],
        's',
      ),
    ],
    ['prezentacja.pptx', pptx()],
    ['prezentacja.odp', odf('presentation')],
    ['wydruk.xps', xps()],
    [
      'z-ikoną.docx',
      docx(part('word/media/image2.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>')),
    ],
    ['pismo.rtf', text("{\\rtf1\\ansi\\ansicpg1250 Za\\'bf\\'f3\\'b3\\'e6}\r\n")],
    ['dane.gml', text('<gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml/3.2"/>')],
    ['wzór.xsd', text('<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>')],
    ['wzór.rng', text('<grammar xmlns="http://relaxng.org/ns/structure/1.0"/>')],
    ['styl.xsl', text('<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>')],
    ['styl.xslt', text('<xsl:transform version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>')],
    ...recordings(),
  ];
}

function recordings(): Sample[] {
  const riff = (form: string, chunks: Buffer) => {
    const bytes = Buffer.concat([text(`RIFF\0\0\0\0${form}`), chunks]);
    bytes.writeUInt32LE(bytes.length - 8, 4);
    return bytes;
  };
  const frame = Buffer.concat([Buffer.from('fffb9000', 'hex'), Buffer.alloc(413, 7)]);
  const box = (name: string, size: number) => {
    const bytes = Buffer.alloc(size, 5);
    bytes.writeUInt32BE(size);
    bytes.write(name, 4);
    return bytes;
  };
  const film = Buffer.concat([text('\0\0\0\x14ftypisom\0\0\0\0mp41'), box('moov', 60), box('mdat', 900)]);
  const page = Buffer.concat([
    text('OggS\0\x02'),
    Buffer.alloc(20),
    Buffer.from([1, 30]),
    Buffer.alloc(30, 4),
  ]);
  return [
    ['nagranie.wav', riff('WAVE', text('fmt \x04\0\0\0abcddata\x02\0\0\0xy'))],
    ['nagranie.avi', riff('AVI ', text('LIST\x04\0\0\0movi'))],
    ['nagranie.mp3', Buffer.concat([frame, frame, frame])],
    ['z-opisem.mp3', Buffer.concat([text('ID3\x03\0\0\0\0\0\x05abcde'), frame, frame])],
    ['film.mp4', film],
    ['film.mpeg4', film],
    ['nagranie.m4a', film],
    ['nagranie.ogg', Buffer.concat([page, page])],
    ['film.ogv', page],
    [
      'film.mpg',
      Buffer.concat([
        Buffer.from('000001ba44000401', 'hex'),
        Buffer.from('000001bb', 'hex'),
        Buffer.alloc(60),
      ]),
    ],
    [
      'film.mpeg',
      Buffer.concat([Buffer.from('000001b3', 'hex'), Buffer.from('000001b8', 'hex'), Buffer.alloc(60)]),
    ],
  ];
}
