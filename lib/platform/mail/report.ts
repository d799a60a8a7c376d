/** The content of a report of delivery (RFC 3464). */
export type DeliveryReport = {
  /** The Message-ID of the e-mail that it is about, without brackets; '' when it does not say. */
  messageId: string;
  /** The e-mail has not arrived, and nobody tries any more. */
  failed: boolean;
  /** '5.1.1'; '' when it does not say. */
  status: string;
  /** The words of the other server, shortened. */
  words: string;
};

const fieldOf = (text: string, name: string) =>
  new RegExp(`^${name}:[ \\t]*([^\\r\\n]*(?:\\r?\\n[ \\t]+[^\\r\\n]*)*)`, 'im')
    .exec(text)?.[1]
    .replace(/\s+/g, ' ')
    .trim() ?? '';

/** Reads the parts of a report: its fields (message/delivery-status) and the head of the e-mail that came back. */
export function readReport(status: string, returned: string): DeliveryReport {
  const action = fieldOf(status, 'Action').toLowerCase();
  const code = /\d\.\d{1,3}\.\d{1,3}/.exec(fieldOf(status, 'Status'))?.[0] ?? '';
  return {
    messageId:
      idOf(fieldOf(returned, 'Message-ID')) ||
      idOf(fieldOf(status, 'X-Original-Message-ID')) ||
      idOf(fieldOf(status, 'Original-Message-ID')),
    failed: action === 'failed' || (action === '' && code.startsWith('5')),
    status: code,
    words: fieldOf(status, 'Diagnostic-Code')
      .replace(/^\w+;\s*/, '')
      .slice(0, 300),
  };
}

/** Blanks, and controls, of which PostgreSQL keeps no zero. */
const UNFIT = /[\s\p{Cc}]+/gu;

/** A Message-ID without its brackets and blanks. */
export const idOf = (text: string): string =>
  /<([^<>]*)>/.exec(text)?.[1].replace(UNFIT, '') ?? text.trim().replace(UNFIT, '');

/** The ids of a References or In-Reply-To header; at most the last fifty, since a long thread names all. */
export function idsOf(text: string): string[] {
  const found = [...text.matchAll(/<([^<>]{1,900})>/g)].map(([, id]) => id.replace(UNFIT, ''));
  return [...new Set(found.filter(Boolean))].slice(-50);
}
