/**
 * Kinds of files that the office takes, by ending. KRI (Dz.U. 2024 poz. 773), annex 2, names the formats in which an
 * office takes documents; those of them that are not here stand in `REFUSED_KINDS`. Decision 0018 explains each.
 */
export const FILE_KINDS = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  gif: 'image/gif',
  webp: 'image/webp',
  heic: 'image/heic',
  heif: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  rtf: 'application/rtf',
  xps: 'application/vnd.ms-xpsdocument',
  txt: 'text/plain',
  csv: 'text/csv',
  xml: 'application/xml',
  xsd: 'application/xml',
  gml: 'application/xml',
  rng: 'application/xml',
  xsl: 'application/xml',
  xslt: 'application/xml',
  wav: 'audio/wav',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  ogv: 'video/ogg',
  avi: 'video/x-msvideo',
  mpg: 'video/mpeg',
  mpeg: 'video/mpeg',
  mp4: 'video/mp4',
  mpeg4: 'video/mp4',
  xades: 'application/vnd.etsi.xades+xml',
  p7s: 'application/pkcs7-signature',
  sig: 'application/pkcs7-signature',
  p7m: 'application/pkcs7-mime',
  asice: 'application/vnd.etsi.asic-e+zip',
  sce: 'application/vnd.etsi.asic-e+zip',
  asics: 'application/vnd.etsi.asic-s+zip',
} as const;
export type FileEnding = keyof typeof FILE_KINDS;
export type FileMediaType = (typeof FILE_KINDS)[FileEnding];

/**
 * Formats of the annex that the office refuses, each with the code whose sentence says what to do instead. No check can
 * rule out macros in the old formats of Office. A page and a vector drawing are programs for a browser. A clerk sees
 * nothing of an archive, and its files would stand under no title in the case.
 */
export const REFUSED_KINDS = {
  doc: 'file-old-office',
  xls: 'file-old-office',
  ppt: 'file-old-office',
  html: 'file-page',
  htm: 'file-page',
  xhtml: 'file-page',
  css: 'file-page',
  svg: 'file-drawing',
  zip: 'file-archive',
  tar: 'file-archive',
  gz: 'file-archive',
  '7z': 'file-archive',
  rar: 'file-archive',
} as const;

/** Endings of files that only sign another document of the case, or a document that they contain. */
const SIGNATURE_KINDS: readonly string[] = ['xades', 'p7s', 'sig', 'p7m'];

/** Whether the file signs another one, by the ending of its name. */
export const isSignature = (fileName: string): boolean =>
  SIGNATURE_KINDS.includes(fileName.toLowerCase().split('.').pop() ?? '');
