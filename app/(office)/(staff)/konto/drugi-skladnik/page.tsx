import type { Metadata } from 'next';
import { requireCtx, visit } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { SecondFactorOff, SecondFactorOn } from '@/components/staff/second-factor-forms';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/core/paths';
import { startSecondFactor } from '@/lib/modules/staff/operations/second-factor';
import { qrSvg } from '@/lib/platform/qr';
import { confirmSecondFactorAction, turnOffSecondFactorAction } from '../actions';

export const metadata: Metadata = { title: 'Drugi składnik' };

/** Turns the person's second factor on or off. An administrator without one is sent here after sign-in. */
export default async function SecondFactorPage() {
  const ctx = await requireCtx({ duringSetup: true });
  const here = await visit();
  if (here.state !== 'live') return null;
  const started = here.secondFactor ? null : await startSecondFactor(ctx);
  return (
    <>
      <PageHead
        title="Drugi składnik"
        note="Kod z telefonu oprócz hasła: samo hasło nikomu wtedy nie wystarczy."
        crumbs={[{ label: 'Moje konto', href: paths.account() }, { label: 'Drugi składnik' }]}
      />
      {here.setup === 'second-factor' && (
        <div className="mb-6">
          <Notice tone="accent" title="Administrator musi mieć drugi składnik.">
            Włącz go, żeby zacząć pracę.
          </Notice>
        </div>
      )}
      {started ? (
        <SecondFactorOn
          pending={started.pending}
          secret={started.secret}
          picture={`data:image/svg+xml,${encodeURIComponent(qrSvg(started.uri))}`}
          save={confirmSecondFactorAction}
        />
      ) : (
        <SecondFactorOff save={turnOffSecondFactorAction} />
      )}
    </>
  );
}
