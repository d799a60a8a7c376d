import { RestoreForm } from '@/components/applications/registration-acts';
import { Notice } from '@/components/ui/notice';
import { nb } from '@/components/ui/typography';
import { fullMomentText } from '@/lib/i18n/moments';
import { canCancelRegistration } from '@/lib/modules/applications/policy';
import { findApplication } from '@/lib/modules/applications/queries/application';
import { registrationFacts } from '@/lib/modules/applications/queries/correction';
import { restoreRegistrationAction } from '../actions';
import type { PartProps } from './part';

/** Why the registration was cancelled, and the way back from a mistaken cancellation. */
export async function CancelledPart({ ctx, record }: Pick<PartProps, 'ctx' | 'record'>) {
  if (record.status !== 'CANCELLED') return null;
  const [application, { accepted }] = await Promise.all([
    findApplication(ctx, record.id),
    registrationFacts(ctx, record),
  ]);
  if (!application?.cancelled) return null;
  const { cancelled, pointId } = application;
  return (
    <section className="part" aria-label="Anulowana rejestracja">
      <Notice tone="soon" title="Rejestrację anulowano.">
        <p>
          {cancelled.by}, {nb(fullMomentText(cancelled.at))}.
          {cancelled.reason && ` Powód: ${cancelled.reason}`}
        </p>
        <p>Numer {record.number} zostaje w rejestrze i nikt go już nie dostanie.</p>
        {canCancelRegistration(ctx.actor, { ...record, pointId, accepted }) && (
          <div className="acts mt-3">
            <RestoreForm slug={record.slug} version={record.version} restore={restoreRegistrationAction} />
          </div>
        )}
      </Notice>
    </section>
  );
}
