import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive; its stated properties may differ from the real ones. */
export type Part = {
  name: string;
  content: string | Buffer;
  stored?: boolean;
  /** The name before the bytes, when it differs from the name in the list. */
  localName?: string;
  /** The unpacked size stated in the list. */
  saysSize?: number;
  encrypted?: boolean;
};

/** An archive of these files, one after another, with its list at the end. */
export function zip(parts: Part[]): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const bytes = Buffer.from(part.content);
    const packed = part.stored ? bytes : deflateRawSync(bytes);
    const numbers = [crc32(bytes), packed.length, part.saysSize ?? bytes.length];
    const local = head('PK\x03\x04', 30, part, part.localName ?? part.name, numbers, 4);
    const central = head('PK\x01\x02', 46, part, part.name, numbers, 6);
    central.writeUInt32LE(at, 42);
    bodies.push(local, packed);
    list.push(central);
    at += local.length + packed.length;
  }
  return Buffer.concat([...bodies, ...list, end(parts.length, Buffer.concat(list).length, at)]);
}

function head(
  mark: string,
  length: number,
  part: Part,
  name: string,
  numbers: number[],
  from: number,
): Buffer {
  const bytes = Buffer.concat([Buffer.alloc(length), Buffer.from(name)]);
  bytes.write(mark, 'latin1');
  bytes.writeUInt16LE(part.encrypted ? 1 : 0, from + 2);
  bytes.writeUInt16LE(part.stored ? 0 : 8, from + 4);
  numbers.forEach((number, index) => {
    bytes.writeUInt32LE(number, from + 10 + index * 4);
  });
  bytes.writeUInt16LE(Buffer.byteLength(name), from + 22);
  return bytes;
}

function end(count: number, length: number, start: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.write('PK\x05\x06', 'latin1');
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(length, 12);
  bytes.writeUInt32LE(start, 16);
  return bytes;
}

const TYPES = (main: string, more = '') =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.${main}.main+xml"/>${more}</Types>`;
const RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** A letter of Word, with more parts or other content types. */
export function docx(more: Part[] = [], types = ''): Buffer {
  return zip([
    { name: '[Content_Types].xml', content: TYPES('wordprocessingml.document', types) },
    { name: '_rels/.rels', content: RELS },
    { name: 'word/document.xml', content: '<w:document><w:t>Zażółć gęślą jaźń</w:t></w:document>' },
    ...more,
  ]);
}

/** A table of Excel. */
export function xlsx(more: Part[] = [], types = ''): Buffer {
  return zip([
    { name: '[Content_Types].xml', content: TYPES('spreadsheetml.sheet', types) },
    { name: '_rels/.rels', content: RELS },
    { name: 'xl/workbook.xml', content: '<workbook/>' },
    ...more,
  ]);
}

/** Slides of PowerPoint. */
export function pptx(more: Part[] = []): Buffer {
  return zip([
    { name: '[Content_Types].xml', content: TYPES('presentationml.presentation') },
    { name: '_rels/.rels', content: RELS },
    { name: 'ppt/presentation.xml', content: '<p:presentation/>' },
    ...more,
  ]);
}

/** A printout of Windows. */
export function xps(more: Part[] = []): Buffer {
  const type = 'application/vnd.ms-package.xps-fixeddocumentsequence+xml';
  return zip([
    {
      name: '[Content_Types].xml',
      content: `<Types><Default Extension="fdseq" ContentType="${type}"/></Types>`,
    },
    { name: 'FixedDocSeq.fdseq', content: '<FixedDocumentSequence/>' },
    ...more,
  ]);
}

/** A container of signed documents. */
export function asic(more: Part[] = [], kind: 'e' | 's' = 'e'): Buffer {
  return zip([
    { name: 'mimetype', content: `application/vnd.etsi.asic-${kind}+zip`, stored: true },
    { name: 'META-INF/signatures001.xml', content: '<asic:XAdESSignatures/>' },
    ...more,
  ]);
}

/** A letter, a table, slides or a drawing of LibreOffice. */
export function odf(
  kind: 'text' | 'spreadsheet' | 'graphics' | 'presentation',
  more: Part[] = [],
  manifest = '',
): Buffer {
  return zip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    {
      name: 'content.xml',
      content: '<office:document-content><text:p>Zażółć</text:p></office:document-content>',
    },
    { name: 'META-INF/manifest.xml', content: `<manifest:manifest>${manifest}</manifest:manifest>` },
    ...more,
  ]);
}
