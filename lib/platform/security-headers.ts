import { isAt, paths } from '@/lib/core/paths';
import { MAIL_STYLE_SOURCE } from './mail/style';

/**
 * `file`: a file that people brought, as a download, a picture or plain text; it runs nothing, loads nothing and has no
 * origin. `framed-pdf`: a PDF for the browser's viewer in a frame of ours; as strict, but without the sandbox, in which
 * the viewer does not start. `message`: an e-mail in a frame of ours, with its own pictures and one style sheet of
 * ours; its links open a new window.
 */
export type AnswerKind = 'page' | 'file' | 'framed-pdf' | 'message';

const BARE = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'" };

const POLICIES: Partial<Record<AnswerKind, Record<string, string>>> = {
  file: { ...BARE, 'frame-ancestors': "'none'", sandbox: '' },
  'framed-pdf': { ...BARE, 'object-src': "'self'", 'frame-ancestors': "'self'" },
  message: {
    ...BARE,
    'img-src': 'data:',
    'style-src': MAIL_STYLE_SOURCE,
    'frame-ancestors': "'self'",
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
  },
};

const FRAMED = [paths.documentPdf, paths.scanPdf, paths.mailAttachmentPdf];
const FILES = [
  ...[paths.document, paths.documentPreview, paths.scanPreview],
  ...[paths.mailAttachment, paths.mailAttachmentPreview, paths.mailOriginal],
];

/** The kind of the answer at that path. */
export function answerKind(path: string): AnswerKind {
  if (FRAMED.some((pdf) => isAt(path, pdf))) return 'framed-pdf';
  if (isAt(path, paths.mailBody)) return 'message';
  return FILES.some((file) => isAt(path, file)) ? 'file' : 'page';
}

/**
 * Headers of every answer: pages, files, downloads, redirects, errors. `nonce` is new for each request and admits the
 * scripts and style sheets that the server itself wrote into the page; nothing inline is admitted without it.
 *
 * `development` also allows the needs of Next's development server: eval, inline styles and its web socket.
 */
export function securityHeaders(
  nonce: string,
  development = false,
  kind: AnswerKind = 'page',
): Record<string, string> {
  return {
    'Content-Security-Policy': Object.entries(POLICIES[kind] ?? pagePolicy(nonce, development))
      .map((directive) => directive.join(' ').trim())
      .join('; '),
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
    // Not no-referrer: with it a browser sends forms with `Origin: null`, which the office refuses as foreign.
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'X-Frame-Options': kind === 'framed-pdf' || kind === 'message' ? 'SAMEORIGIN' : 'DENY',
  };
}

function pagePolicy(nonce: string, development: boolean): Record<string, string> {
  return {
    'default-src': "'self'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    'style-src': `'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    'img-src': "'self' data:",
    'font-src': "'self'",
    'connect-src': `'self'${development ? ' ws:' : ''}`,
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  };
}
