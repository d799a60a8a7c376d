import type { OfficeName } from '@/lib/core/office-name';
import { db } from '@/lib/platform/db';
import { inTreeOrder } from '../rules/department-tree';
import type { ServicePointInput } from '../schema';

/** A service point with the data that residents see. */
export type PublicPoint = {
  id: number;
  name: string;
  address: string;
  takesAll: boolean;
  hours: ServicePointInput['hours'];
};

/** A department with the data that residents see: the room and phone of its desk. */
export type PublicDepartment = OfficeName & { room: string; phone: string };

/** The service points in use with their hours, in the order of the week; open to everyone. */
export async function listPublicPoints(): Promise<PublicPoint[]> {
  return db().servicePoint.findMany({
    where: { active: true },
    select: {
      id: true,
      name: true,
      address: true,
      takesAll: true,
      hours: { orderBy: [{ weekday: 'asc' }, { opens: 'asc' }], omit: { id: true, servicePointId: true } },
    },
    orderBy: { id: 'asc' },
  });
}

/** The departments in use, in the order of the tree; open to everyone. */
export async function listPublicDepartments(): Promise<PublicDepartment[]> {
  const found = await db().department.findMany({
    where: { active: true },
    select: {
      id: true,
      parentId: true,
      name: true,
      nameEn: true,
      nameUk: true,
      deskRoom: true,
      deskPhone: true,
    },
    orderBy: { symbol: 'asc' },
  });
  return inTreeOrder(found).map(({ name, nameEn, nameUk, deskRoom, deskPhone }) => ({
    name,
    nameEn,
    nameUk,
    room: deskRoom,
    phone: deskPhone,
  }));
}
