import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { saveDepartment } from '@/lib/modules/staff/operations/save-department';
import { saveOffice } from '@/lib/modules/staff/operations/save-office';
import { saveServicePoint } from '@/lib/modules/staff/operations/save-service-point';
import { saveStaffMember } from '@/lib/modules/staff/operations/save-staff-member';
import { getDepartment, listDepartments } from '@/lib/modules/staff/queries/departments';
import { getOffice } from '@/lib/modules/staff/queries/office';
import { getServicePoint } from '@/lib/modules/staff/queries/service-points';
import { getStaffMember, staffNames } from '@/lib/modules/staff/queries/staff';
import type { DepartmentInput, ServicePointInput } from '@/lib/modules/staff/schema';
import { db } from '@/lib/platform/db';
import { makeCard } from '@/tests/factories/cards';
import { makeDepartment } from '@/tests/factories/office';
import { codes } from '@/tests/factories/refusals';
import { ctxOfToken, makePerson, signInAs } from '@/tests/factories/sign-in';

let admin: Ctx;
let clerk: Ctx;
let office: number;

const department = (symbol: string): DepartmentInput => ({
  id: null,
  version: 1,
  symbol,
  name: `Wydział ${symbol}`,
  genitive: `Wydziału ${symbol}`,
  locative: '',
  nameEn: '',
  nameUk: '',
  parentId: null,
  deskRoom: '12',
  deskPhone: '',
  deskHours: '',
  ownPointId: null,
  active: true,
});

const point: ServicePointInput = {
  id: null,
  version: 1,
  slug: 'bok',
  name: 'BOK',
  address: 'Rynek 1',
  kind: 'BOK',
  takesAll: true,
  cardIds: [],
  active: true,
  hours: [{ weekday: 1, opens: '07:30', closes: '15:30', kind: 'ORDINARY' }],
};

beforeAll(async () => {
  office = (await makeDepartment('UM', 'Urząd')).id;
  await makePerson({ login: 'admin', posts: [{ role: 'ADMIN', departmentId: office }] });
  await makePerson({ login: 'clerk', posts: [{ role: 'CLERK', departmentId: office }] });
  admin = await ctxOfToken(await signInAs('admin'));
  clerk = await ctxOfToken(await signInAs('clerk'));
  const blank = {
    street: 'Rynek 1',
    postalCode: '00-001',
    city: 'Zalesin',
    phone: '',
    email: '',
    website: '',
  };
  await db().office.create({ data: { id: 1, name: 'Urząd', ...blank } });
});

test('only an administrator saves', async () => {
  const person = {
    id: null,
    version: 1,
    login: 'xx',
    name: 'X',
    position: '',
    symbol: '',
    phone: '',
    room: '',
    servicePointId: null,
    active: true,
    posts: [],
  };
  const current = await getOffice();
  const refused = await codes([
    saveDepartment(clerk, department('X')),
    saveServicePoint(clerk, point),
    saveStaffMember(clerk, person),
    saveOffice(clerk, current),
  ]);
  expect(refused).toEqual(Array(4).fill('not-allowed'));
});

describe('two administrators at once', () => {
  test('the second is refused, and nothing is lost', async () => {
    const { id } = await saveDepartment(admin, department('GK'));
    const { version } = await getDepartment(admin, id);
    const saves = ['A', 'B', 'C'].map((name) =>
      saveDepartment(admin, { ...department('GK'), id, version, name }),
    );
    const answers = await codes(saves);
    expect(answers.filter((code) => code === null)).toHaveLength(1);
    expect(answers.filter((code) => code === 'changed-meanwhile')).toHaveLength(2);
    expect((await getDepartment(admin, id)).version).toBe(version + 1);
  });

  test('two departments moved under each other make no circle', async () => {
    const a = await saveDepartment(admin, department('AA'));
    const b = await saveDepartment(admin, department('BB'));
    const answers = await codes([
      saveDepartment(admin, { ...department('AA'), id: a.id, parentId: b.id }),
      saveDepartment(admin, { ...department('BB'), id: b.id, parentId: a.id }),
    ]);
    expect(answers.filter((code) => code === null)).toHaveLength(1);
    const depths = (await listDepartments(admin)).filter(({ id }) => id === a.id || id === b.id);
    expect(depths.map(({ depth }) => depth).sort()).toEqual([0, 1]);
  });
});

test('a symbol is unique', async () => {
  await saveDepartment(admin, department('KD'));
  await expect(saveDepartment(admin, department('KD'))).rejects.toMatchObject({
    code: 'invalid',
    detail: { fields: { symbol: 'taken' } },
  });
});

test('a department with people and units stays in use, and the administrator learns its contents', async () => {
  const { id } = await saveDepartment(admin, department('PU'));
  await saveDepartment(admin, { ...department('PU-1'), parentId: id });
  await makePerson({ login: 'pu', posts: [{ role: 'CLERK', departmentId: id }] });
  const record = await getDepartment(admin, id);
  await expect(saveDepartment(admin, { ...record, active: false })).rejects.toMatchObject({
    detail: {
      fields: { active: 'department-in-use' },
      facts: { what: '1 osoba, 1 komórka podległa' },
    },
  });
});

test('a department out of use gets no new unit, person or card', async () => {
  const { id } = await saveDepartment(admin, { ...department('ZZ'), active: false });
  const below = saveDepartment(admin, { ...department('ZZ-1'), parentId: id });
  await expect(below).rejects.toMatchObject({ detail: { fields: { parentId: 'department-not-found' } } });
  const person = {
    id: null,
    version: 1,
    login: 'zz',
    name: 'Z',
    position: '',
    symbol: '',
    phone: '',
    room: '',
    servicePointId: null,
    active: true,
    posts: [
      { role: 'CLERK' as const, departmentId: office },
      { role: 'CLERK' as const, departmentId: id },
    ],
  };
  await expect(saveStaffMember(admin, person)).rejects.toMatchObject({
    detail: { fields: { 'posts.1.departmentId': 'department-not-found' } },
  });
  await expect(makeCard({ id })).rejects.toMatchObject({ code: 'department-not-found' });
});

test('an unknown id, which only a hand-made request sends, is not found', async () => {
  const nowhere = 999_999;
  const answers = await codes([
    saveDepartment(admin, { ...department('QA'), ownPointId: nowhere }),
    saveServicePoint(admin, { ...point, slug: 'qa', takesAll: false, cardIds: [nowhere] }),
    saveStaffMember(admin, {
      id: null,
      version: 1,
      login: 'qa',
      name: 'Q',
      position: '',
      symbol: '',
      phone: '',
      room: '',
      servicePointId: nowhere,
      active: true,
      posts: [],
    }),
  ]);
  expect(answers).toEqual(Array(3).fill('not-found'));
});

test('a service point keeps its hours, and the history says from what to what they changed', async () => {
  const { id } = await saveServicePoint(admin, point);
  const before = await getServicePoint(admin, id);
  expect(before.hours).toEqual(point.hours);
  const hours = [
    ...before.hours,
    { weekday: 3, opens: '12:00', closes: '17:00', kind: 'COMPLAINTS' as const },
  ];
  await saveServicePoint(admin, { ...before, hours });
  expect((await getServicePoint(admin, id)).hours).toHaveLength(2);
  const last = await db().historyEntry.findFirst({
    where: { type: 'service-point.saved' },
    orderBy: { id: 'desc' },
  });
  const [monday, wednesday] = ['1 07:30 15:30 ORDINARY', '3 12:00 17:00 COMPLAINTS'];
  expect(last?.data).toEqual({
    servicePointId: id,
    changes: [{ field: 'hours', before: [monday], after: [monday, wednesday] }],
  });
});

describe('people', () => {
  test('a new person gets a one-time password, and the history holds no name', async () => {
    const posts = [{ role: 'CLERK' as const, departmentId: office }];
    const { id, password } = await saveStaffMember(admin, {
      id: null,
      version: 1,
      position: 'podinspektor',
      login: 'nowa',
      name: "O'Neill-Żółć Zażółcona",
      symbol: 'NŻ',
      phone: '',
      room: '',
      servicePointId: null,
      active: true,
      posts: [...posts, ...posts],
    });
    expect(password).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    expect(await getStaffMember(admin, id)).toMatchObject({ posts, symbol: 'NŻ', position: 'podinspektor' });
    expect((await staffNames([id, id, 999_999])).get(id)).toBe("O'Neill-Żółć Zażółcona");
    expect(
      JSON.stringify(await db().historyEntry.findMany({ where: { type: 'staff.saved' } }), quoted),
    ).not.toContain('Neill');
  });

  test('nobody ends their own work, and one administrator always stays', async () => {
    const me = await getStaffMember(admin, admin.actor.staffId);
    await expect(saveStaffMember(admin, { ...me, active: false })).rejects.toMatchObject({
      code: 'self-deactivation',
    });
    await expect(saveStaffMember(admin, { ...me, posts: [] })).rejects.toMatchObject({
      code: 'last-administrator',
    });
    await makePerson({ login: 'admin2', posts: [{ role: 'ADMIN', departmentId: office }] });
    const second = await ctxOfToken(await signInAs('admin2'));
    const other = await getStaffMember(admin, second.actor.staffId);
    const answers = await codes([
      saveStaffMember(admin, { ...other, active: false }),
      saveStaffMember(second, { ...me, active: false }),
    ]);
    expect(answers.filter((code) => code === null)).toHaveLength(1);
    expect(answers).toContain('last-administrator');
  });
});

const quoted = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
