import { hash } from 'node:crypto';
import type { Locale } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import type { StatusRecord } from '@/lib/modules/status-lookup/schema/record';

/** The meta element in which the status page names what it shows. */
export const SHOWN_META = 'okienko-shown';

/** Everything that the status page shows; `record` is null for the form alone. */
export type Shown = { locale: Locale; today: PlainDate; office: object; record: StatusRecord | null };

/** The mark of what the status page shows: two pages with one mark are the same. */
export const shownMark = ({ locale, today, office, record }: Shown): string =>
  hash('sha256', JSON.stringify([locale, today, office, record]), 'base64url');
