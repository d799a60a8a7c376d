import type { Metadata } from 'next';
import Link from 'next/link';
import { found, requireCtx } from '@/app/_entry/context';
import { SpisTable } from '@/components/filing/spis-table';
import { PageHead } from '@/components/layout/page-head';
import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import { Facts } from '@/components/ui/facts';
import { paths } from '@/lib/core/paths';
import { counted } from '@/lib/core/polish';
import { getRegister, listLines } from '@/lib/modules/filing/queries/registers';
import { PRINTED_LINES, spisHead } from '@/lib/modules/filing/rules/spis';
import { idOf } from '../id';

export const metadata: Metadata = { title: 'Spis spraw' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ po?: string }> };

export default async function RegisterPage({ params, searchParams }: Props) {
  const ctx = await requireCtx();
  const register = await found(getRegister(ctx, idOf((await params).id)));
  const after = idOf((await searchParams).po ?? '');
  const { lines, next } = await listLines(ctx, register, { after });
  return (
    <div className="spis">
      <PageHead
        title={`Spis spraw ${register.name}`}
        note={`${counted(register.lines, 'pozycja', 'pozycje', 'pozycji')}, w toku ${register.open}.`}
        crumbs={[
          { label: 'Spisy spraw', href: paths.caseRegisters({ year: register.year }) },
          { label: `${register.name}, ${register.year}` },
        ]}
      >
        <ButtonLink kind="quiet" href={paths.caseRegisterCsv(register.id)} plain>
          CSV
        </ButtonLink>
        <ButtonLink kind="quiet" href={paths.caseRegisterXlsx(register.id)} plain>
          XLSX
        </ButtonLink>
        <ButtonLink kind="primary" mainAct keys="Ctrl Enter" href={paths.caseRegisterPdf(register.id)} plain>
          Wydruk (PDF)
        </ButtonLink>
      </PageHead>
      <div className="sheet">
        <div className="part">
          <Facts items={spisHead(register).map(({ label, value }) => ({ label, value: <b>{value}</b> }))} />
          {register.main && (
            <p className="mt-3">
              <Link href={paths.caseRegister(register.main.id)}>
                Spis klasy, w którym grupa ma swój numer
              </Link>
            </p>
          )}
        </div>
        {register.lines > PRINTED_LINES && <Parts id={register.id} lines={register.lines} />}
        {lines.length > 0 ? (
          <SpisTable name={register.name} lines={lines} />
        ) : (
          <Empty title="Nie ma tu jeszcze spraw">Pierwsza założona sprawa dostanie numer 1.</Empty>
        )}
        {(next !== null || after > 0) && (
          <div className="tools border-b-0 border-t border-line noprint">
            {next !== null && (
              <ButtonLink small href={paths.caseRegister(register.id, { after: next })}>
                Pokaż następne
              </ButtonLink>
            )}
            {after > 0 && (
              <ButtonLink small kind="quiet" href={paths.caseRegister(register.id)}>
                Wróć na początek
              </ButtonLink>
            )}
          </div>
        )}
      </div>
    </div>
  );
}

/** A long spis is printed a thousand lines at a time. */
function Parts({ id, lines }: { id: number; lines: number }) {
  const starts = Array.from({ length: Math.ceil(lines / PRINTED_LINES) }, (_, part) => part * PRINTED_LINES);
  return (
    <div className="tools noprint">
      <span>Wydruk w częściach, pozycje:</span>
      {starts.map((start) => (
        <a key={start} href={paths.caseRegisterPdf(id, { after: start })}>
          {start + 1}–{Math.min(start + PRINTED_LINES, lines)}
        </a>
      ))}
    </div>
  );
}
