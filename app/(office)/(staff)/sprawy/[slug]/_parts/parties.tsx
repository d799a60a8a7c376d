import Link from 'next/link';
import { ClientForm } from '@/components/clients/client-form';
import { canSeeClientData, canWorkOnCase } from '@/lib/modules/cases/policy';
import { getClientOfCase } from '@/lib/modules/cases/queries/client-of-case';
import { clientChangesAction, revealPeselAction, updateClientAction } from '../actions';
import type { PartProps } from './part';

/** Strony: the party, for those whose duty it is to write to them. */
export async function PartiesPart({ ctx, record }: PartProps) {
  if (!canSeeClientData(ctx.actor, record)) {
    return (
      <p>
        {record.client}. Adres i kontakt widzą ci, którzy mają sprawę u siebie.{' '}
        <Link href="/sprawy">Wróć do spraw</Link>
      </p>
    );
  }
  return (
    <ClientForm
      slug={record.slug}
      client={await getClientOfCase(ctx, record)}
      canChange={canWorkOnCase(ctx.actor, record)}
      reveal={revealPeselAction}
      save={updateClientAction}
      changes={clientChangesAction}
    />
  );
}
