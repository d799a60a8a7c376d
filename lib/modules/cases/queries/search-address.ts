import { z } from 'zod';
import type { Ctx } from '@/lib/core/context';
import { checkCaseReference } from '@/lib/core/identifiers';
import { paths } from '@/lib/core/paths';
import { parseRegistryNumber } from '@/lib/core/registry-number';
import { seal, unseal } from '@/lib/platform/secrets';
import { type SearchInput, searchSchema } from '../schema/list';

/** The life of a search address, in hours: a working day. After it the browser's history gives nothing away. */
const LASTS_HOURS = 12;

/** The address of the search for the typed text, with the chosen filters. */
export function searchAddress(ctx: Ctx, { q, department, year, tab }: SearchInput): string {
  const { q: number, szukaj: sealed } = searchQuery(ctx, q);
  return paths.cases({ q: number, sealed, department, year, tab });
}

/**
 * The typed text as a query of an address. A number or a znak stands in the open (`q`); any other text may be a
 * person's name, so it is sealed (`szukaj`) for this person and the next 12 hours.
 */
export function searchQuery(ctx: Ctx, typed: string): { q?: string; szukaj?: string } {
  const q = searchSchema.shape.q.catch('').parse(typed);
  if (q === '') return {};
  if (isNumber(q)) return { q };
  const until = ctx.now.getTime() + LASTS_HOURS * 3_600_000;
  const sealed = seal('search', JSON.stringify([ctx.actor.staffId, until, q]));
  return { szukaj: Buffer.from(sealed).toString('base64url') };
}

const sealedSchema = z.tuple([z.number(), z.number(), z.string()]);

/** The text that an address searches for; '' when the seal is broken, belongs to another person or is too old. */
export function searchedText(ctx: Ctx, { q, sealed }: { q?: string; sealed?: string }): string {
  if (q !== undefined && isNumber(q)) return q.trim();
  if (sealed === undefined) return '';
  try {
    const opened = unseal('search', Buffer.from(sealed, 'base64url'));
    const [staffId, until, text] = sealedSchema.parse(JSON.parse(opened));
    return staffId === ctx.actor.staffId && until > ctx.now.getTime() ? text : '';
  } catch {
    return '';
  }
}

/**
 * Whether the text is a registry number, the digits of one, or a znak, and so names nobody. A PESEL or a telephone
 * number is longer.
 */
function isNumber(text: string): boolean {
  return /^\d{1,7}$/.test(text.trim()) || parseRegistryNumber(text) !== null || checkCaseReference(text).ok;
}
