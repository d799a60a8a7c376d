import type { Ctx } from '@/lib/core/context';
import { plainDate, toColumn } from '@/lib/core/plain-date';
import { publishFirstVersion } from '@/lib/modules/procedure-cards/operations';
import { listAuthorities } from '@/lib/modules/procedure-cards/queries';
import { WITH_HIGHER_AUTHORITY } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import { cardNames } from './content/card-names';
import { documentNames } from './content/document-names';
import type { CardContent, RodoClauseContent } from './content/types';

/** The loaded cards, by slug. */
export type Catalogue = Map<string, { cardId: number; versionId: number; departmentId: number }>;

/** Publishes the cards and the RODO information that an office begins with. `departments` gives the ids by symbol. */
export async function loadCatalogue(
  ctx: Ctx,
  departments: Map<string, number>,
  { cards, clauses }: { cards: readonly CardContent[]; clauses: readonly RodoClauseContent[] },
): Promise<Catalogue> {
  await db().rodoClause.createMany({
    data: clauses.map((clause) => ({ ...clause, validFrom: toColumn(plainDate(clause.validFrom)) })),
  });
  const catalogue: Catalogue = new Map();
  const authorities = new Map((await listAuthorities()).map(({ kind, id }) => [kind, id]));
  for (const {
    department,
    documents,
    fees,
    procedure = 'KPA',
    higherAuthority,
    organ,
    courtFee = 200,
    ...card
  } of cards) {
    const departmentId = idOf(departments, department);
    const judge = higherAuthority === undefined ? 'SKO' : higherAuthority;
    const saved = await publishFirstVersion(ctx, {
      emailBasis: '',
      anyDepartment: false,
      ...card,
      ...cardNames(card.slug),
      departmentId,
      procedure,
      higherAuthorityId:
        judge === null || !WITH_HIGHER_AUTHORITY.includes(procedure) ? null : idOf(authorities, judge),
      courtFeeGrosze: courtFee === null ? null : courtFee * 100,
      organId: organ === undefined ? null : idOf(authorities, organ),
      validFrom: plainDate('2025-01-01'),
      documents: documents.map((document) => ({
        note: '',
        ownForm: false,
        ...document,
        ...documentNames(document.name),
      })),
      fees: fees.map((fee) => ({ note: '', ...fee, validFrom: plainDate(fee.validFrom) })),
    });
    catalogue.set(card.slug, { ...saved, departmentId });
  }
  return catalogue;
}

/** Throws when the content refers to an entry that is missing. */
export function idOf(ids: Map<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`the content names ${name}, which it does not have`);
  return id;
}

export function cardOf(catalogue: Catalogue, slug: string) {
  const card = catalogue.get(slug);
  if (!card) throw new Error(`the content names the card ${slug}, which it does not have`);
  return card;
}
