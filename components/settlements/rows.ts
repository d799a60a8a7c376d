import type { Ctx } from '@/lib/core/context';
import { formatHour } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { momentText, sinceText } from '@/lib/i18n/moments';
import { matterName } from '@/lib/modules/cases/words/kinds';
import type { CollectionItem } from '@/lib/modules/settlements/schema';
import { COLLECTION_KIND_WORDS } from '@/lib/modules/settlements/words/values';
import { subjectExcerpt } from '../cases/case-table-row';

type Now = Pick<Ctx, 'now'>;

/**
 * The documents that wait at the counter for one client in one matter, in words. The server makes the row, because the
 * hour is known there.
 */
export type IssueRow = {
  caseId: number;
  slug: string;
  reference: string;
  number: string;
  /** The party; null where none is named. */
  client: string | null;
  organisation: boolean;
  /** The beginning of the case's subject, and the matter in one name. */
  what: string;
  matter: string;
  /** `addressee`: the recipient, when that is not the client. */
  things: { id: number; title: string; kind: string; addressee: string | null }[];
  since: string;
  uncollected: boolean;
  /** The number of hand-outs of the things that were taken back. */
  takenBack: number;
};

/**
 * Returns a row for each matter, the longest waiting first: documents and originals of a matter are issued together.
 */
export function toIssueRows(items: readonly CollectionItem[], { now }: Now): IssueRow[] {
  const rows = new Map<number, IssueRow>();
  for (const item of items) {
    const { case: record, organisation, receivedAt } = item;
    const row: IssueRow = rows.get(record.id) ?? {
      caseId: record.id,
      slug: record.slug,
      number: record.number,
      client: record.client,
      what: subjectExcerpt(record.subject),
      matter: matterName(record.kind, record.card),
      organisation,
      reference: record.znak ?? record.number,
      things: [],
      uncollected: false,
      takenBack: 0,
      since: receivedAt ? sinceText(receivedAt, now) : '',
    };
    row.things.push({
      id: item.id,
      title: item.title,
      kind: COLLECTION_KIND_WORDS[item.kind],
      addressee: item.addressee,
    });
    row.uncollected ||= item.uncollected;
    row.takenBack += item.formerIssues.length;
    rows.set(record.id, row);
  }
  return [...rows.values()];
}

/** A document that a department has sent and the counter has not confirmed. */
export type ReceiveRow = {
  id: number;
  slug: string;
  reference: string;
  /** The party; where none is named, the matter of the case. */
  client: string;
  title: string;
  /** The recipient, when that is not the client. */
  addressee: string | null;
  from: string;
  sent: string;
};

export function toReceiveRow(item: CollectionItem, { now }: Now): ReceiveRow {
  const { id, title, addressee, sentBy, sentAt, case: record } = item;
  return {
    id,
    title,
    addressee,
    slug: record.slug,
    reference: record.znak ?? record.number,
    client: record.client ?? subjectExcerpt(record.subject),
    from: `${sentBy}, ${record.department}`,
    sent: momentText(sentAt, now),
  };
}

/** The documents of one case that one person took together today: they have one slip. */
export type IssuedRow = Pick<ReceiveRow, 'slug' | 'reference'> & {
  things: { id: number; title: string }[];
  to: string;
  at: string;
  /** The moment of the hand-out, ISO. */
  issuedAt: string;
  slipHref: string;
};

/** Returns a row for each hand-out, in the order of the items. */
export function toIssuedRows(items: readonly CollectionItem[]): IssuedRow[] {
  const handOuts = new Map<string, CollectionItem[]>();
  for (const item of items) {
    const key = `${item.case.id} ${item.issuedAt?.getTime()}`;
    handOuts.set(key, [...(handOuts.get(key) ?? []), item]);
  }
  return [...handOuts.values()].map((together) => {
    const [{ case: record, issuedTo, authority, issuedAt, issuedBy }] = together;
    return {
      slug: record.slug,
      reference: record.znak ?? record.number,
      things: together.map(({ id, title }) => ({ id, title })),
      to: [issuedTo, authority].filter(Boolean).join(', '),
      at: issuedAt ? `${formatHour(issuedAt)}, ${issuedBy}` : '',
      issuedAt: issuedAt?.toISOString() ?? '',
      slipHref: slipHref(
        together.map(({ id }) => id),
        false,
      ),
    };
  });
}

/** Returns the address of the slip to be signed. */
export function slipHref(ids: readonly number[], other: boolean): string {
  return paths.collectionSlip({ id: ids, other });
}
