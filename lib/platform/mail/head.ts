import type { AddressObject, EmailAddress, HeaderLines, Headers } from 'mailparser';
import { idOf, idsOf } from './report';
import { isFromRobot } from './robots';

export type MailAddress = { name: string; address: string };

/** The headers of an e-mail, decoded. */
export type Head = {
  /** Without brackets; '' when the e-mail came without one. */
  messageId: string;
  inReplyTo: string;
  /** The ids of References and In-Reply-To. */
  references: string[];
  subject: string;
  /** Addresses are in small letters; '' where there is none. */
  from: MailAddress;
  /** The address to which answers shall go; null when the e-mail names none. */
  replyTo: MailAddress | null;
  recipients: (MailAddress & { kind: 'to' | 'cc' | 'bcc' })[];
  /** Null for a date that is missing or makes no sense. */
  sentAt: Date | null;
  isAutomatic: boolean;
};

/** More addresses than anybody reads; the kept e-mail has them all. */
const MOST_RECIPIENTS = 500;
const NAME_MAX = 200;
/** The longest address (RFC 5321 4.5.3.1). */
const ADDRESS_MAX = 320;
const SUBJECT_MAX = 1_000;
const ID_MAX = 900;

/** Reads the headers of an e-mail: `headers` are decoded, `lines` are as they came. */
export function headOf(headers: Headers, lines: HeaderLines): Head {
  const raw = lines.map(({ key, line }) => ({
    key,
    value: line.slice(line.indexOf(':') + 1).replace(/\r?\n/g, ''),
  }));
  const first = (name: string) => raw.find(({ key }) => key === name)?.value ?? '';
  const inReplyTo = idsOf(first('in-reply-to'));
  const addresses = (name: string) => addressesOf(headers.get(name));
  return {
    messageId: idOf(first('message-id')).slice(0, ID_MAX),
    inReplyTo: (inReplyTo[0] ?? '').slice(0, ID_MAX),
    references: [
      ...new Set([
        ...idsOf(
          raw
            .filter(({ key }) => key === 'references')
            .map(({ value }) => value)
            .join(' '),
        ),
        ...inReplyTo,
      ]),
    ],
    subject: plainLine(textOf(headers.get('subject')), SUBJECT_MAX),
    from: addresses('from')[0] ?? addresses('sender')[0] ?? { name: '', address: '' },
    replyTo: addresses('reply-to').find(({ address }) => address !== '') ?? null,
    recipients: (['to', 'cc', 'bcc'] as const)
      .flatMap((kind) => addresses(kind).map((each) => ({ kind, ...each })))
      .slice(0, MOST_RECIPIENTS),
    sentAt: dateOf(first('date')),
    isAutomatic: isFromRobot(raw),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function addressesOf(value: unknown): MailAddress[] {
  const objects = [value]
    .flat()
    .filter((each): each is AddressObject => typeof each === 'object' && each !== null && 'value' in each);
  return objects
    .flatMap((each) => each.value.flatMap(flat))
    .filter(({ name, address }) => name !== '' || address !== '');
}

/** An address, or the members of a group. */
function flat({ name, address = '', group }: EmailAddress): MailAddress[] {
  if (group) return group.flatMap(flat);
  const plain = plainLine(address, ADDRESS_MAX).toLowerCase();
  return [{ name: plainLine(name, NAME_MAX), address: /^[^\s@]+@[^\s@]+$/.test(plain) ? plain : '' }];
}

/** A text of one line, without controls. */
const plainLine = (text: string, max: number) =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .toWellFormed()
    .slice(0, max)
    .toWellFormed();

/** Dates from 1970 to 2100: others are a mistake of the sender's clock. */
function dateOf(text: string): Date | null {
  const time = Date.parse(text.trim());
  return Number.isNaN(time) || time < 0 || time > 4_102_444_800_000 ? null : new Date(time);
}
