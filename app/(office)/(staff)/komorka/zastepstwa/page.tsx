import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { SubstitutionForm } from '@/components/staff/substitution-form';
import { SubstitutionTable } from '@/components/staff/substitution-table';
import { MarginBlock } from '@/components/ui/margin-block';
import { paths } from '@/lib/core/paths';
import { possibleSubstitutes, substitutionsOfLed } from '@/lib/modules/staff/queries/substitutions';
import { endSubstitutionAction, saveSubstitutionAction } from './actions';

export const metadata: Metadata = { title: 'Zastępstwa' };

/** The substitutions among the people whom a head leads. */
export default async function SubstitutionsPage() {
  const ctx = await requireCtx();
  const { people, substitutions } = await found(substitutionsOfLed(ctx));
  const substitutes = await possibleSubstitutes(ctx);
  return (
    <>
      <PageHead
        title="Zastępstwa"
        crumbs={[{ label: 'Komórka', href: paths.department() }, { label: 'Zastępstwa' }]}
        note="Zastępca dostaje wtedy przypomnienia i oddzwonienia tej osoby oraz e-maile pokazane jej do wglądu."
      />
      <div className="sheet">
        <MarginBlock label="Nowe" heading section={1}>
          <SubstitutionForm
            people={people}
            substitutes={substitutes}
            today={ctx.today}
            save={saveSubstitutionAction}
          />
        </MarginBlock>
        <MarginBlock label="Wpisane" heading section={2}>
          <SubstitutionTable rows={substitutions} today={ctx.today} end={endSubstitutionAction} named />
        </MarginBlock>
      </div>
    </>
  );
}
