import Link from 'next/link';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Channel } from '@/lib/modules/applications/schema/application';
import { EMPTY_CLIENT, emptyForm, type FormValues } from './form-values';

/** The case out of which a podanie grows, with what is known from it. */
export type PodanieSource = {
  slug: string;
  number: string;
  /** The word for its kind: 'zapytanie'. */
  kind: string;
  subject: string;
  firstName: string;
  lastName: string;
  phone: string;
  email: string;
  /** How and when it came; null where the podanie itself comes now. */
  came: { channel: Channel; receivedOn: PlainDate } | null;
};

/** The slug of the source in the text of a draft; null when its podanie begins by itself. */
export const sourceOfDraft = (form: string): string | null =>
  /"sourceSlug":"([a-z0-9-]{1,40})"/.exec(form)?.[1] ?? null;

/** Whether the draft is that of the podanie that grows out of the source. */
export const isDraftOf = (form: string, source: PodanieSource | null): boolean =>
  sourceOfDraft(form) === (source?.slug ?? null);

/** The values with which the form begins: the draft, or the data of its source. */
export function startOf(draft: FormValues | null, source: PodanieSource | null): FormValues {
  if (draft || source === null) return draft ?? emptyForm();
  const { slug, subject, firstName, lastName, phone, email, came } = source;
  return {
    ...emptyForm(),
    sourceSlug: slug,
    subject,
    ...came,
    client: { ...EMPTY_CLIENT, firstName, lastName, phone, email },
  };
}

/** Names the source; `waits`: the person also has a draft of another podanie, which this form leaves alone. */
export function SourceNote({ source, waits }: { source: PodanieSource; waits: boolean }) {
  return (
    <Notice tone="accent">
      <p>
        Powstaje z: {source.kind} <Link href={paths.case(source.slug)}>{source.number}</Link>. Przepisaliśmy
        treść i kontakt; po rejestracji tamta sprawa się zakończy.
      </p>
      {waits && (
        <p>
          Masz też szkic innego podania. <Link href={paths.newApplication()}>Wróć do szkicu</Link>
        </p>
      )}
    </Notice>
  );
}
