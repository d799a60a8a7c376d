import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { identifierText } from '@/lib/core/plain-text';
import { formatRegistryNumber, type NumberedRow, numberOf } from '@/lib/core/registry-number';
import { otherSpellings, searchWords } from '@/lib/core/search-words';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { keyedHashes, unseal } from '@/lib/platform/secrets';
import { chainOf } from '../../audit/rules';
import type { HistoryType } from '../../audit/schema';
import { canFindClients } from '../policy';
import { clientsWithIdentifier } from '../queries/by-identifier';
import { clientAddress, clientLabel } from '../rules/label';
import { maskPesel } from '../rules/mask-pesel';
import type { FoundClient } from '../schema';

const LOOK: HistoryType = 'client.listed';

type Row = {
  id: number;
  version: number;
  kind: 'PERSON' | 'ORGANISATION';
  firstName: string;
  lastName: string;
  name: string;
  street: string;
  postalCode: string;
  city: string;
  country: string;
  nip: string | null;
  peselSealed: Uint8Array | null;
  caseCount: number;
  lastCaseOn: PlainDate | null;
} & { [Column in keyof NumberedRow]: NumberedRow[Column] | null };

/**
 * At most eight clients that match the typed text, the most recent first: a name (at least three letters, words in any
 * order, without diacritics), a whole PESEL, NIP, REGON, KRS or phone number. The same statement records whose data
 * were shown, and to whom, but not the typed text. Throws not-allowed.
 */
export async function findClients(ctx: Ctx, typed: string): Promise<FoundClient[]> {
  if (!canFindClients(ctx.actor)) throw new DomainError('not-allowed');
  const match = matchOf(typed);
  if (!match) return [];
  const look = { chain: chainOf(null), at: ctx.now, actorId: ctx.actor.staffId, type: LOOK };
  const rows = await db().$queryRaw<Row[]>`
    WITH found AS MATERIALIZED (
      SELECT * FROM client c WHERE ${match} ORDER BY c.updated_at DESC, c.id DESC LIMIT 8
    ), kept AS MATERIALIZED (
      SELECT history_append(jsonb_build_array(${JSON.stringify(look)}::jsonb || jsonb_build_object(
        'data', jsonb_build_object('clientIds', (SELECT jsonb_agg(f.id ORDER BY f.id) FROM found f)))))
      WHERE EXISTS (SELECT FROM found)
    )
    SELECT c.id, c.version, c.kind, c.first_name AS "firstName", c.last_name AS "lastName", c.name, c.street,
           c.postal_code AS "postalCode", c.city, c.country, c.nip, c.pesel_sealed AS "peselSealed",
           (SELECT count(*)::int FROM "case" k WHERE k.client_id = c.id) AS "caseCount",
           to_char(last.received_on, 'YYYY-MM-DD') AS "lastCaseOn", last.registry_series AS "registrySeries",
           last.registry_year AS "registryYear", last.registry_number AS "registryNumber"
    FROM found c JOIN (SELECT count(*) FROM kept) looks ON true
    LEFT JOIN LATERAL (SELECT k.received_on, k.registry_series, k.registry_year, k.registry_number FROM "case" k
                       WHERE k.client_id = c.id ORDER BY k.id DESC LIMIT 1) last ON true
    ORDER BY c.updated_at DESC, c.id DESC`;
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    kind: row.kind,
    label: clientLabel(row),
    address: clientAddress(row),
    maskedPesel: row.peselSealed ? maskPesel(unseal('pesel', row.peselSealed)) : null,
    nip: row.nip,
    caseCount: row.caseCount,
    lastCaseOn: row.lastCaseOn,
    lastCaseNumber: hasCase(row) ? formatRegistryNumber(numberOf(row)) : null,
  }));
}

const hasCase = (row: Row): row is Row & NumberedRow => row.registryNumber !== null;

function matchOf(typed: string): Prisma.Sql | null {
  const digits = identifierText(typed).replace(/[\s-]|^PESEL:?/gi, '');
  if (/^\d{11}$/.test(digits))
    return Prisma.sql`c.pesel_key IN (${Prisma.join(keyedHashes('pesel', digits))})`;
  const identified = clientsWithIdentifier(typed);
  if (identified) return identified;
  const words = searchWords(typed).slice(0, 6);
  // A trigram needs three letters: shorter words alone would read every client.
  if (!words.some((word) => word.length >= 3)) return null;
  return Prisma.join(
    words.map((word) => {
      const asked = [`%${word}%`, ...otherSpellings(word).map((form) => `% ${form} %`)];
      return Prisma.sql`(${Prisma.join(
        asked.map((pattern) => Prisma.sql`c.search_text LIKE ${pattern}`),
        ' OR ',
      )})`;
    }),
    ' AND ',
  );
}
