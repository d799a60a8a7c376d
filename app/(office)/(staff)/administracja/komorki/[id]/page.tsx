import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { found, requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { DepartmentCards } from '@/components/procedure-cards/department-cards';
import { DepartmentForm } from '@/components/staff/department-form';
import { paths } from '@/lib/core/paths';
import { listCardsOfDepartment } from '@/lib/modules/procedure-cards/queries';
import { canAdminister } from '@/lib/modules/staff/policy';
import { getDepartment, listDepartments } from '@/lib/modules/staff/queries/departments';
import { listServicePoints } from '@/lib/modules/staff/queries/service-points';
import { wouldCircle } from '@/lib/modules/staff/rules/department-tree';
import type { DepartmentInput } from '@/lib/modules/staff/schema';
import { moveCardsAction, saveDepartmentAction } from '../../actions';
import { recordId } from '../../record-id';

export const metadata: Metadata = { title: 'Komórka' };

const BLANK: DepartmentInput = {
  id: null,
  version: 1,
  symbol: '',
  name: '',
  genitive: '',
  locative: '',
  nameEn: '',
  nameUk: '',
  parentId: null,
  deskRoom: '',
  deskPhone: '',
  deskHours: '',
  ownPointId: null,
  active: true,
};

export default async function DepartmentPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireCtx();
  if (!canAdminister(ctx.actor)) notFound();
  const id = recordId((await params).id);
  const [department, all, points, cards] = await Promise.all([
    id === null ? null : found(getDepartment(ctx, id)),
    listDepartments(ctx),
    listServicePoints(ctx),
    id === null ? [] : listCardsOfDepartment(ctx, id),
  ]);
  const title = department?.name ?? 'Nowa komórka';
  const crumbs = [
    { label: 'Administracja', href: paths.administration() },
    { label: 'Komórki', href: paths.departments() },
    { label: title },
  ];
  return (
    <>
      <PageHead title={title} crumbs={crumbs} />
      <DepartmentForm
        record={department ?? BLANK}
        parents={all
          .filter((each) => each.active || each.id === department?.parentId)
          .filter((each) => id === null || !wouldCircle(all, id, each.id))
          .map(({ id: parentId, name, depth }) => ({ id: parentId, name, depth }))}
        points={points.map((each) => ({ id: each.id, name: each.name }))}
        save={saveDepartmentAction}
      />
      {department && (
        <DepartmentCards
          departmentId={department.id}
          closed={!department.active}
          cards={cards}
          others={all
            .filter((each) => each.active && each.id !== id)
            .map((each) => ({ id: each.id, name: each.name }))}
          move={moveCardsAction}
        />
      )}
    </>
  );
}
