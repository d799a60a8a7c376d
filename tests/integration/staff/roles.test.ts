import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ctx, Post } from '@/lib/core/context';
import { closeIncident } from '@/lib/modules/audit/operations';
import { listIncidents } from '@/lib/modules/audit/queries/incidents';
import { listOfficeHistory } from '@/lib/modules/audit/queries/office-history';
import { officeHistorySchema } from '@/lib/modules/audit/schema';
import { markRoleNoticesRead } from '@/lib/modules/staff/operations/role-notices';
import { saveDepartment } from '@/lib/modules/staff/operations/save-department';
import { saveOffice } from '@/lib/modules/staff/operations/save-office';
import { saveStaffMember } from '@/lib/modules/staff/operations/save-staff-member';
import { actorOfSession } from '@/lib/modules/staff/queries/actor-of-session';
import { getDepartment, listDepartments } from '@/lib/modules/staff/queries/departments';
import { getOffice } from '@/lib/modules/staff/queries/office';
import { listRoleNotices } from '@/lib/modules/staff/queries/role-notices';
import { listServicePoints } from '@/lib/modules/staff/queries/service-points';
import { getStaffMember } from '@/lib/modules/staff/queries/staff';
import type { StaffMemberInput } from '@/lib/modules/staff/schema';
import { officeSentence } from '@/lib/office-texts';
import { db } from '@/lib/platform/db';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { startSession } from '@/tests/factories/sessions';

let office: MadeOffice;
let admin: Ctx;
let secretary: Ctx;
let auditor: Ctx;
let clerk: Ctx;

beforeAll(async () => {
  office = await makeOffice();
  admin = ctxOf(await actorOf('ADMIN', office.secretary, { login: 'p.kruk', name: 'Paweł Kruk' }));
  await actorOf('ADMIN', office.counter, { name: 'Drugi Administrator' });
  secretary = ctxOf(await actorOf('CITY_SECRETARY', office.secretary, { name: 'Sekretarz' }));
  auditor = ctxOf(await actorOf('AUDITOR', office.secretary, { name: 'Inspektor' }));
  clerk = ctxOf(await actorOf('CLERK', office.counter, { login: 'a.wrona', name: 'Anna Wrona' }));
});

beforeEach(async () => {
  await db().roleNotice.deleteMany();
  await db().incident.deleteMany();
});

/** Saves a person with some values changed; gives the person back as before. */
async function saving(
  by: Ctx,
  staffId: number,
  change: Partial<StaffMemberInput>,
  look: () => Promise<void>,
): Promise<void> {
  const before = await getStaffMember(admin, staffId);
  await saveStaffMember(by, { ...before, ...change });
  await look();
  const { version } = await getStaffMember(admin, staffId);
  await saveStaffMember(admin, { ...before, version });
}

/** The last lines of the history of the office, in words, newest first. */
async function told(count = 1): Promise<string[]> {
  const query = officeHistorySchema.parse({});
  const { entries } = await listOfficeHistory(auditor, query);
  const [departments, points] = [await listDepartments(auditor), await listServicePoints(auditor)];
  const nameIn = (rows: { id: number; name: string }[]) => (id: number | null) =>
    rows.find((row) => row.id === id)?.name ?? '';
  return entries.slice(0, count).map((entry) => {
    const { title, text } = officeSentence(entry, {
      department: nameIn(departments),
      point: nameIn(points),
    });
    return `${entry.actor}: ${title}. ${text}`;
  });
}

const post = (role: Post['role'], { id }: { id: number }): Post => ({ role, departmentId: id });
const readers = async () => {
  const notices = await db().roleNotice.findMany({ include: { reader: true }, orderBy: { readerId: 'asc' } });
  return notices.map(({ reader }) => reader.name);
};
const WATCHING = ['Paweł Kruk', 'Drugi Administrator', 'Sekretarz', 'Inspektor'];

describe('the history says of a person', () => {
  test('which role was given and taken, and in which department', async () => {
    const posts = [post('HEAD', office.roads), post('EDITOR', office.geodesy)];
    await saving(admin, clerk.actor.staffId, { posts }, async () => {
      expect(await told()).toEqual([
        'Paweł Kruk: Zmienione konto: Anna Wrona. Nadane role: kierownik komórki (Wydział Dróg), redaktor kart usług (Wydział Geodezji). Odebrane role: pracownik BOK (Biuro Obsługi Klienta).',
      ]);
    });
  });

  test('from what to what the login, the account, the position and the point changed, and no name', async () => {
    const change = {
      login: 'a.wrona-lis',
      name: 'Anna Wrona-Lis',
      position: 'inspektor',
      active: false,
      servicePointId: office.pointId,
    };
    await saving(admin, clerk.actor.staffId, change, async () => {
      expect(await told()).toEqual([
        'Paweł Kruk: Zmienione konto: Anna Wrona-Lis. Login: a.wrona → a.wrona-lis. Zmienione: imię i nazwisko. Stanowisko: inspektor. Punkt obsługi: BOK, Rynek 1. Konto: działa → wyłączone.',
      ]);
      const last = await db().historyEntry.findFirstOrThrow({
        where: { type: 'staff.saved' },
        orderBy: { id: 'desc' },
      });
      expect(JSON.stringify(last.data)).not.toContain('Wrona');
      expect(last.data).toMatchObject({ given: [], taken: [] });
    });
  });

  test('that the account is new, with its roles', async () => {
    await saveStaffMember(admin, {
      id: null,
      version: 0,
      login: 'nowy',
      name: 'Jan Nowy',
      position: '',
      symbol: '',
      phone: '',
      room: '',
      servicePointId: null,
      active: true,
      posts: [post('CASE_WORKER', office.roads)],
    });
    expect(await told()).toEqual([
      'Paweł Kruk: Nowe konto: Jan Nowy. Nadane role: prowadzący sprawy (Wydział Dróg). Login: nowy. Konto: działa.',
    ]);
  });

  test('the names of changed fields, in an entry from before values were kept', async () => {
    const line = {
      chain: 'office',
      at: admin.now,
      actorId: admin.actor.staffId,
      type: 'staff.saved',
      caseId: null,
    };
    const data = { staffId: clerk.actor.staffId, changed: ['login', 'posts'] };
    await db().$executeRaw`SELECT history_append(${JSON.stringify([{ ...line, data }])}::jsonb)`;
    expect(await told()).toEqual(['Paweł Kruk: Zmienione konto: Anna Wrona. Zmienione: login, role.']);
  });
});

test('the history says from what to what a department and the office changed', async () => {
  const roads = await getDepartment(admin, office.roads.id);
  await saveDepartment(admin, { ...roads, name: 'Wydział Dróg i Mostów', parentId: null });
  await saveOffice(admin, { ...(await getOffice()), phone: '32 216 40 31' });
  expect(await told(2)).toEqual([
    'Paweł Kruk: Zmienione dane urzędu. Telefon: 00 000 00 00 → 32 216 40 31.',
    'Paweł Kruk: Zmieniona komórka: Wydział Dróg i Mostów. Nazwa: Wydział Dróg → Wydział Dróg i Mostów. Podlega: Sekretarz Miasta → brak.',
  ]);
});

describe('everybody who watches over the office is told, the giver too', () => {
  test.each(['ADMIN', 'AUDITOR', 'CITY_SECRETARY'] as const)('when somebody gets %s', async (role) => {
    const posts = [post('CLERK', office.counter), post(role, office.counter)];
    await saving(admin, clerk.actor.staffId, { posts }, async () => {
      expect(await readers()).toEqual([...WATCHING, 'Anna Wrona']);
      expect(await listRoleNotices(auditor)).toMatchObject([
        {
          person: 'Anna Wrona',
          savedBy: 'Paweł Kruk',
          own: false,
          given: [{ role, departmentId: office.counter.id }],
          taken: [],
        },
      ]);
      expect(await listRoleNotices(clerk)).toMatchObject([{ own: true }]);
    });
  });

  test('when somebody loses one, who learns of it too', async () => {
    await saving(admin, auditor.actor.staffId, { posts: [post('EDITOR', office.counter)] }, async () => {
      expect(await readers()).toEqual(WATCHING);
      expect(await listRoleNotices(auditor)).toMatchObject([{ own: true, taken: [{ role: 'AUDITOR' }] }]);
    });
  });

  test('when the account with one is switched on or off', async () => {
    await saving(admin, auditor.actor.staffId, { active: false }, async () => {
      expect(await listRoleNotices(secretary)).toMatchObject([{ given: [], taken: [{ role: 'AUDITOR' }] }]);
    });
    expect(await listRoleNotices(secretary)).toMatchObject([
      { given: [{ role: 'AUDITOR' }], taken: [] },
      { given: [] },
    ]);
  });

  test('when somebody gives one to themselves, and the others have to explain it', async () => {
    const posts = [post('ADMIN', office.secretary), post('AUDITOR', office.secretary)];
    await saving(admin, admin.actor.staffId, { posts }, async () => {
      expect(await readers()).toEqual(WATCHING);
      expect(await listRoleNotices(admin)).toMatchObject([{ own: true, savedBy: 'Paweł Kruk' }]);
      const [incident] = await listIncidents(auditor);
      expect(incident).toMatchObject({
        kind: 'role-self-given',
        person: 'Paweł Kruk',
        department: 'Sekretarz Miasta',
        data: { role: 'AUDITOR' },
      });
      const [own, other] = [admin, auditor].map((ctx) => ({ ctx, id: incident.id }));
      expect(await codes([closeIncident(own.ctx, { id: own.id, note: 'Nadałem sobie' })])).toEqual([
        'incident-of-own',
      ]);
      expect(await codes([closeIncident(other.ctx, { id: other.id, note: 'Zgoda burmistrza' })])).toEqual([
        null,
      ]);
    });
  });

  test('when an administrator gives themselves any role', async () => {
    const posts = [post('ADMIN', office.secretary), post('CLERK', office.counter)];
    await saving(admin, admin.actor.staffId, { posts }, async () => {
      expect(await listRoleNotices(auditor)).toMatchObject([{ given: [{ role: 'CLERK' }] }]);
      expect(await listIncidents(auditor)).toMatchObject([{ data: { role: 'CLERK' } }]);
    });
  });

  test('and not of other roles that an administrator gives to others', async () => {
    const posts = [post('CLERK', office.counter), post('HEAD', office.roads)];
    await saving(admin, clerk.actor.staffId, { posts }, async () => expect(await readers()).toEqual([]));
  });
});

test('the bell counts a notice until its reader has read it', async () => {
  const posts = [post('CLERK', office.counter), post('ADMIN', office.counter)];
  const { token } = await startSession(auditor.actor.staffId, auditor.now);
  const unread = async () => {
    const session = await actorOfSession(token, auditor.now);
    return session.state === 'live' && session.unread;
  };
  await saving(admin, clerk.actor.staffId, { posts }, async () => {
    expect(await unread()).toBe(1);
    const [{ id }] = await listRoleNotices(auditor);
    await markRoleNoticesRead(secretary, { ids: [id] });
    expect(await unread()).toBe(1);
    await markRoleNoticesRead(later(auditor, 1), { ids: [id] });
    expect(await unread()).toBe(0);
    expect(await listRoleNotices(auditor)).toEqual([]);
    expect(await listRoleNotices(secretary)).toHaveLength(1);
  });
});

describe('the history of the office', () => {
  test('is read by those who watch over it, and by nobody else', async () => {
    const query = officeHistorySchema.parse({});
    const answers = [admin, secretary, auditor, clerk].map((ctx) => listOfficeHistory(ctx, query));
    expect(await codes(answers)).toEqual([null, null, null, 'not-allowed']);
  });

  test('tells signing in apart, and what was done by or to one person', async () => {
    const by = { actor: { staffId: clerk.actor.staffId }, now: clerk.now };
    const line = {
      chain: 'office',
      at: by.now,
      actorId: by.actor.staffId,
      type: 'staff.signed-in',
      caseId: null,
    };
    await db().$executeRaw`SELECT history_append(${JSON.stringify([line])}::jsonb)`;
    const types = async (asked: Record<string, string>) => {
      const { entries } = await listOfficeHistory(auditor, officeHistorySchema.parse(asked));
      return new Set(entries.map(({ type }) => type));
    };
    expect((await types({ zakladka: 'logowania' })).has('staff.signed-in')).toBe(true);
    expect((await types({})).has('staff.signed-in')).toBe(false);
    const osoba = String(clerk.actor.staffId);
    expect(await types({ osoba, zakladka: 'logowania' })).toContain('staff.signed-in');
    expect(await types({ osoba })).toEqual(new Set(['staff.saved']));
    expect(await types({ osoba: String(secretary.actor.staffId) })).toEqual(new Set());
  });

  test('is read in pages of fifty, newest first, by its index', async () => {
    const line = { chain: 'office', at: admin.now, actorId: null, type: 'calendar.checked', caseId: null };
    const lines = Array.from({ length: 120 }, (_, year) => ({ ...line, data: { year } }));
    await db().$executeRaw`SELECT history_append(${JSON.stringify(lines)}::jsonb)`;
    const page = (before: string | null) =>
      listOfficeHistory(auditor, { signIns: false, staffId: null, before });
    const first = await page(null);
    const second = await page(first.next);
    const years = [...first.entries, ...second.entries].map(({ data }) => 'year' in data && data.year);
    expect(years).toEqual(Array.from({ length: 100 }, (_, place) => 119 - place));
    expect(officeHistorySchema.parse({ osoba: 'x', przed: '-1', zakladka: 'inna' })).toEqual({
      signIns: false,
      staffId: null,
      before: null,
    });
    const plan = await db().$queryRaw<{ 'QUERY PLAN': string }[]>`
      EXPLAIN SELECT id FROM history h WHERE h.case_id IS NULL AND h.type = 'office.saved' ORDER BY h.id DESC LIMIT 51`;
    expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('history_office');
  });
});
