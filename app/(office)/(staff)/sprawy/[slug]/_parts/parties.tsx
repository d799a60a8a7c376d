import Link from 'next/link';
import { ClientForm } from '@/components/cases/client-form';
import { canSeeClientData, canWorkOnCase } from '@/lib/modules/cases/policy';
import { getClientOfCase } from '@/lib/modules/cases/queries/one';
import { clientChangesAction, revealPeselAction, updateClientAction } from '../actions';
import type { PartProps } from './part';

/** Strony: the party, for those whose duty it is to write to them. */
export async function PartiesPart({ ctx, of }: PartProps) {
  if (!canSeeClientData(ctx.actor, of)) {
    return (
      <p>
        {of.client}. Adres i kontakt widzą ci, którzy mają sprawę u siebie.{' '}
        <Link href="/sprawy">Wróć do spraw</Link>
      </p>
    );
  }
  return (
    <ClientForm
      slug={of.slug}
      client={await getClientOfCase(ctx, of)}
      canChange={canWorkOnCase(ctx.actor, of)}
      reveal={revealPeselAction}
      save={updateClientAction}
      changes={clientChangesAction}
    />
  );
}
