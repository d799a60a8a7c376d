import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { SystemList } from '@/components/case-files/system-list';
import { PageHead } from '@/components/layout/page-head';
import { paths } from '@/lib/core/paths';
import { listExternalSystems } from '@/lib/modules/case-files/queries/external-systems';
import { saveExternalSystemAction } from './actions';

export const metadata: Metadata = { title: 'Inne systemy' };

/** The dictionary of the office's other systems. A case can have a number in each of them. */
export default async function SystemsPage() {
  const ctx = await requireCtx();
  const systems = await found(listExternalSystems(ctx));
  return (
    <>
      <PageHead
        title="Inne systemy"
        note="Systemy, w których sprawy mają też swoje numery. Numer dodaje się w zakładce Akta sprawy."
        crumbs={[{ label: 'Administracja', href: paths.administration() }, { label: 'Inne systemy' }]}
      />
      <div className="sheet">
        <SystemList systems={systems} save={saveExternalSystemAction} />
      </div>
    </>
  );
}
