import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { proceedingsOfCase } from '@/lib/modules/cases/queries/proceedings';
import { saveAuthority, setCardProcedure } from '@/lib/modules/procedure-cards/operations';
import { listAuthorityItems, listCardProcedures } from '@/lib/modules/procedure-cards/queries';
import {
  type AuthorityInput,
  authoritySchema,
  cardProcedureSchema,
  PROCEDURES,
  WITH_HIGHER_AUTHORITY,
} from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import { CARDS } from '@/prisma/seed/content/cards';
import { registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';

let editor: Ctx;
let clerk: Ctx;
let roads: { id: number };

beforeAll(async () => {
  const desk = await makeDesk();
  ({ clerk } = desk);
  roads = desk.office.roads;
  editor = ctxOf(await actorOf('EDITOR', desk.office.secretary));
});

const board: AuthorityInput = {
  id: null,
  version: 0,
  kind: 'SKO',
  name: 'Kolegium Drugie',
  genitive: 'Kolegium Drugiego',
  seat: 'w Borkach',
  address: '',
  ade: '',
  active: true,
};
/** The organ of the office, and the usual court fee. */
const COURT = { organId: null, courtFee: 'FIXED', courtFeeGrosze: 20_000 } as const;
const cardOf = async (versionId: number) =>
  (await db().cardVersion.findUniqueOrThrow({ where: { id: versionId }, include: { card: true } })).card;

describe('an authority', () => {
  test('of each kind exists from the beginning', async () => {
    const items = await listAuthorityItems(editor);
    expect(items.map(({ kind }) => kind).toSorted()).toEqual(['COUNCIL', 'COURT', 'OTHER', 'SKO', 'VOIVODE']);
  });

  test('is added once, and a name with its seat that is taken is refused at its field', async () => {
    const { id } = await saveAuthority(editor, board);
    await expect(saveAuthority(editor, board)).rejects.toMatchObject({ code: 'invalid' });
    const { version } = await db().authority.findUniqueOrThrow({ where: { id } });
    const changed = { ...board, id, version, address: 'ul. Leśna 1, 00-002 Borki' };
    await saveAuthority(editor, changed);
    expect(await codes([saveAuthority(editor, { ...changed, address: 'inny' })])).toEqual([
      'changed-meanwhile',
    ]);
    const told = await db().historyEntry.findMany({
      where: { type: 'authority.saved' },
      orderBy: { id: 'asc' },
    });
    expect(told.map(({ data }) => data)).toEqual([
      expect.objectContaining({ authorityId: id }),
      {
        authorityId: id,
        changes: [{ field: 'address', before: board.address, after: changed.address }],
      },
    ]);
  });

  test('that a card names stays in use', async () => {
    const { id } = await saveAuthority(editor, { ...board, name: 'Kolegium Trzecie' });
    await makeCard(roads, { higherAuthorityId: id });
    const { version } = await db().authority.findUniqueOrThrow({ where: { id } });
    const off = { ...board, name: 'Kolegium Trzecie', id, version, active: false };
    expect(await codes([saveAuthority(editor, off)])).toEqual(['authority-in-use']);
  });

  test.each([
    ['name', { name: ' ' }],
    ['genitive', { genitive: '' }],
    ['ade', { ade: 'AE:PL-1' }],
  ])('without a valid %s is not saved', (field, over) => {
    const { error } = authoritySchema.safeParse({ ...board, ...over });
    expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
  });
});

describe('the organ of a card', () => {
  test('is the organ of the office until another one is set, and reaches its open cases', async () => {
    const card = await makeCard(roads);
    const { caseId } = await registerOne(clerk, card);
    const { id: cardId, version, higherAuthorityId } = await cardOf(card.versionId);
    const authorityId = higherAuthorityId ?? (await db().authority.findFirstOrThrow()).id;
    expect((await proceedingsOfCase(clerk, caseId)).organ).toBeNull();
    const { id: organId } = await saveAuthority(editor, { ...board, kind: 'OWN', name: 'Kierownik USC' });
    const set = {
      cardId,
      version,
      procedure: 'KPA',
      authorityId,
      organId,
      courtFee: 'FIXED',
      courtFeeGrosze: 10_000,
    } as const;
    await setCardProcedure(editor, set);
    expect((await proceedingsOfCase(clerk, caseId)).organ).toMatchObject({ name: 'Kierownik USC' });
    const told = await db().historyEntry.findFirstOrThrow({
      where: { type: 'card.procedure-set' },
      orderBy: { id: 'desc' },
    });
    expect(told.data).toMatchObject({ organ: 'Kierownik USC w Borkach', courtFeeGrosze: 10_000 });
    expect((await proceedingsOfCase(clerk, caseId)).courtFeeGrosze).toBe(10_000);
    // It neither leaves the list nor becomes a judge while the card names it, and no card is judged by it.
    const own = { ...board, kind: 'OWN', name: 'Kierownik USC', id: organId, version: 1 } as const;
    expect(
      await codes([
        saveAuthority(editor, { ...own, active: false }),
        saveAuthority(editor, { ...own, kind: 'OTHER' }),
        setCardProcedure(editor, { ...set, version: version + 1, authorityId: organId }),
        setCardProcedure(editor, { ...set, version: version + 1, organId: authorityId }),
      ]),
    ).toEqual(['authority-in-use', 'authority-in-use', 'authority-not-found', 'organ-not-found']);
  });
});

describe('the procedure of a card', () => {
  test('is set with its higher authority, and reaches its open cases', async () => {
    const card = await makeCard(roads);
    const { caseId } = await registerOne(clerk, card);
    const { id: cardId, version } = await cardOf(card.versionId);
    const { id: authorityId } = await db().authority.findFirstOrThrow({ where: { kind: 'VOIVODE' } });
    expect(await proceedingsOfCase(clerk, caseId)).toMatchObject({
      procedure: 'KPA',
      higher: { kind: 'SKO' },
    });
    await setCardProcedure(editor, { cardId, version, procedure: 'TAX', authorityId, ...COURT });
    expect(await proceedingsOfCase(clerk, caseId)).toMatchObject({
      procedure: 'TAX',
      higher: { kind: 'VOIVODE' },
    });
    // A second equal call with the old version is another person's: the list has changed meanwhile.
    expect(
      await codes([setCardProcedure(editor, { cardId, version, procedure: 'KPA', authorityId, ...COURT })]),
    ).toEqual(['changed-meanwhile']);
    const item = (await listCardProcedures(editor)).find((each) => each.cardId === cardId);
    expect(item).toMatchObject({ procedure: 'TAX', authorityId });
  });

  test('with a higher authority needs one, and without has none', () => {
    const card = { cardId: 1, version: 1, authorityId: null, ...COURT };
    for (const procedure of PROCEDURES) {
      const judged = WITH_HIGHER_AUTHORITY.includes(procedure);
      expect(cardProcedureSchema.safeParse({ ...card, procedure }).success, procedure).toBe(!judged);
      const named = cardProcedureSchema.parse({ ...card, procedure, authorityId: 7 });
      expect(named.authorityId, procedure).toBe(judged ? 7 : null);
    }
  });

  test('has a fixed court fee of its matter, or one that depends on the sum', () => {
    const card = { cardId: 1, version: 1, procedure: 'KPA', authorityId: 7, organId: null } as const;
    const feeOf = (courtFee: string, courtFeeGrosze: number | null) =>
      cardProcedureSchema.safeParse({ ...card, courtFee, courtFeeGrosze });
    expect(feeOf('FIXED', 50_000).data?.courtFeeGrosze).toBe(50_000);
    expect(feeOf('RELATIVE', 50_000).data?.courtFeeGrosze).toBeNull();
    for (const grosze of [null, 0])
      expect(feeOf('FIXED', grosze).error?.issues).toMatchObject([
        { path: ['courtFeeGrosze'], message: 'court-fee-missing' },
      ]);
  });

  test('is set by editors and administrators alone', async () => {
    for (const role of ['CITY_SECRETARY', 'HEAD', 'CASE_WORKER', 'AUDITOR', 'CLERK'] as const) {
      const ctx = ctxOf(await actorOf(role, roads));
      const refused = await codes([
        listAuthorityItems(ctx),
        listCardProcedures(ctx),
        saveAuthority(ctx, board),
        setCardProcedure(ctx, { cardId: 1, version: 1, procedure: 'CIVIL', authorityId: null, ...COURT }),
      ]);
      expect(new Set(refused), role).toEqual(new Set(['not-allowed']));
    }
  });
});

test('the cards with which an office begins follow their acts', () => {
  const procedures = Object.fromEntries(CARDS.map(({ slug, procedure = 'KPA' }) => [slug, procedure]));
  expect(procedures).toMatchObject({
    'zaswiadczenie-o-niezaleganiu': 'TAX',
    'zaswiadczenie-o-stanie-majatkowym': 'TAX',
    petycja: 'PETITION',
    skarga: 'COMPLAINT',
    'wniosek-dzial-viii': 'MOTION',
    'informacja-publiczna': 'PUBLIC_INFORMATION',
    'ponowne-wykorzystywanie': 'REUSE',
    'informacja-o-srodowisku': 'ENVIRONMENT',
    dostepnosc: 'ACCESSIBILITY',
    'dostepnosc-cyfrowa': 'DIGITAL_ACCESSIBILITY',
    'dane-osobowe': 'PERSONAL_DATA',
    'umowa-najmu-lokalu': 'CIVIL',
    'zajecie-pasa-drogowego-roboty': 'KPA',
  });
  const ofVoivode = CARDS.filter(({ higherAuthority }) => higherAuthority === 'VOIVODE');
  expect(ofVoivode.map(({ slug }) => slug).toSorted()).toEqual([
    'odpis-aktu-stanu-cywilnego',
    'zaswiadczenie-o-zameldowaniu',
  ]);
  expect(CARDS.filter(({ organ }) => organ === 'OWN').map(({ slug }) => slug)).toEqual([
    'odpis-aktu-stanu-cywilnego',
  ]);
  const tax = CARDS.filter(({ procedure }) => procedure === 'TAX');
  expect(tax.map(({ termRule, appeal }) => [termRule, appeal.includes('KPA')])).toEqual([
    ['OP_306A_7D', false],
    ['OP_306A_7D', false],
  ]);
});
