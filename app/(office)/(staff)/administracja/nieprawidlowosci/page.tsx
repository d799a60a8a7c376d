import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { IncidentList } from '@/components/audit/incident-list';
import { PageHead } from '@/components/layout/page-head';
import { Empty } from '@/components/ui/empty';
import { nb } from '@/components/ui/typography';
import { caseScope } from '@/lib/core/case-scope';
import { paths } from '@/lib/core/paths';
import { momentText } from '@/lib/i18n/moments';
import { listIncidents } from '@/lib/modules/audit/queries';
import { incidentText } from '@/lib/modules/cases/words/incidents';
import { closeIncidentAction } from './actions';

export const metadata: Metadata = { title: 'Nieprawidłowości' };

/** The list of wrong dates that the office found in its own records, and how each was corrected. */
export default async function IncidentsPage() {
  const ctx = await requireCtx();
  const incidents = await found(listIncidents(ctx));
  const opensCases = caseScope(ctx.actor).all;
  const rows = incidents.map(({ id, caseNumber, caseSlug, data, foundAt, closedAt, closedBy, note }) => ({
    id,
    text: nb(incidentText({ caseNumber, data })),
    href: opensCases && caseSlug ? paths.case(caseSlug, { tab: 'terminy' }) : null,
    foundAt: momentText(foundAt, ctx.now),
    closed: closedAt && { at: momentText(closedAt, ctx.now), by: closedBy ?? '', note },
  }));
  return (
    <>
      <PageHead
        title="Nieprawidłowości"
        note="Co noc porównujemy każdy otwarty termin z tym, z czego wynika. Nic nie poprawia się samo."
        crumbs={[{ label: 'Administracja', href: paths.administration() }, { label: 'Nieprawidłowości' }]}
      />
      <div className="sheet">
        {rows.length === 0 ? (
          <Empty title="Wszystkie terminy się zgadzają">Nie znaleziono dotąd żadnej różnicy.</Empty>
        ) : (
          <IncidentList rows={rows} close={closeIncidentAction} />
        )}
      </div>
    </>
  );
}
