import { asic, docx, odf, type Part, pptx, zip } from '@/tests/factories/archives';
import { fixture } from '@/tests/factories/fixtures';
import { pdfOf } from '@/tests/factories/pdfs';

type Sample = [what: string, fileName: string, bytes: Uint8Array, code: string];

const text = (words: string) => Buffer.from(words, 'latin1');
const WRONG = 'file-not-what-it-says';
const RUNS = 'file-with-program';
const HOLDS = 'file-holds-refused';
const part = (name: string, content: string | Buffer = 'x'): Part[] => [{ name, content }];

/** Signatures, containers, slides, letters and recordings that hide something or are not what they say. */
export function hostileContainers(): Sample[] {
  const launch = pdfOf(['<</S /Launch /F (cmd.exe)>>']);
  return [
    ['a program called signature', 'umowa.pdf.sig', text('MZ\x90\0\x03'), WRONG],
    [
      'a program of one byte more',
      'umowa.pdf.p7s',
      Buffer.concat([fixture('signatures/detached.p7s'), text('MZ')]),
      WRONG,
    ],
    ['a certificate called signature', 'podpis.p7s', text('0\x82\0\x04\x02\x02\0\x01'), WRONG],
    ['a sealed message', 'umowa.pdf.p7m', fixture('signatures/locked.p7m'), 'file-encrypted'],
    ['a signature round a start of a program', 'umowa.pdf.p7m', fixture('signatures/launch.p7m'), RUNS],
    ['a signature round a file of another kind', 'umowa.jpg.p7m', fixture('signatures/attached.p7m'), WRONG],
    [
      'a signature round a program',
      'umowa.exe.p7m',
      fixture('signatures/attached.p7m'),
      'file-double-ending',
    ],
    ['XML without a signature', 'wniosek.xades', text('<?xml version="1.0"?><a/>'), WRONG],
    [
      'a page called signature',
      'wniosek.xades',
      text('<html><script>alert(1)</script></html>'),
      'file-of-two-kinds',
    ],
    ['XML called CAdES', 'umowa.p7s', text('<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>'), WRONG],
    [
      'sealed XML',
      'dane.xml',
      text('<xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#"/>'),
      'file-encrypted',
    ],
    ['an archive called container', 'umowa.asice', zip(part('umowa.pdf')), WRONG],
    ['a container with a program', 'umowa.asice', asic(part('a.exe')), HOLDS],
    ['a container with a disguise', 'umowa.asice', asic(part('a.exe.pdf', pdfOf([]))), HOLDS],
    ['a container in a container', 'umowa.asice', asic(part('b.asice', asic())), HOLDS],
    ['a container with a page beside its signatures', 'umowa.asice', asic(part('META-INF/a.html')), HOLDS],
    ['a container with a start of a program', 'umowa.sce', asic(part('umowa.pdf', launch)), RUNS],
    [
      'a container with macros',
      'umowa.asics',
      asic(part('a.docx', docx(part('word/vbaProject.bin'))), 's'),
      RUNS,
    ],
    [
      'a container without a signature',
      'umowa.asice',
      zip([{ name: 'mimetype', content: 'application/vnd.etsi.asic-e+zip', stored: true }]),
      WRONG,
    ],
    ['a container with a path out of it', 'umowa.asice', asic(part('../a.pdf', pdfOf([]))), RUNS],
    ['a letter called container', 'umowa.asice', docx(), WRONG],
    ['slides with macros', 'a.pptx', pptx(part('ppt/vbaProject.bin')), RUNS],
    [
      'a slide that starts a program',
      'a.pptx',
      pptx(part('ppt/slides/slide1.xml', '<a:hlinkClick action="ppaction://program"/>')),
      RUNS,
    ],
    [
      'a slide of LibreOffice that starts a program',
      'a.odp',
      odf('presentation', part('Scripts/a.py')),
      RUNS,
    ],
    [
      'a drawing with a script in a letter',
      'a.docx',
      docx(part('word/media/image1.svg', '<svg onload="a()"/>')),
      RUNS,
    ],
    ['an object in RTF', 'a.rtf', text('{\\rtf1 {\\object\\objemb{\\*\\objdata 0105}}}'), RUNS],
    ['a template of RTF from elsewhere', 'a.rtf', text('{\\rtf1 {\\*\\template http://a.example/b}}'), RUNS],
    ['text called RTF', 'a.rtf', text('dzien dobry'), WRONG],
    ['RTF cut off', 'a.rtf', text('{\\rtf1 abc'), WRONG],
    ['a page after RTF', 'a.rtf', text('{\\rtf1 <html >}'), 'file-of-two-kinds'],
    ['a program called sound', 'a.mp3', text('MZ\x90\0'), WRONG],
    ['a program called film', 'a.mp4', text('MZ\x90\0'), WRONG],
    ['a picture called film', 'a.mp4', text('\0\0\0\x10ftypheic\0\0\0\0'), WRONG],
    ['zeros called film', 'a.mpg', Buffer.alloc(4_000), WRONG],
    ['an Ogg cut off', 'a.ogg', text('OggS\0\x02'), WRONG],
  ];
}
