import { randomUUID } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CaseHead } from '@/components/cases/case-head';
import { SubjectCell } from '@/components/cases/case-table-cells';
import { toCaseRow } from '@/components/cases/case-table-row';
import { Course } from '@/components/cases/course';
import type { Ctx } from '@/lib/core/context';
import { renewReceipt } from '@/lib/modules/applications/operations/receipt';
import { registerSupplement } from '@/lib/modules/applications/operations/supplement';
import { findApplication } from '@/lib/modules/applications/queries/application';
import { separationOf } from '@/lib/modules/applications/queries/separation';
import type { SupplementInput } from '@/lib/modules/applications/schema/application';
import { caseFilesHead } from '@/lib/modules/case-files/queries/record';
import { assignCase } from '@/lib/modules/cases/operations/assign';
import { checkClocks } from '@/lib/modules/cases/operations/clocks/check';
import { revealPesel } from '@/lib/modules/cases/operations/look';
import { registerCase } from '@/lib/modules/cases/operations/register-case';
import { takeNextCase } from '@/lib/modules/cases/operations/take-next';
import { updateClient } from '@/lib/modules/cases/operations/update-client';
import { findClientOfCase } from '@/lib/modules/cases/queries/client-of-case';
import { termsOfCase } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { listRegisteredToday } from '@/lib/modules/cases/queries/list';
import { getCase } from '@/lib/modules/cases/queries/one';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { matterName } from '@/lib/modules/cases/words/kinds';
import { draftLetter } from '@/lib/modules/correspondence/operations/draft';
import { getLetter, lettersOfCase } from '@/lib/modules/correspondence/queries/letters';
import { documentsOfCase } from '@/lib/modules/documents/queries';
import { acceptHandOvers, refuseHandOver, takeBack } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { printHandOverList } from '@/lib/modules/routing/operations/print-list';
import { listDepartmentCases } from '@/lib/modules/routing/queries/inbox';
import { countInbox } from '@/lib/modules/routing/queries/inbox-counts';
import { listSent, listToAccept, listWaiting } from '@/lib/modules/routing/queries/lists';
import { endingOfCase } from '@/lib/modules/settlements/queries/ending';
import { db, dbOf, transact } from '@/lib/platform/db';
import { personInput, registerOne } from '@/tests/factories/applications';
import { giveBackCase } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { on } from '@/tests/factories/people';
import { codes, fields } from '@/tests/factories/refusals';
import { statusOf } from '@/tests/factories/settlements';
import { ERRAND, removeClient, SERIES } from '@/tests/support/errand-kind';
import { idsOf, makeErrandScene, SUBJECT } from './errand-scene';

// An errand is a case without a client, a card or an access code, in a series of its own. Its module does not exist:
// `errand-kind.ts` adds the parts of such a module, and the tests do with an errand everything that the program does
// with a podanie.
vi.hoisted(() => vi.resetModules());
vi.mock('@/lib/platform/generated/prisma/client', async () =>
  (await import('@/tests/support/errand-kind')).clientWithErrands(),
);
vi.mock('@/lib/core/case-kinds', async (original) =>
  (await import('@/tests/support/errand-kind')).kindsWithErrands(await original()),
);

let scene: Awaited<ReturnType<typeof makeErrandScene>>;
beforeAll(async () => {
  scene = await makeErrandScene();
}, 120_000);
afterAll(removeClient);

const counts = (ctx: Ctx) => countInbox(ctx, new Date(0));

describe('the number of an errand', () => {
  test('is the next one of its own series, beside the podania of the day', async () => {
    const { office, clerk, errand } = scene;
    const first = await errand();
    const podanie = await registerOne(clerk, await makeCard(office.roads));
    const second = await errand();
    const [one, two] = [first, second].map(({ number }) => /^ZGL\/(\d+)\/2026$/.exec(number)?.[1]);
    expect(Number(two)).toBe(Number(one) + 1);
    expect(podanie.number).toMatch(/^RPW\/\d+\/2026$/);
    expect(first.slug).toBe(`zgl-${one}-2026`);
  });

  test('is given back by an act that fails', async () => {
    const { clerk, newErrand, errand } = scene;
    const { number } = await errand();
    const failing = transact(async (tx) => {
      await registerCase(tx, clerk, newErrand(clerk), async () => undefined);
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    const after = await Promise.all([errand(), errand(), errand()]);
    const last = Number(number.split('/')[1]);
    const given = after.map((made) => Number(made.number.split('/')[1])).toSorted((a, b) => a - b);
    expect(given).toEqual([last + 1, last + 2, last + 3]);
  });

  test('comes with a term that the nightly check finds right', async () => {
    const { clerk, errand } = scene;
    const { caseId } = await errand();
    const caseRow = await db().case.findUniqueOrThrow({ where: { id: caseId } });
    expect(caseRow).toMatchObject({ kind: ERRAND, registrySeries: SERIES, clientId: null });
    expect(caseRow.dueOn.toISOString().slice(0, 10)).toBe('2026-12-08');
    expect(await checkClocks(clerk.now)).toBe(0);
  });
});

describe('the lists of the counter', () => {
  test('show an errand registered, waiting and sent, with its kind in place of the card', async () => {
    const { clerk, errand } = scene;
    const made = await errand();
    const [today] = await listRegisteredToday(clerk);
    expect(today).toMatchObject({
      id: made.caseId,
      number: made.number,
      client: null,
      card: null,
      missing: 0,
    });
    expect(toCaseRow(today, clerk.today)).toMatchObject({
      matter: 'Zgłoszenie',
      what: SUBJECT,
      client: null,
    });
    expect((await listWaiting(clerk))[0]).toMatchObject({ id: made.caseId, straight: false });

    const batch = randomUUID();
    await handOver(clerk, { batch, caseIds: [made.caseId], departmentId: null, reason: '' });
    expect(idsOf((await listSent(clerk)).map((item) => item.case))).toContain(made.caseId);
    const paper = await printHandOverList(clerk, { batch, departmentId: null });
    expect(paper.items).toEqual([
      { number: made.number, subject: SUBJECT, client: '', representative: '', attachments: 0 },
    ]);
  });

  test('show an errand again after a refusal and after a taking back', async () => {
    const { clerk, desk, sent } = scene;
    const refused = await sent();
    await refuseHandOver(desk, { handOverId: refused.handOverId, reason: 'Nie nasza droga' });
    expect((await listWaiting(clerk))[0]).toMatchObject({
      id: refused.caseId,
      refusal: { reason: 'Nie nasza droga' },
    });
    const back = await sent();
    await takeBack(clerk, { handOverId: back.handOverId, reason: 'Nie ta komórka' });
    expect(await statusOf(back.caseId)).toBe('REGISTERED');
    expect(idsOf(await listWaiting(clerk))).toContain(back.caseId);
  });

  test('send an errand to another department than its destination only with a reason', async () => {
    const { office, clerk, stranger, errand } = scene;
    const { caseId } = await errand();
    const elsewhere = { caseIds: [caseId], departmentId: office.geodesy.id };
    expect(await fields(handOver(clerk, { ...elsewhere, batch: randomUUID(), reason: '' }))).toEqual({
      reason: 'reason-missing',
    });
    await handOver(clerk, { ...elsewhere, batch: randomUUID(), reason: 'Mapa' });
    expect(idsOf((await listToAccept(stranger)).items.map((item) => item.case))).toContain(caseId);
  });
});

describe('the inbox of a department', () => {
  test('shows and counts an errand to accept, to assign, in progress and waiting', async () => {
    const { office, desk, head, worker, stranger, sent, tab } = scene;
    const before = await counts(worker);
    const { caseId, handOverId, slug } = await sent();
    expect((await counts(worker)).toAccept).toBe(before.toAccept + 1);
    const { items } = await listToAccept(desk, { slug });
    expect(items.map(({ case: item, straight }) => [item.id, straight])).toEqual([[caseId, false]]);

    await acceptHandOvers(desk, { handOverIds: [handOverId] });
    expect(await tab('to-assign')).toContain(caseId);
    expect((await counts(worker)).toAssign).toBe(before.toAssign + 1);

    await assignCase(head, { caseId, staffId: worker.actor.staffId, coDepartmentIds: [office.geodesy.id] });
    expect(await tab('in-progress')).toContain(caseId);
    expect((await counts(worker)).inProgress).toBe(before.inProgress + 1);
    expect(await tab('cooperating', stranger)).toContain(caseId);

    await db().case.update({ where: { id: caseId }, data: { stoppedOn: new Date('2026-11-25') } });
    expect(await tab('waiting')).toContain(caseId);
    await db().case.update({ where: { id: caseId }, data: { stoppedOn: null } });
  });

  test('finds an errand by the digits of its number and by its words', async () => {
    const { worker, inProgress, tab } = scene;
    const { caseId, number } = await inProgress();
    expect(await tab('in-progress', worker, number.split('/')[1])).toContain(caseId);
    expect(await tab('in-progress', worker, 'remont lacznej')).toContain(caseId);
    expect(await tab('in-progress', worker, 'nikt taki nie ma')).toEqual([]);
  });

  test('has an errand that the department registered at once, with the term for assigning it', async () => {
    const { office, desk, head, worker, errand, tab } = scene;
    const own = { status: 'ACCEPTED', departmentId: office.roads.id, assigneeId: null } as const;
    const { caseId } = await errand(desk, own);
    expect(await tab('to-assign')).toContain(caseId);
    const { clocks } = await termsOfCase(worker, caseId);
    expect(clocks.map(({ purpose }) => purpose).toSorted()).toEqual(['ASSIGNMENT', 'SETTLEMENT']);
    await assignCase(head, { caseId, staffId: worker.actor.staffId });
    expect(await tab('in-progress')).toContain(caseId);
  });

  test('shows an errand as past due only by a term of the law, not by a target of the office', async () => {
    const { worker, inProgress, tab } = scene;
    const { caseId } = await inProgress();
    const later = on(worker, '2027-02-01');
    expect(await tab('past-due', later)).not.toContain(caseId);
    await db().case.update({ where: { id: caseId }, data: { dueRule: 'KPA_1M' } });
    expect(await tab('past-due', later)).toContain(caseId);
    await db().case.update({ where: { id: caseId }, data: { dueRule: 'EMAIL_14D' } });
  });

  test('lets a case worker take an errand, give it back and get it again', async () => {
    const { head, worker, accepted, tab } = scene;
    const { caseId } = await accepted();
    // Older cases of the department come first, so they are assigned to the head.
    for (const id of await tab('to-assign')) {
      if (id !== caseId) await assignCase(head, { caseId: id, staffId: head.actor.staffId });
    }
    const { slug } = await takeNextCase(worker, { requestKey: randomUUID() });
    expect((await getCase(worker, slug)).id).toBe(caseId);
    await giveBackCase(worker, { caseId, reason: 'Urlop' });
    expect((await listDepartmentCases(worker, { tab: 'to-assign' })).items[0]).toMatchObject({
      id: caseId,
      givenBack: { reason: 'Urlop' },
    });
    await assignCase(head, { caseId, staffId: worker.actor.staffId });
    expect(await statusOf(caseId)).toBe('IN_PROGRESS');
  });
});

describe('the search of cases', () => {
  test('finds an errand by its number, whole or bare, and by its words', async () => {
    const { worker, stranger, inProgress } = scene;
    const { caseId, number } = await inProgress();
    const found = async (q: string, ctx = worker) => idsOf((await searchCases(ctx, { q })).items);
    expect(await found(number)).toEqual([caseId]);
    expect(await found(number.toLowerCase().replaceAll('/', ' '))).toEqual([caseId]);
    expect(await found(number.replace('ZGL/', ''))).toContain(caseId);
    expect(await found(number.split('/')[1])).toContain(caseId);
    expect(await found('remont lacznej')).toContain(caseId);
    expect(await found('')).toContain(caseId);
    expect(await found(number, stranger)).toEqual([]);
  });

  test('tells an errand from a podanie with an equal number', async () => {
    const { office, clerk, errand } = scene;
    const { number } = await errand();
    const card = await makeCard(office.roads);
    let podanie = await registerOne(clerk, card);
    while (podanie.number.split('/')[1] !== number.split('/')[1]) podanie = await registerOne(clerk, card);
    const found = async (q: string) => (await searchCases(clerk, { q })).items.map((item) => item.number);
    const bare = number.replace('ZGL/', '');
    expect((await found(bare)).toSorted()).toEqual([`RPW/${bare}`, `ZGL/${bare}`]);
    expect(await found(`RPW/${bare}`)).toEqual([`RPW/${bare}`]);
    expect((await getCase(clerk, `rpw-${bare.replace('/', '-')}`)).kind).toBe('APPLICATION');
    expect((await getCase(clerk, `zgl-${bare.replace('/', '-')}`)).kind).toBe(ERRAND);
  });
});

describe('the page of an errand', () => {
  test('shows the facts of the spine and leaves out those of a podanie', async () => {
    const { worker, inProgress } = scene;
    const { caseId, number, slug } = await inProgress();
    const record = await getCase(worker, slug);
    expect(record).toMatchObject({
      id: caseId,
      number,
      kind: ERRAND,
      client: null,
      clientId: null,
      card: null,
      application: null,
      subject: SUBJECT,
      assignee: 'Marek Zieliński',
      dueOn: '2026-12-08',
    });
    const html = renderToStaticMarkup(
      <CaseHead record={record} today={worker.today} acts={null} contacts={null} notice={false} />,
    );
    expect(html).toContain(SUBJECT);
    expect(html).toContain('Zgłoszenie');
    expect(html).not.toMatch(/null|undefined|Odbiór/);
    expect(renderToStaticMarkup(<SubjectCell row={toCaseRow(record, worker.today)} />)).toMatch(
      new RegExp(`${SUBJECT}.*Zgłoszenie`),
    );

    const entries = await courseOfCase(worker, caseId);
    expect(entries.map(({ type, number: told }) => [type, told])).toEqual(
      ['case.assigned', 'hand-over.accepted', 'hand-over.sent'].map((type) => [type, number]),
    );
    expect(
      renderToStaticMarkup(
        <Course record={record} today={worker.today} entries={entries} slugs={new Map()} />,
      ),
    ).toContain('Załatwienie sprawy');
    expect(await findApplication(worker, caseId)).toBeNull();
    expect(await findClientOfCase(worker, record)).toBeNull();
    expect(await separationOf(worker, record)).toEqual({ first: null, separate: [], mayAnswer: [] });
    expect((await documentsOfCase(worker, caseId, null)).shown).toEqual([]);
    expect((await termsOfCase(worker, caseId)).clocks.map(({ purpose }) => purpose)).toContain('SETTLEMENT');
    expect(await endingOfCase(worker, caseId)).toMatchObject({ pointId: null, onTheSpot: false });
    const { kind, title } = await caseFilesHead(worker, caseId);
    expect(matterName(kind, title)).toBe('Zgłoszenie');
  });

  test('is closed to another department, like the row of its kind', async () => {
    const { worker, stranger, inProgress } = scene;
    const { caseId, slug } = await inProgress();
    await expect(getCase(stranger, slug)).rejects.toMatchObject({ code: 'not-found' });
    const detail = (ctx: Ctx) => dbOf(ctx).$queryRaw`SELECT asked FROM errand WHERE case_id = ${caseId}`;
    expect(await detail(worker)).toEqual([{ asked: SUBJECT }]);
    expect(await detail(stranger)).toEqual([]);
  });

  test('refuses the acts on a podanie or its client', async () => {
    const { worker, inProgress } = scene;
    const { caseId, slug } = await inProgress();
    const supplement: SupplementInput = {
      caseId,
      defectIds: [],
      documentIds: [],
      note: 'mapa',
      complete: false,
      channel: 'COUNTER',
      receivedOn: worker.today,
      postingDate: null,
      attachmentsCount: 0,
      requestKey: randomUUID(),
    };
    const refused = [
      renewReceipt(worker, { slug }),
      registerSupplement(worker, supplement),
      updateClient(worker, { slug, version: 1, client: personInput() }),
      revealPesel(worker, slug),
    ];
    expect(await codes(refused)).toEqual(['not-found', 'not-found', 'not-found', 'pesel-absent']);
  });

  test('lets a letter be drafted without an addressee', async () => {
    const { worker, inProgress } = scene;
    const { caseId, slug } = await inProgress();
    const { letterId } = await draftLetter(worker, {
      caseId,
      kind: 'INFORMATION',
      content: {},
      addressee: null,
      requestKey: randomUUID(),
    } as Parameters<typeof draftLetter>[1]);
    expect(idsOf(await lettersOfCase(worker, caseId))).toEqual([letterId]);
    expect(await getLetter(worker, slug, letterId)).toMatchObject({
      slug,
      clientNow: null,
      addressee: { name: '', address: '', ade: '' },
    });
  });
});
