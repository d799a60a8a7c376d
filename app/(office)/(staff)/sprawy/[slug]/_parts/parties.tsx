import Link from 'next/link';
import { ClientForm } from '@/components/clients/client-form';
import { paths } from '@/lib/core/paths';
import { canSeeClientData, canWorkOnCase } from '@/lib/modules/cases/policy';
import { getClientOfCase } from '@/lib/modules/cases/queries/client-of-case';
import { clientChangesAction, revealPeselAction, updateClientAction } from '../actions';
import type { PartProps } from './part';

/** Strony: the party and their contact data, for a person whose duty is to write to them. */
export async function PartiesPart({ ctx, record }: PartProps) {
  if (record.clientId === null) return <p>W tej sprawie nikt nie jest wskazany jako strona.</p>;
  if (!canSeeClientData(ctx.actor, record)) {
    return (
      <p>
        {record.client}. Adres i kontakt widzą ci, którzy mają sprawę u siebie.{' '}
        <Link href={paths.cases()}>Wróć do spraw</Link>
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
