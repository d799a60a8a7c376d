import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { OpenGroupForm } from '@/components/filing/open-group-form';
import { ProvisionalJrwa } from '@/components/filing/provisional-jrwa';
import { RegisterFilters } from '@/components/filing/register-filters';
import { RegisterTable } from '@/components/filing/register-table';
import { PageHead } from '@/components/layout/page-head';
import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import type { Ctx } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { yearOf } from '@/lib/core/plain-date';
import { canReadRegisters, groupDepartments, registerScope } from '@/lib/modules/filing/policy';
import { isJrwaProvisional } from '@/lib/modules/filing/queries/classes';
import { listRegisters, registerFilters } from '@/lib/modules/filing/queries/registers';
import { listRegistersSchema } from '@/lib/modules/filing/schema/register';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { findClassesAction } from '../sprawy/[slug]/akta/actions';
import { openGroupAction } from './actions';

export const metadata: Metadata = { title: 'Spisy spraw' };

type Query = { rok?: string; komorka?: string; po?: string };

export default async function RegistersPage({ searchParams }: { searchParams: Promise<Query> }) {
  const ctx = await requireCtx();
  if (!canReadRegisters(ctx.actor)) notFound();
  const asked = await searchParams;
  const { years, departments } = await registerFilters(ctx);
  const { year, departmentId, after } = listRegistersSchema.parse({
    year: asked.rok,
    departmentId: asked.komorka || null,
    after: asked.po || null,
  });
  const shown = year || years[0] || yearOf(ctx.today);
  const { items, next } = await listRegisters(ctx, { year: shown, departmentId, after });
  const here = { year: shown, department: departmentId };
  return (
    <>
      <PageHead
        title="Spisy spraw"
        note={
          registerScope(ctx.actor).all
            ? 'Spisy całego urzędu, według komórek i klas.'
            : 'Spisy Twojej komórki, według klas.'
        }
      />
      <div className="sheet">
        <RegisterFilters years={years} year={shown} departments={departments} departmentId={departmentId} />
        {items.length > 0 ? (
          <RegisterTable items={items} year={shown} />
        ) : (
          <Empty title={`Nie ma spisów na ${shown} rok`}>
            Spis powstaje, gdy ktoś założy w nim pierwszą sprawę.
          </Empty>
        )}
        {(next !== null || after !== null) && (
          <div className="tools border-b-0 border-t border-line noprint">
            {next !== null && (
              <ButtonLink small href={paths.caseRegisters({ ...here, after: next })}>
                Pokaż następne
              </ButtonLink>
            )}
            {after !== null && (
              <ButtonLink small kind="quiet" href={paths.caseRegisters(here)}>
                Wróć na początek
              </ButtonLink>
            )}
          </div>
        )}
      </div>
      <Groups ctx={ctx} />
    </>
  );
}

/** The form that sets a group apart, for a person who keeps the spisy of a department. */
async function Groups({ ctx }: { ctx: Ctx }) {
  const own = groupDepartments(ctx.actor);
  if (own.length === 0) return null;
  const [departments, provisional] = await Promise.all([listDepartments(ctx), isJrwaProvisional(ctx)]);
  return (
    <section className="sheet part mt-5 noprint">
      <h2>Wydzielone grupy</h2>
      <p className="text-ink-2">
        Grupa (podteczka) zajmuje jeden numer w spisie klasy. Jej sprawy mają znak z pięciu części.
      </p>
      {provisional !== false && <ProvisionalJrwa missing={provisional === null} />}
      <div className="acts mt-4">
        <OpenGroupForm
          departments={departments.filter(({ id }) => own.includes(id)).map(({ id, name }) => ({ id, name }))}
          year={yearOf(ctx.today)}
          provisional={provisional === true}
          findClasses={findClassesAction}
          openGroup={openGroupAction}
        />
      </div>
    </section>
  );
}
