import { CorrectForm } from '@/components/applications/correct-form';
import type { Ctx } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { canCorrectRegistration } from '@/lib/modules/applications/policy';
import { findApplication } from '@/lib/modules/applications/queries/application';
import { prepareCorrection, registrationFacts } from '@/lib/modules/applications/queries/correction';
import { asRegistered } from '@/lib/modules/applications/rules/as-registered';
import { hindrancesOf } from '@/lib/modules/applications/rules/correction';
import type { ApplicationRecord } from '@/lib/modules/applications/schema/record';
import { listCardsForCounter } from '@/lib/modules/procedure-cards/queries';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { correctAction, prepareCorrectionAction, previewCorrectionAction } from '../actions';
import type { PartProps } from './part';

const ACTIONS = {
  prepare: prepareCorrectionAction,
  preview: previewCorrectionAction,
  correct: correctAction,
};

/** The podanie that the address asks to correct, when this person may still do so; otherwise null. */
export async function loadCorrection({ ctx, record, asked }: Pick<PartProps, 'ctx' | 'record' | 'asked'>) {
  if (asked.zakladka !== 'dokumenty' || asked.popraw !== '1') return null;
  const application = await findApplication(ctx, record.id);
  if (!application || !mayCorrect(ctx, record, application)) return null;
  const hindrances = hindrancesOf(await registrationFacts(ctx, record));
  return hindrances.all ? null : { application, hindrances };
}
export type LoadedCorrection = NonNullable<Awaited<ReturnType<typeof loadCorrection>>>;

export const mayCorrect = (
  { actor }: Ctx,
  record: PartProps['record'],
  { pointId }: Pick<ApplicationRecord, 'pointId'>,
): boolean => canCorrectRegistration(actor, { ...record, pointId });

/** The form of the correction, in the place of the tab. */
export async function CorrectionPart({
  ctx,
  record,
  correction: { application, hindrances },
}: Pick<PartProps, 'ctx' | 'record'> & { correction: LoadedCorrection }) {
  const { slug } = record;
  const registered = asRegistered(record, application);
  const { cardVersionId, channel, receivedOn } = registered;
  const [{ card, documents }, cards, departments] = await Promise.all([
    prepareCorrection(ctx, { slug, cardVersionId, departmentId: null, channel, receivedOn }),
    listCardsForCounter(ctx),
    listDepartments(ctx),
  ]);
  return (
    <CorrectForm
      slug={slug}
      today={ctx.today}
      start={{ ...registered, reason: '' }}
      card={card}
      documents={documents}
      cards={cards}
      departments={departments.filter(({ active }) => active).map(({ id, name }) => ({ id, name }))}
      atCounter={record.status === 'REGISTERED' || record.status === 'RETURNED'}
      hindrances={hindrances}
      back={paths.case(slug, { tab: 'dokumenty' })}
      actions={ACTIONS}
    />
  );
}
