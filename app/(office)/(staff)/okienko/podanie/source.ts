import type { PodanieSource } from '@/components/applications/source';
import type { CaseKind } from '@/lib/core/case-kinds';
import type { Ctx } from '@/lib/core/context';
import { findSource } from '@/lib/modules/cases/queries/source';
import { CASE_KIND_WORDS } from '@/lib/modules/cases/words/kinds';
import { callerOf } from '@/lib/modules/inquiries/queries/caller';
import { senderOf } from '@/lib/modules/mail/queries/sender';

type Contact = Pick<PodanieSource, 'firstName' | 'lastName' | 'phone' | 'email' | 'came'>;

const NO_CONTACT: Contact = { firstName: '', lastName: '', phone: '', email: '', came: null };

/** The contact data that a case of each kind knows, beside its subject. */
const CONTACTS: Partial<Record<CaseKind, (ctx: Ctx, caseId: number) => Promise<Partial<Contact> | null>>> = {
  INQUIRY: callerOf,
  EMAIL: senderOf,
};

/** The case out of which a podanie grows, as its form begins with it; null when the person may not see such a case. */
export async function sourceOf(ctx: Ctx, slug: string): Promise<PodanieSource | null> {
  const source = await findSource(ctx, slug);
  if (!source) return null;
  const contact = await CONTACTS[source.kind]?.(ctx, source.id);
  const { number, subject, kind } = source;
  return {
    ...NO_CONTACT,
    ...contact,
    slug: source.slug,
    number,
    subject,
    kind: CASE_KIND_WORDS[kind],
  };
}
