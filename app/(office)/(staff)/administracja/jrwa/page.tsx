import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { JrwaClasses } from '@/components/filing/jrwa-classes';
import { JrwaImport } from '@/components/filing/jrwa-import';
import { JrwaVersions } from '@/components/filing/jrwa-versions';
import { ProvisionalJrwa } from '@/components/filing/provisional-jrwa';
import { PageHead } from '@/components/layout/page-head';
import { ButtonLink } from '@/components/ui/button-link';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { listJrwaVersions, searchJrwa } from '@/lib/modules/filing/queries/jrwa';
import { importJrwaAction, previewJrwaAction, searchJrwaAction } from './actions';

export const metadata: Metadata = { title: 'Wykaz akt (JRWA)' };

export default async function JrwaPage({ searchParams }: { searchParams: Promise<{ wersja?: string }> }) {
  const ctx = await requireCtx();
  const [versions, { wersja }] = await Promise.all([found(listJrwaVersions(ctx)), searchParams]);
  const current = versions.find((version) => version.current);
  const shown = versions.find(({ id }) => String(id) === wersja) ?? current ?? versions[0];
  return (
    <>
      <PageHead
        title="Wykaz akt (JRWA)"
        note="Jednolity rzeczowy wykaz akt: klasy, w których zakłada się sprawy, i ich kategorie archiwalne."
        crumbs={[{ label: 'Administracja', href: paths.administration() }, { label: 'Wykaz akt (JRWA)' }]}
      >
        {current && (
          <>
            <ButtonLink href={paths.jrwaXlsx()} plain>
              Pobierz obowiązujący (XLSX)
            </ButtonLink>
            <ButtonLink href={paths.jrwaCsv()} plain>
              Pobierz (CSV)
            </ButtonLink>
          </>
        )}
      </PageHead>
      {(!current || current.provisional) && (
        <div className="mb-6">
          <ProvisionalJrwa missing={!current} />
        </div>
      )}
      <div className="sheet">
        <JrwaImport today={ctx.today} preview={previewJrwaAction} save={importJrwaAction} />
      </div>
      <div className="sheet mt-5">
        <JrwaVersions versions={versions} shown={shown?.id ?? null} today={ctx.today} />
      </div>
      {shown && (
        <div className="sheet mt-5">
          <JrwaClasses
            key={shown.id}
            versionId={shown.id}
            title={`${shown.name}, od ${formatDate(shown.validFrom)}`}
            first={await searchJrwa(ctx, { versionId: shown.id, q: '' })}
            search={searchJrwaAction}
          />
        </div>
      )}
    </>
  );
}
