import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { HistoryFilter } from '@/components/audit/history-filter';
import { HistoryTable } from '@/components/audit/history-table';
import { PageHead } from '@/components/layout/page-head';
import { ButtonLink } from '@/components/ui/button-link';
import { TabPanel, Tabs } from '@/components/ui/tabs';
import { paths } from '@/lib/core/paths';
import { listOfficeHistory } from '@/lib/modules/audit/queries/office-history';
import { officeHistorySchema } from '@/lib/modules/audit/schema';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { listServicePoints } from '@/lib/modules/staff/queries/service-points';
import { namesOfStaff } from '@/lib/modules/staff/queries/staff';
import { officeSentence } from '@/lib/office-texts';

export const metadata: Metadata = { title: 'Historia' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The history of the office: who gave whom a role, who changed its set-up, who signed in. */
export default async function HistoryPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  const asked = officeHistorySchema.parse(await searchParams);
  const { entries, next } = await found(listOfficeHistory(ctx, asked));
  const [departments, points, people] = await Promise.all([
    listDepartments(ctx),
    listServicePoints(ctx),
    namesOfStaff(ctx),
  ]);
  const names = { department: nameIn(departments), point: nameIn(points) };
  const rows = entries.map((entry) => {
    const { title, text } = officeSentence(entry, names);
    return { id: entry.id, at: entry.at, title, text: text ?? '', actor: entry.actor };
  });
  const { signIns, staffId } = asked;
  const address = (tab: 'logowania' | null, before: string | null = null) =>
    paths.officeHistory({ tab, person: staffId, before });
  return (
    <>
      <PageHead
        title="Historia"
        note="Czynności dotyczące całego urzędu. Historia sprawy jest w jej metryce. Wpisów nikt nie może zmienić ani usunąć."
      />
      <div className="sheet">
        <Tabs
          label="Co pokazać"
          panel="wpisy"
          items={[
            { href: address(null), label: 'Role i ustawienia', selected: !signIns },
            { href: address('logowania'), label: 'Logowania', selected: signIns },
          ]}
        />
        <TabPanel id="wpisy">
          <HistoryFilter people={people} staffId={staffId} signIns={signIns} />
          {rows.length === 0 ? (
            <p className="part text-ink-2">Nie ma takich wpisów.</p>
          ) : (
            <HistoryTable rows={rows} />
          )}
          {next && (
            <div className="part">
              <ButtonLink href={address(signIns ? 'logowania' : null, next)}>Wcześniejsze</ButtonLink>
            </div>
          )}
        </TabPanel>
      </div>
    </>
  );
}

/** The name by its id; an unknown id is shown as a number. */
function nameIn(rows: readonly { id: number; name: string }[]): (id: number | null) => string {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => (id === null ? '' : (names.get(id) ?? `nr ${id}`));
}
