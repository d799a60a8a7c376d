import type { Metadata } from 'next';
import Link from 'next/link';
import { found, requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { ROLE_NAMES } from '@/components/staff/labels';
import { ButtonLink } from '@/components/ui/button';
import { State } from '@/components/ui/state';
import { Table } from '@/components/ui/table';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { listStaff } from '@/lib/modules/staff/queries/staff';

export const metadata: Metadata = { title: 'Ludzie' };

export default async function PeoplePage() {
  const ctx = await requireCtx();
  const [people, departments] = await Promise.all([found(listStaff(ctx)), listDepartments(ctx)]);
  const symbolOf = (id: number) => departments.find((each) => each.id === id)?.symbol;
  return (
    <>
      <PageHead
        title="Ludzie"
        crumbs={[{ label: 'Administracja', href: '/administracja' }, { label: 'Ludzie' }]}
      >
        <ButtonLink href="/administracja/ludzie/nowa" kind="primary" startsNew keys="Alt N">
          Nowa osoba
        </ButtonLink>
      </PageHead>
      <div className="sheet">
        <Table caption="Ludzie">
          <thead>
            <tr>
              <th scope="col">Osoba</th>
              <th scope="col">Login</th>
              <th scope="col">Role</th>
              <th scope="col">Drugi składnik</th>
              <th scope="col">Konto</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <Link href={`/administracja/ludzie/${person.id}`} prefetch={false}>
                    {person.name}
                  </Link>
                </th>
                <td data-label="Login">{person.login}</td>
                <td data-label="Role">
                  {person.posts
                    .map((post) => `${ROLE_NAMES[post.role]} (${symbolOf(post.departmentId)})`)
                    .join(', ') || '–'}
                </td>
                <td data-label="Drugi składnik">
                  {person.secondFactor ? (
                    <State kind="done">włączony</State>
                  ) : (
                    <State kind="none">wyłączony</State>
                  )}
                </td>
                <td data-label="Konto">
                  {person.active ? <State kind="run">działa</State> : <State kind="none">wyłączone</State>}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  );
}
