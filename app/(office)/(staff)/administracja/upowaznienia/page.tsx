import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { MandateFilters } from '@/components/staff/mandate-filters';
import { MandateTable } from '@/components/staff/mandate-table';
import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import { paths } from '@/lib/core/paths';
import { canKeepMandates } from '@/lib/modules/staff/policy';
import { listHolders, listMandates } from '@/lib/modules/staff/queries/mandates';
import { mandateFilterSchema } from '@/lib/modules/staff/schema';
import { revokeMandateAction } from './actions';

export const metadata: Metadata = { title: 'Upoważnienia' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The register of mandates to sign decisions for the authority (KPA art. 268a). */
export default async function MandatesPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  const filter = mandateFilterSchema.parse(await searchParams);
  const { mandates, next } = await found(listMandates(ctx, filter));
  const people = await listHolders(ctx);
  const can = { keep: canKeepMandates(ctx.actor) };
  const narrowed = filter.staffId !== null || filter.validOnly;
  const asked = { holder: filter.staffId, validOnly: filter.validOnly };
  const empty = mandates.length === 0;
  return (
    <>
      <PageHead
        title="Upoważnienia"
        note="Kto i w jakich sprawach podpisuje w imieniu organu (art. 268a KPA)."
        crumbs={[{ label: 'Administracja', href: paths.administration() }, { label: 'Upoważnienia' }]}
      >
        <ButtonLink href={paths.mandateRegister(asked)} plain>
          Rejestr (PDF)
        </ButtonLink>
        <ButtonLink href={paths.mandateSheet(asked)} plain>
          Arkusz (CSV)
        </ButtonLink>
        {can.keep && (
          <ButtonLink href={paths.newMandate()} kind="primary" startsNew keys="Alt N">
            Nowe upoważnienie
          </ButtonLink>
        )}
      </PageHead>
      <div className="sheet">
        {empty && !narrowed && !filter.before ? (
          <Empty title="Nikt nie ma jeszcze upoważnienia">
            Bez upoważnienia nikt nie podpisze tu pisma. {can.keep && 'Wpisz pierwsze.'}
          </Empty>
        ) : (
          <>
            <MandateFilters people={people} staffId={filter.staffId} validOnly={filter.validOnly} />
            {empty ? (
              <p className="part text-ink-2">Nic nie pasuje do wyboru.</p>
            ) : (
              <MandateTable
                rows={mandates}
                today={ctx.today}
                revoke={can.keep ? revokeMandateAction : null}
              />
            )}
            {next && (
              <div className="part">
                <ButtonLink href={paths.mandates({ ...asked, before: `${next.year}-${next.number}` })}>
                  Wcześniejsze
                </ButtonLink>
              </div>
            )}
          </>
        )}
      </div>
    </>
  );
}
