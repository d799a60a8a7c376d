import type { Ctx } from '@/lib/core/context';
import { addStartingTemplates } from '@/lib/modules/correspondence/operations/starting-templates';
import { BLANK } from '@/lib/modules/procedure-cards/schema';
import { now, today } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db';
import { loadCatalogue } from './catalogue';
import { AUTHORITIES } from './content/authorities';
import { CARDS } from './content/cards';
import { DEPARTMENTS } from './content/departments';
import { RODO_CLAUSES } from './content/rodo';
import type { CardContent, DepartmentContent } from './content/types';
import { loadStartingJrwa } from './jrwa';

/**
 * Loads the starting set with which a real office can register on its first day: the usual units (without rooms and
 * phones), a counter, the catalogue of 40 matters (the 28 of Bieruń's annex 6 among them) with the documents that the
 * acts demand, a RODO information that speaks of "our office", and a JRWA. Local data (resolutions, rates) are left
 * out, so every card waits for its editor. Existing data stay; returns the id of the top unit.
 */
export async function loadStartingSet(): Promise<number> {
  const top = await unit(OFFICE_UNIT, null);
  const ids = new Map<string, number>();
  for (const department of DEPARTMENTS) {
    const { symbol, parent } = department;
    ids.set(symbol, await unit(department, (parent && ids.get(parent)) || top));
  }
  const point = {
    slug: 'bok',
    name: 'Biuro Obsługi Klienta',
    address: '',
    kind: 'BOK',
    takesAll: true,
  } as const;
  await db().servicePoint.upsert({ where: { slug: point.slug }, create: point, update: {} });

  const known = new Set(
    (await db().procedureCard.findMany({ select: { slug: true } })).map(({ slug }) => slug),
  );
  const newest = RODO_CLAUSES[RODO_CLAUSES.length - 1];
  const clauses = (await db().rodoClause.count()) > 0 ? [] : [ofAnyOffice(newest)];
  await ownOrgan();
  const cards = CARDS.filter(({ slug }) => !known.has(slug)).map(withoutLocal);
  await loadCatalogue(bySetup(top), ids, { cards, clauses });
  await loadStartingJrwa(bySetup(top));
  await addStartingTemplates(now());
  return top;
}

/** Kierownik urzędu stanu cywilnego: no letter goes out until the office enters the seat. */
async function ownOrgan(): Promise<void> {
  if ((await db().authority.count({ where: { kind: 'OWN' } })) > 0) return;
  const registrar = AUTHORITIES.find(({ kind }) => kind === 'OWN');
  if (registrar) await db().authority.create({ data: { ...registrar, seat: `w ${BLANK}` } });
}

type Unit = Pick<DepartmentContent, 'symbol' | 'name' | 'nameEn' | 'nameUk' | 'genitive' | 'locative'>;
const OFFICE_UNIT: Unit = {
  symbol: 'UM',
  name: 'Urząd',
  nameEn: 'City Hall',
  nameUk: 'Міське управління',
  genitive: 'Urzędu',
  locative: 'w Urzędzie',
};

async function unit(
  { symbol, name, nameEn, nameUk, genitive, locative }: Unit,
  parentId: number | null,
): Promise<number> {
  const data = { symbol, name, nameEn, nameUk, genitive, locative, parentId };
  return (await db().department.upsert({ where: { symbol }, create: data, update: {} })).id;
}

/** Nobody works here yet, so the office itself acts. */
function bySetup(departmentId: number): Ctx {
  const posts = [{ role: 'ADMIN' as const, departmentId }];
  const office = {
    staffId: 0,
    login: '',
    name: 'Okienko',
    departmentIds: [],
    servicePointId: null,
    sessionId: null,
    standsInFor: [],
  };
  return { actor: { ...office, posts }, now: now(), today: today(), locale: 'pl' };
}

const ofAnyTown = (text: string) =>
  text
    .replaceAll(' w Dębowie', '')
    .replaceAll('Wojewody Dębowskiego', 'wojewody')
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
/** The newest words as the first version of a new office, which has given nobody an older one. */
function ofAnyOffice(clause: Clause): Clause {
  return {
    ...clause,
    version: 1,
    validFrom: RODO_CLAUSES[0].validFrom,
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
