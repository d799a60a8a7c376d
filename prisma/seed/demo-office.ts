import type { Actor, Ctx } from '@/lib/core/context';
import { plainDateOf } from '@/lib/core/plain-date';
import { saveExternalSystem } from '@/lib/modules/case-files/operations/save-external-system';
import { addStartingTemplates } from '@/lib/modules/correspondence/operations/starting-templates';
import { db } from '@/lib/platform/db';
import { hashPassword } from '@/lib/platform/password-hash';
import { type Catalogue, cardOf, idOf, loadCatalogue } from './catalogue';
import { AUTHORITIES } from './content/authorities';
import { CARDS } from './content/cards';
import { DEPARTMENTS } from './content/departments';
import { EXTERNAL_SYSTEMS } from './content/external-systems';
import { OFFICE } from './content/office';
import { PEOPLE } from './content/people';
import { SERVICE_POINTS } from './content/points';
import { RODO_CLAUSES } from './content/rodo';
import { giveDemoMandates } from './demo-mandates';
import { loadStartingJrwa } from './jrwa';

export const DEMO_PASSWORD = 'okienko';

/** The people who act in the demo, by login, and the cards by slug. */
export type DemoOffice = {
  actors: Map<string, Actor>;
  cards: Catalogue;
};

/** Makes the made-up town hall in an empty database: units, points, people, cards. */
export async function buildDemoOffice(now: Date): Promise<DemoOffice> {
  await db().office.create({ data: { ...OFFICE, unfinished: true } });
  for (const { kind, ...authority } of AUTHORITIES) {
    const { count } = await db().authority.updateMany({ where: { kind }, data: authority });
    if (count === 0) await db().authority.create({ data: { kind, ...authority } });
  }
  await addStartingTemplates(now);
  const departments = await createDepartments();
  const points = await createPoints(departments);
  const actors = await createPeople(departments, points);
  const editor = actors.get('redaktor');
  if (!editor) throw new Error('the demo has no editor');
  const ctx: Ctx = { actor: editor, now, today: plainDateOf(now), locale: 'pl' };
  const cards = await loadCatalogue(ctx, departments, { cards: CARDS, clauses: RODO_CLAUSES });
  await loadStartingJrwa(ctx);
  const administrator = actors.get('admin');
  if (!administrator) throw new Error('the demo has no administrator');
  await giveDemoMandates(administrator, actors.values(), now);
  for (const name of EXTERNAL_SYSTEMS) {
    await saveExternalSystem({ ...ctx, actor: administrator }, { id: null, version: 0, name, active: true });
  }
  for (const { slug, matters } of SERVICE_POINTS) {
    if (matters === 'ALL') continue;
    await db().servicePointMatter.createMany({
      data: matters.map((card) => ({
        servicePointId: idOf(points, slug),
        cardId: cardOf(cards, card).cardId,
      })),
    });
  }
  return { actors, cards };
}

async function createDepartments(): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  // A parent stands before its units in the list.
  for (const { symbol, name, nameEn, nameUk, genitive, locative, parent, registryDesk } of DEPARTMENTS) {
    const { id } = await db().department.create({
      data: {
        symbol,
        name,
        nameEn,
        nameUk,
        genitive,
        locative,
        parentId: parent === null ? null : idOf(ids, parent),
        deskRoom: registryDesk.room,
        deskPhone: registryDesk.phone,
        deskHours: registryDesk.hours,
      },
    });
    ids.set(symbol, id);
  }
  return ids;
}

async function createPoints(departments: Map<string, number>): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const { slug, name, address, kind, hours, matters } of SERVICE_POINTS) {
    const { id } = await db().servicePoint.create({
      data: { slug, name, address, kind, takesAll: matters === 'ALL', hours: { create: hours } },
    });
    ids.set(slug, id);
  }
  for (const { symbol, ownCounterPoint } of DEPARTMENTS) {
    if (!ownCounterPoint) continue;
    await db().department.update({
      where: { id: idOf(departments, symbol) },
      data: { ownPointId: idOf(ids, ownCounterPoint) },
    });
  }
  return ids;
}

async function createPeople(departments: Map<string, number>, points: Map<string, number>) {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const actors = new Map<string, Actor>();
  for (const person of PEOPLE) {
    const { login, name, position, department, roles, servicePoint, phone, room, demo } = person;
    const departmentId = idOf(departments, department);
    const servicePointId = servicePoint === null ? null : idOf(points, servicePoint);
    const { id } = await db().staffMember.create({
      data: {
        login,
        name,
        position,
        symbol: initialsOf(name),
        phone,
        room,
        // The other people make the lists full; no password opens their accounts.
        passwordHash: demo ? passwordHash : '',
        servicePointId,
        posts: { create: roles.map((role) => ({ departmentId, role })) },
      },
    });
    actors.set(login, {
      staffId: id,
      login,
      name,
      posts: roles.map((role) => ({ role, departmentId })),
      departmentIds: [departmentId],
      servicePointId,
      sessionId: null,
      standsInFor: [],
    });
  }
  return actors;
}

/** 'Jan Kowalski-Nowak' → 'JKN'. */
function initialsOf(name: string): string {
  return name
    .split(/[ -]/)
    .map((word) => word.charAt(0))
    .join('');
}
