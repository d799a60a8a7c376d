import type { Ctx } from '@/lib/core/context';
import { dbOf, type Tx } from '@/lib/platform/db';
import { proceedingsOf } from '../../cases/queries/proceedings';
import { authorityGenitive, authorityName } from '../../procedure-cards/rules/authority-name';
import { BLANK } from '../../procedure-cards/schema';
import { getOffice } from '../../staff/queries/office';
import { authorityOf } from '../../staff/rules/office-lines';
import type { OfficeInput } from '../../staff/schema';
import type { LetterLaw } from '../schema/law';

/** The law of the letters of a case: its procedure, and the authorities that they name. */
export async function letterLaw(
  tx: Pick<Tx, '$queryRaw'>,
  caseId: number,
  office: OfficeInput,
): Promise<LetterLaw> {
  const { procedure, row, organ, higher, court, courtFeeGrosze } = await proceedingsOf(tx, caseId);
  const ownOrgan = organ && { name: authorityName(organ), genitive: authorityGenitive(organ) };
  return {
    procedure,
    row,
    courtFeeGrosze,
    higher: higher ? authorityGenitive(higher) : BLANK,
    court: court ? authorityGenitive(court) : `Wojewódzkiego Sądu Administracyjnego w ${BLANK}`,
    organ: ownOrgan?.name ?? authorityOf(office),
    ownOrgan,
  };
}

/** The law of the letters of a case that the actor may see, for its pages. */
export const lawOfCase = async (ctx: Pick<Ctx, 'actor'>, caseId: number): Promise<LetterLaw> =>
  letterLaw(dbOf(ctx), caseId, await getOffice());
