import { beforeAll, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { registerApplication } from '@/lib/modules/applications/operations/register';
import { canViewCase } from '@/lib/modules/cases/policy';
import { getCase } from '@/lib/modules/cases/queries/one';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { contactWishOf } from '@/lib/modules/clients/queries/contact-wish';
import { printInquiryForm } from '@/lib/modules/inquiries/operations/print-form';
import { takeInquiry } from '@/lib/modules/inquiries/operations/take';
import { withdrawAnswered } from '@/lib/modules/inquiries/operations/withdraw-answered';
import { alikeQuestions, countedToday, mostAsked } from '@/lib/modules/inquiries/queries/asked';
import { listCallBacks } from '@/lib/modules/inquiries/queries/call-backs';
import { whoDealsWith } from '@/lib/modules/inquiries/queries/who';
import { saveSubstitution } from '@/lib/modules/staff/operations/substitution';
import { statusOfPair } from '@/lib/modules/status-lookup/queries/status';
import { db } from '@/lib/platform/db';
import { clientOf, registerInput } from '@/tests/factories/applications';
import { on } from '@/tests/factories/people';
import { codes, fields } from '@/tests/factories/refusals';
import { pdfText } from '@/tests/support/pdf-text';
import { makeInquiries, QUESTION } from './inquiry-scene';

let scene: Awaited<ReturnType<typeof makeInquiries>>;
beforeAll(async () => {
  scene = await makeInquiries();
});

test('a question for a person gets a number of its own series, a term of three working days, and its telephone sealed', async () => {
  const { worker, take, shown } = scene;
  const { slug, number, dueOn, caseId, who } = await take({ callWish: 'po 13' });
  expect(number).toMatch(/^ZAP\/\d+\/2026$/);
  expect([dueOn, who]).toEqual(['2026-11-27', 'Marek Zieliński']);
  const record = await getCase(worker, slug);
  expect(record).toMatchObject({ kind: 'INQUIRY', status: 'IN_PROGRESS', subject: QUESTION, client: null });
  expect(await shown(caseId)).toMatchObject({
    phone: '+48600000451',
    callFrom: '13:00',
    callAt: new Date('2026-11-24T13:00:00+01:00'),
  });
  const { phoneSealed } = await db().inquiry.findUniqueOrThrow({ where: { caseId } });
  expect(Buffer.from(phoneSealed).toString()).not.toContain('600000451');
  expect((await searchCases(worker, { q: 'Szkolnej' })).items.map(({ id }) => id)).toContain(caseId);
});

test('a question for a unit waits for a person, and its assignment has a day', async () => {
  const { office, worker, take } = scene;
  const { caseId } = await take({ to: String(office.roads.id) });
  const clocks = await db().clock.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
  expect(clocks.map(({ purpose }) => purpose)).toEqual(['SETTLEMENT', 'ASSIGNMENT']);
  expect((await listCallBacks(worker, 'unit')).map((item) => item.caseId)).toContain(caseId);
  expect((await listCallBacks(worker, 'mine')).map((item) => item.caseId)).not.toContain(caseId);
});

test('a question taken on Wednesday before a long weekend is due after it', async () => {
  const { clerk, take } = scene;
  const wednesday = { ...clerk, ...on(clerk, '2026-11-10'), actor: clerk.actor };
  expect((await take({}, wednesday)).dueOn).toBe('2026-11-16');
});

test('the same form sent twice at once makes one call-back', async () => {
  const { clerk, asked } = scene;
  const form = asked();
  const [one, two] = await Promise.all([takeInquiry(clerk, form), takeInquiry(clerk, form)]);
  expect(one).toEqual(two);
  expect(await db().inquiry.count({ where: { requestKey: form.requestKey } })).toBe(1);
});

test('a person who does not work in the unit is refused at the field, and an administrator takes no question', async () => {
  const { office, clerk, stranger, asked } = scene;
  const elsewhere = asked({ to: `${office.roads.id}-${stranger.actor.staffId}` });
  expect(await fields(takeInquiry(clerk, elsewhere))).toEqual({ to: 'choose-who-calls' });
  const admin = { ...clerk, actor: { ...clerk.actor, posts: [{ role: 'ADMIN' as const, departmentId: 1 }] } };
  expect(await codes([takeInquiry(admin, asked())])).toEqual(['not-allowed']);
});

test('an answer at once is counted without a case, a telephone or a name, and withdrawn by its author alone', async () => {
  const { clerk, worker, asked } = scene;
  const before = await db().case.count();
  const cardId = (await db().procedureCard.findFirstOrThrow()).id;
  const atOnce = { end: 'AT_ONCE', to: null, phone: '', cardAnswer: 'NOT_THERE', cardId } as const;
  const saved = await takeInquiry(clerk, asked(atOnce));
  if (saved.kind !== 'COUNTED') throw new Error('a call-back');
  expect(await db().case.count()).toBe(before);
  const period = { from: clerk.today, to: clerk.today };
  expect((await mostAsked(clerk, period))[0]).toMatchObject({ cardId, count: 1, notThere: 1 });
  const id = saved.kind === 'COUNTED' ? saved.id : 0;
  expect(await alikeQuestions(clerk, period)).toMatchObject([
    { lacking: 1, questions: [{ id, question: QUESTION }] },
  ]);
  const withdrawal = { id: saved.id, reason: 'To nie była ta karta.' };
  expect(await codes([withdrawAnswered(worker, withdrawal)])).toEqual(['not-found']);
  await withdrawAnswered(clerk, withdrawal);
  expect(await mostAsked(clerk, period)).toEqual([]);
  expect(await countedToday(clerk)).toEqual([]);
});

test('the person who took the question sees it in another unit, a stranger does not', async () => {
  const { office, worker, stranger, take, shown } = scene;
  const { caseId, slug } = await take({ to: String(office.counter.id) }, stranger);
  expect((await listCallBacks(stranger, 'taken')).map((item) => item.caseId)).toEqual([caseId]);
  expect(await shown(caseId, stranger)).toMatchObject({ question: QUESTION });
  expect(canViewCase(stranger.actor, await shown(caseId, stranger))).toBe(false);
  expect(await codes([shown(caseId, worker), getCase(stranger, slug)])).toEqual(['not-found', 'not-found']);
  const { text } = await pdfText(await printInquiryForm(stranger, slug));
  expect(text).toContain(QUESTION);
  expect(text).toContain('600 000 451');
  expect(text).toMatch(/Oddzwoniono albo\s+poinformowano/);
  expect(await codes([printInquiryForm(worker, slug)])).toEqual(['not-found']);
});

test('the directory finds the unit by a word of its card, and says who is away and who stands in', async () => {
  const { office, clerk, head, worker, second } = scene;
  await db().staffMember.update({ where: { id: worker.actor.staffId }, data: { phone: '00 000 00 14' } });
  const days = { from: plainDate('2026-11-23'), to: plainDate('2026-12-04') };
  await saveSubstitution(head, {
    staffId: worker.actor.staffId,
    substituteId: second.actor.staffId,
    ...days,
  });
  const { contacts, card } = await whoDealsWith(clerk, { typed: 'zajęcie pasa drogowego, kto wydaje' });
  expect(contacts.map(({ unit }) => unit)).toContain('Wydział Dróg');
  expect(contacts.find(({ name }) => name === 'Marek Zieliński')).toMatchObject({
    phone: '00 000 00 14',
    away: { until: '2026-12-04', substitute: 'Joanna Pękala' },
  });
  expect(
    contacts.every(({ to }) => to === String(office.roads.id) || to.startsWith(`${office.roads.id}-`)),
  ).toBe(true);
  expect(card).toMatchObject({ name: scene.card.name });
  expect((await whoDealsWith(clerk, { typed: 'Pękala' })).contacts[0]).toMatchObject({
    name: 'Joanna Pękala',
  });
});

test('a client is tied only by the counter, and keeps the wish', async () => {
  const { clerk, worker, take, asked, card } = scene;
  const { caseId: podanie } = await registerApplication(clerk, registerInput(clerk, card));
  const { id: clientId } = await clientOf(podanie);
  expect(await codes([takeInquiry(worker, asked({ clientId }))])).toEqual(['not-allowed']);
  await take({ clientId, callWish: 'po 15:00', keepWish: true });
  expect(await contactWishOf(clerk, clientId)).toEqual({ channel: 'PHONE', callWish: 'po 15:00' });
});

test('the status page never shows an inquiry, whatever the code', async () => {
  const { clerk, take } = scene;
  const { number } = await take();
  expect(await statusOfPair(clerk, { number, code: 'K7QF3M9TXA' })).toBeNull();
  expect(await statusOfPair(clerk, { number, code: '' })).toBeNull();
});
