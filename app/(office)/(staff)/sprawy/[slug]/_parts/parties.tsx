import Link from 'next/link';
import { RepresentativeSection } from '@/components/cases/representative-section';
import { ClientForm } from '@/components/clients/client-form';
import { ContactWishPart } from '@/components/clients/contact-wish';
import { paths } from '@/lib/core/paths';
import { canKeepContactWish, canSeeClientData, canWorkOnCase } from '@/lib/modules/cases/policy';
import { getClientOfCase } from '@/lib/modules/cases/queries/client-of-case';
import { findRepresentative } from '@/lib/modules/cases/queries/representative';
import { contactWishOf } from '@/lib/modules/clients/queries/contact-wish';
import { saveContactWishAction } from '../../actions';
import {
  clientChangesAction,
  endRepresentativeAction,
  revealPeselAction,
  saveRepresentativeAction,
  updateClientAction,
} from '../actions';
import type { PartProps } from './part';

/** Strony: the party and their representative, for a person whose duty is to write to them. */
export async function PartiesPart({ ctx, record }: PartProps) {
  if (record.clientId === null) return <p>W tej sprawie nikt nie jest wskazany jako strona.</p>;
  if (!canSeeClientData(ctx.actor, record)) {
    return (
      <p>
        {record.client}
        {record.representative && `, pełnomocnik: ${record.representative}`}. Adres i kontakt widzą ci, którzy
        mają sprawę u siebie. <Link href={paths.cases()}>Wróć do spraw</Link>
      </p>
    );
  }
  const [client, representative, wish] = await Promise.all([
    getClientOfCase(ctx, record),
    findRepresentative(ctx, record),
    contactWishOf(ctx, record.clientId),
  ]);
  const canChange = canWorkOnCase(ctx.actor, record);
  return (
    <>
      <ClientForm
        slug={record.slug}
        client={client}
        canChange={canChange}
        reveal={revealPeselAction}
        save={updateClientAction}
        changes={clientChangesAction}
      />
      <section className="mt-5" aria-labelledby="kontakt-z-klientem">
        <h2 id="kontakt-z-klientem">Kontakt z klientem</h2>
        <ContactWishPart
          slug={record.slug}
          wish={wish}
          save={canKeepContactWish(ctx.actor, record) ? saveContactWishAction : null}
        />
      </section>
      <RepresentativeSection
        slug={record.slug}
        representative={representative}
        canChange={canChange && record.closedAt === null}
        save={saveRepresentativeAction}
        end={endRepresentativeAction}
      />
    </>
  );
}
