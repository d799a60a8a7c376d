import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { found, requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { AccountActs } from '@/components/staff/account-acts';
import { StaffMemberForm } from '@/components/staff/staff-member-form';
import { SubstitutionForm } from '@/components/staff/substitution-form';
import { SubstitutionTable } from '@/components/staff/substitution-table';
import { MarginBlock } from '@/components/ui/margin-block';
import { paths } from '@/lib/core/paths';
import { canAdminister } from '@/lib/modules/staff/policy';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { listServicePoints } from '@/lib/modules/staff/queries/service-points';
import { getStaffMember } from '@/lib/modules/staff/queries/staff';
import { possibleSubstitutes, substitutionsOf } from '@/lib/modules/staff/queries/substitutions';
import type { StaffMemberInput } from '@/lib/modules/staff/schema';
import { endSubstitutionAction, saveSubstitutionAction } from '../../../komorka/zastepstwa/actions';
import {
  endSessionsOfAction,
  removeSecondFactorAction,
  resetPasswordAction,
  saveStaffMemberAction,
} from '../../actions';
import { recordId } from '../../record-id';

export const metadata: Metadata = { title: 'Osoba' };

const BLANK: StaffMemberInput = {
  id: null,
  version: 1,
  login: '',
  name: '',
  position: '',
  symbol: '',
  phone: '',
  room: '',
  servicePointId: null,
  active: true,
  posts: [],
};

export default async function PersonPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireCtx();
  if (!canAdminister(ctx.actor)) notFound();
  const id = recordId((await params).id);
  const [person, departments, points, substitutes, substitutions] = await Promise.all([
    id === null ? null : found(getStaffMember(ctx, id)),
    listDepartments(ctx),
    listServicePoints(ctx),
    possibleSubstitutes(ctx),
    id === null ? [] : substitutionsOf(ctx, id),
  ]);
  const title = person?.name ?? 'Nowa osoba';
  const crumbs = [
    { label: 'Administracja', href: paths.administration() },
    { label: 'Ludzie', href: paths.staff() },
    { label: title },
  ];
  return (
    <>
      <PageHead title={title} crumbs={crumbs} />
      <StaffMemberForm
        record={person ?? BLANK}
        departments={departments
          .filter(({ id, active }) => active || person?.posts.some((post) => post.departmentId === id))
          .map((each) => ({ id: each.id, name: each.name }))}
        points={points.map((each) => ({ id: each.id, name: each.name }))}
        save={saveStaffMemberAction}
      />
      {person && (
        <div className="sheet mt-6">
          <MarginBlock
            label="Zastępstwa"
            heading
            note="Zastępca dostaje wtedy przypomnienia i oddzwonienia tej osoby oraz e-maile pokazane jej do wglądu."
          >
            <SubstitutionForm
              people={[person]}
              substitutes={substitutes}
              today={ctx.today}
              save={saveSubstitutionAction}
            />
            <div className="mt-6">
              <SubstitutionTable rows={substitutions} today={ctx.today} end={endSubstitutionAction} />
            </div>
          </MarginBlock>
        </div>
      )}
      {person && (
        <AccountActs
          id={person.id}
          login={person.login}
          own={person.id === ctx.actor.staffId}
          secondFactor={person.secondFactor}
          resetPassword={resetPasswordAction}
          removeSecondFactor={removeSecondFactorAction}
          endSessions={endSessionsOfAction}
        />
      )}
    </>
  );
}
