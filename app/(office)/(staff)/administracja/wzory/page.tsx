import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { TemplateState } from '@/components/correspondence/template-state';
import { PageHead } from '@/components/layout/page-head';
import { RecordTable } from '@/components/staff/record-table';
import { Empty } from '@/components/ui/empty';
import { paths } from '@/lib/core/paths';
import { momentText } from '@/lib/i18n/moments';
import { listTemplates } from '@/lib/modules/correspondence/queries/templates';
import { LETTER_TITLES } from '@/lib/modules/correspondence/words/letters';

export const metadata: Metadata = { title: 'Wzory pism' };

/** The templates of letters, one for each kind. */
export default async function TemplatesPage() {
  const ctx = await requireCtx();
  const templates = await found(listTemplates(ctx));
  return (
    <>
      <PageHead
        title="Wzory pism"
        note="Z nich składa się każde pismo urzędu. Nowa wersja działa od razu, podpisane pisma się nie zmieniają."
        crumbs={[{ label: 'Administracja', href: paths.administration() }, { label: 'Wzory pism' }]}
      />
      <div className="sheet">
        {templates.length === 0 ? (
          <Empty title="Nie ma jeszcze wzorów">Powstaną same, gdy ktoś napisze pierwsze pismo.</Empty>
        ) : (
          <RecordTable
            caption="Wzory pism"
            columns={['Pismo', 'Wersja', 'Zmieniono', 'Stan']}
            filter="Rodzaj pisma"
            rows={templates.map((template) => {
              const { id, kind, latest } = template;
              return {
                href: paths.letterTemplate(id),
                name: LETTER_TITLES[kind],
                words: LETTER_TITLES[kind],
                cells: [
                  latest.number,
                  <Changed key="changed" when={momentText(latest.savedAt, ctx.now)} who={latest.savedBy} />,
                  <TemplateState key="state" template={template} />,
                ],
              };
            })}
          />
        )}
      </div>
    </>
  );
}

function Changed({ when, who }: { when: string; who: string | null }) {
  return (
    <>
      {when}
      <span className="sub">{who ?? 'wzór początkowy'}</span>
    </>
  );
}
