import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { AuthorityList } from '@/components/procedure-cards/authority-list';
import { CardProcedures } from '@/components/procedure-cards/card-procedures';
import { paths } from '@/lib/core/paths';
import { listAuthorityItems, listCardProcedures } from '@/lib/modules/procedure-cards/queries';
import { getOffice } from '@/lib/modules/staff/queries/office';
import { authorityOf } from '@/lib/modules/staff/rules/office-lines';
import { saveAuthorityAction, setCardProcedureAction } from './actions';

export const metadata: Metadata = { title: 'Organy i tryby' };

/** The authorities that letters name, and the procedure of each card, which its letters and terms follow. */
export default async function AuthoritiesPage() {
  const ctx = await requireCtx();
  const [authorities, cards, office] = await found(
    Promise.all([listAuthorityItems(ctx), listCardProcedures(ctx), getOffice()]),
  );
  return (
    <>
      <PageHead
        title="Organy i tryby"
        note="Pisma, terminy i pouczenia sprawy idą za trybem jej karty. Organy podajemy w nich z siedzibą."
        crumbs={[{ label: 'Administracja', href: paths.administration() }, { label: 'Organy i tryby' }]}
      />
      <div className="sheet">
        <AuthorityList authorities={authorities} save={saveAuthorityAction} />
      </div>
      <div className="sheet mt-5">
        <CardProcedures
          cards={cards}
          authorities={authorities.filter(({ active, kind }) => active && kind !== 'COURT')}
          organ={authorityOf(office)}
          save={setCardProcedureAction}
        />
      </div>
    </>
  );
}
