import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { InUse, RecordTable } from '@/components/staff/record-table';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button-link';
import { paths } from '@/lib/core/paths';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { listStaff } from '@/lib/modules/staff/queries/staff';
import { ROLE_NAMES } from '@/lib/modules/staff/words/values';

export const metadata: Metadata = { title: 'Ludzie' };

export default async function PeoplePage() {
  const ctx = await requireCtx();
  const [people, departments] = await Promise.all([found(listStaff(ctx)), listDepartments(ctx)]);
  const symbolOf = (id: number) => departments.find((each) => each.id === id)?.symbol;
  return (
    <>
      <PageHead
        title="Ludzie"
        note="Według nazwisk."
        crumbs={[{ label: 'Administracja', href: paths.administration() }, { label: 'Ludzie' }]}
      >
        <ButtonLink href={paths.staffMember('nowa')} kind="primary" startsNew keys="Alt N">
          Nowa osoba
        </ButtonLink>
      </PageHead>
      <div className="sheet">
        <RecordTable
          caption="Ludzie"
          columns={['Osoba', 'Login', 'Role', 'Drugi składnik', 'Konto']}
          filter="Nazwisko, login, rola, symbol"
          rows={people.map(({ id, name, login, posts, secondFactor, active }) => {
            const roles = posts
              .map((post) => `${ROLE_NAMES[post.role]} (${symbolOf(post.departmentId)})`)
              .join(', ');
            return {
              href: paths.staffMember(id),
              name,
              words: `${name} ${login} ${roles || 'bez roli'}`,
              cells: [
                login,
                roles ||
                  (active ? (
                    <Badge key="roles" kind="soon">
                      bez roli
                    </Badge>
                  ) : (
                    '–'
                  )),
                <Badge key="second" kind={secondFactor ? 'done' : 'none'}>
                  {secondFactor ? 'włączony' : 'wyłączony'}
                </Badge>,
                <InUse key="account" active={active} />,
              ],
            };
          })}
        />
      </div>
    </>
  );
}
