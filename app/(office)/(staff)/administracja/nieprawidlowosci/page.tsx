import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { IncidentList } from '@/components/audit/incident-list';
import { PageHead } from '@/components/layout/page-head';
import { Empty } from '@/components/ui/empty';
import { nb } from '@/components/ui/typography';
import { caseScope } from '@/lib/core/case-scope';
import { paths } from '@/lib/core/paths';
import { momentText } from '@/lib/i18n/moments';
import { incidentText } from '@/lib/incident-texts';
import { canCloseIncident } from '@/lib/modules/audit/policy';
import { listIncidents } from '@/lib/modules/audit/queries/incidents';
import { closeIncidentAction } from './actions';

export const metadata: Metadata = { title: 'Nieprawidłowości' };

/** The list of faults that the office found in its own dates, history and roles, and how each was corrected. */
export default async function IncidentsPage() {
  const ctx = await requireCtx();
  const incidents = await found(listIncidents(ctx));
  const opensCases = caseScope(ctx.actor).all;
  const rows = incidents.map((incident) => {
    const { id, caseSlug, data, foundAt, closedAt, closedBy, note } = incident;
    return {
      id,
      text: nb(incidentText(incident)),
      href: opensCases && caseSlug ? paths.case(caseSlug, { tab: 'terminy' }) : null,
      foundAt: momentText(foundAt, ctx.now),
      closable: canCloseIncident(ctx.actor, { staffId: 'staffId' in data ? data.staffId : null }),
      closed: closedAt && { at: momentText(closedAt, ctx.now), by: closedBy ?? '', note },
    };
  });
  return (
    <>
      <PageHead
        title="Nieprawidłowości"
        note="Co noc porównujemy każdy otwarty termin z tym, z czego wynika, a co 10 minut pieczęcie historii. Nic nie poprawia się samo."
        crumbs={[{ label: 'Administracja', href: paths.administration() }, { label: 'Nieprawidłowości' }]}
      />
      <div className="sheet">
        {rows.length === 0 ? (
          <Empty title="Wszystko się zgadza">Nie znaleziono dotąd żadnej nieprawidłowości.</Empty>
        ) : (
          <IncidentList rows={rows} close={closeIncidentAction} />
        )}
      </div>
    </>
  );
}
