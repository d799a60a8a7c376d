import type { Ctx } from '@/lib/core/context';
import { db } from '@/lib/platform/db';
import { loadCatalogue } from './catalogue';
import { CARDS } from './content/cards';
import { DEPARTMENTS } from './content/departments';
import { RODO_CLAUSES } from './content/rodo';
import type { CardContent } from './content/types';

/**
 * What a real office begins with, so that it can register on its first day: the usual units (without rooms and phones),
 * a counter, the catalogue of 28 matters of Bieruń's annex 6 with what the acts demand for them, and a RODO information
 * that speaks of "our office". Everything local (resolutions, rates) is left out; every card waits for its editor.
 */
export async function loadStartingSet(ctx: Ctx, topId: number): Promise<void> {
  const ids = new Map<string, number>();
  for (const { symbol, name, genitive, parent } of DEPARTMENTS) {
    const parentId = (parent && ids.get(parent)) || topId;
    const { id } = await db().department.create({ data: { symbol, name, genitive, parentId } });
    ids.set(symbol, id);
  }
  await db().servicePoint.create({
    data: { slug: 'bok', name: 'Biuro Obsługi Klienta', address: '', kind: 'BOK', takesAll: true },
  });
  await loadCatalogue(ctx, ids, { cards: CARDS.map(withoutLocal), clauses: RODO_CLAUSES.map(ofAnyOffice) });
}

const ofAnyTown = (text: string) =>
  text
    .replaceAll('Burmistrza Zalesina', 'Burmistrza')
    .replaceAll('Zalesinie', 'naszej gminie')
    .replaceAll('Zalesina', 'naszej gminy');

const LOCAL = /uchwa|zarządzeni|Zalesin/i;

function withoutLocal(card: CardContent): CardContent {
  return {
    ...card,
    complete: false,
    appliesTo: ofAnyTown(card.appliesTo),
    description: ofAnyTown(card.description),
    settlementForm: ofAnyTown(card.settlementForm),
    termNote: ofAnyTown(card.termNote),
    appeal: ofAnyTown(card.appeal),
    documents: card.documents.map((document) => ({ ...document, name: ofAnyTown(document.name) })),
    fees: card.fees.filter(({ legalBasis, note = '' }) => !LOCAL.test(`${legalBasis} ${note}`)),
    legalBasis: card.legalBasis.filter((basis) => !LOCAL.test(basis)),
  };
}

type Clause = (typeof RODO_CLAUSES)[number];
function ofAnyOffice(clause: Clause): Clause {
  return {
    ...clause,
    version: 1,
    textPl: clause.textPl
      .replace('Burmistrz Zalesina, ul. Rynek 1, 00-000 Zalesin', 'nasz urząd')
      .replace('iod@zalesin.example albo ', ''),
    textEn: clause.textEn
      .replace('the Mayor of Zalesin, ul. Rynek 1, 00-000 Zalesin', 'our office')
      .replace('iod@zalesin.example or ', ''),
    textUk: clause.textUk
      .replace('бургомістр Залесіна, ul. Rynek 1, 00-000 Zalesin', 'наш орган')
      .replace('iod@zalesin.example або ', ''),
  };
}
