import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { found, requireCtx } from '@/app/_entry/context';
import { RegisteredSheet } from '@/components/applications/registered-sheet';
import { ProtocolPart } from '@/components/cases/protocol-part';
import { canRegister } from '@/lib/modules/applications/policy';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { getRegistered } from '@/lib/modules/applications/queries/registered';
import { canSeeClientData, canWorkOnCase } from '@/lib/modules/cases/policy';
import { getCase } from '@/lib/modules/cases/queries/one';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import {
  printProtocolAction,
  renewReceiptAction,
  replaceProtocolAction,
  rewriteProtocolAction,
} from '../../../../sprawy/[slug]/actions';
import { handOverAction } from '../../../przekazania/actions';
import { showCodeAction } from './actions';

export const metadata: Metadata = { title: 'Podanie zarejestrowane' };

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ klucz?: string | string[] }>;
};

/** The end of a registration: the things to print, say and hand over. Only the person who registered comes here. */
export default async function RegisteredPage({ params, searchParams }: Props) {
  const ctx = await requireCtx();
  if (!canRegister(ctx.actor)) notFound();
  const [{ slug }, { klucz }] = await Promise.all([params, searchParams]);
  const { shown, due } = await found(getRegistered(ctx, slug));
  const record = await getCase(ctx, slug);
  const { protocols, version } = await getApplication(ctx, record.id);
  return (
    <RegisteredSheet
      registered={shown}
      due={due}
      receiptKey={typeof klucz === 'string' ? klucz : ''}
      gone={shown.toHandOver ? null : whereNow(record, shown.settled)}
      protocol={
        protocols.length > 0 && (
          <ProtocolPart
            slug={slug}
            protocols={protocols}
            applicationVersion={version}
            canWork={canWorkOnCase(ctx.actor, record)}
            canPrint={canSeeClientData(ctx.actor, record)}
            actions={{
              rewrite: rewriteProtocolAction,
              print: printProtocolAction,
              replace: replaceProtocolAction,
            }}
          />
        )
      }
      actions={{ showCode: showCodeAction, renew: renewReceiptAction, handOver: handOverAction }}
    />
  );
}

/** Where the papers are that this clerk need not hand over any more. */
function whereNow({ status, destination, department }: CaseRecord, settled: boolean): string {
  if (settled) return 'Sprawa załatwiona na miejscu. Nigdzie jej nie przekazujesz.';
  if (status === 'HANDED_OVER') return `Przekazano: ${destination}. Czeka na przyjęcie.`;
  if (status === 'CANCELLED') return 'Rejestrację anulowano. Numer zostaje w rejestrze.';
  return status === 'ACCEPTED'
    ? `${department}: sprawa czeka na wyznaczenie prowadzącego.`
    : `Sprawę ma już: ${department}.`;
}
