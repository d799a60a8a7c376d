import type { Actor } from '@/lib/core/context';
import { plainDate, toColumn } from '@/lib/core/plain-date';
import { saveDepartment } from '@/lib/modules/staff/operations/save-department';
import { saveServicePoint } from '@/lib/modules/staff/operations/save-service-point';
import type { DepartmentInput } from '@/lib/modules/staff/schema';
import { db } from '@/lib/platform/db';
import { ctxOf } from './people';

export type MadeDepartment = { id: number; symbol: string; name: string };

export type MadeOffice = {
  /** Sekretarz Miasta, above all other departments. */
  secretary: MadeDepartment;
  /** Biuro Obsługi Klienta. */
  counter: MadeDepartment;
  /** Wydział Dróg, and Referat Zezwoleń below it. */
  roads: MadeDepartment;
  permits: MadeDepartment;
  /** Wydział Geodezji. */
  geodesy: MadeDepartment;
  /** The service point of the counter; takes every matter. */
  pointId: number;
};

/**
 * The person who sets an office up before it has staff: without a row in the database, only for `makeOffice` and
 * `makeCard`.
 */
export const SETTER: Actor = {
  staffId: 0,
  login: 'setter',
  name: 'Zakładający',
  posts: [{ role: 'ADMIN', departmentId: 0 }],
  departmentIds: [],
  servicePointId: null,
  sessionId: null,
  standsInFor: [],
};

/**
 * Makes an office with five departments, a service point and the information of RODO art. 13. Call it once per
 * database.
 */
export async function makeOffice(): Promise<MadeOffice> {
  await db().office.create({
    data: {
      name: 'Urząd Miejski w Zalesinie',
      street: 'Rynek 1',
      postalCode: '00-000',
      city: 'Zalesin',
      phone: '00 000 00 00',
      email: 'urzad@zalesin.example',
      website: 'https://zalesin.example',
      authority: 'Burmistrz Zalesina',
    },
  });
  await db().authority.updateMany({
    where: { kind: { in: ['SKO', 'COURT'] } },
    data: { seat: 'w Dębowie', address: 'ul. Sądowa 2, 00-001 Dębowo' },
  });
  await db().rodoClause.create({
    data: {
      version: 1,
      validFrom: toColumn(plainDate('2020-01-01')),
      textPl: 'RODO',
      textEn: 'GDPR',
      textUk: 'GDPR',
    },
  });
  const secretary = await makeDepartment('SM', 'Sekretarz Miasta', 'Sekretarza Miasta');
  const counter = await makeDepartment('BOK', 'Biuro Obsługi Klienta', 'Biura Obsługi Klienta', secretary);
  const roads = await makeDepartment('DR', 'Wydział Dróg', 'Wydziału Dróg', secretary, {
    locative: 'w Wydziale Dróg',
    nameEn: 'Roads Department',
    nameUk: 'Відділ доріг',
  });
  const permits = await makeDepartment('DR-Z', 'Referat Zezwoleń', 'Referatu Zezwoleń', roads);
  const geodesy = await makeDepartment('GG', 'Wydział Geodezji', 'Wydziału Geodezji', secretary);
  const point = await saveServicePoint(ctxOf(SETTER), {
    id: null,
    version: 0,
    slug: 'bok-rynek',
    name: 'BOK, Rynek 1',
    address: 'Rynek 1, Zalesin',
    kind: 'BOK',
    takesAll: true,
    cardIds: [],
    active: true,
    hours: [{ weekday: 2, opens: '07:30', closes: '15:30', kind: 'ORDINARY' }],
  });
  return { secretary, counter, roads, permits, geodesy, pointId: point.id };
}

/** Adds one more department with its registry desk. */
export async function makeDepartment(
  symbol: string,
  name: string,
  genitive = name,
  parent?: MadeDepartment,
  more: Partial<Pick<DepartmentInput, 'locative' | 'nameEn' | 'nameUk'>> = {},
): Promise<MadeDepartment> {
  const { id } = await saveDepartment(ctxOf(SETTER), {
    id: null,
    version: 0,
    symbol,
    name,
    genitive,
    locative: '',
    nameEn: '',
    nameUk: '',
    parentId: parent?.id ?? null,
    deskRoom: '1',
    deskPhone: '00 000 00 01',
    deskHours: '7:30–15:30',
    ownPointId: null,
    active: true,
    ...more,
  });
  return { id, symbol, name };
}
