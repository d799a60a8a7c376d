'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { ActForm } from '@/components/layout/form/act-form';
import { TextAreaField } from '@/components/layout/form/fields';
import { Notice } from '@/components/ui/notice';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import { type DraftLetterInput, draftLetterSchema } from '@/lib/modules/correspondence/schema/acts';

type Content = Pick<DraftLetterInput, 'kind' | 'content'>;
type Props = {
  record: Pick<CaseRecord, 'id' | 'slug' | 'znak'>;
  /** The letter that was already begun about it. */
  letterId: number | null;
  draft: Action<DraftLetterInput, { letterId: number; version: number }>;
  label: string;
  proposal: string;
  /** The exceptions in which the letter must not be written. */
  but?: string;
  begun: string;
  title: string;
  reasons: string;
  /** The letter is the one act of the page. */
  main?: boolean;
  letter: (reasons: string) => Content;
};

/** Proposes a letter that the law provides. A person makes the letter of the proposal, and signs it. */
export function ProposedLetter({
  record,
  letterId,
  draft,
  label,
  proposal,
  but = '',
  begun,
  title,
  reasons,
  main,
  letter,
}: Props) {
  const router = useRouter();
  const href = (id: number) => paths.letter(record.slug, id);
  return (
    <section className="part" aria-label={label}>
      <Notice tone="soon">
        <p>{nb(proposal)}</p>
        {but && <p>{nb(but)}</p>}
        {letterId !== null && (
          <p className="mt-2">
            <Link href={href(letterId)}>{begun}</Link>
          </p>
        )}
        {letterId === null && record.znak === null && (
          <p className="mt-2">Takie pismo wychodzi pod znakiem sprawy. Najpierw załóż sprawę.</p>
        )}
        {letterId === null && record.znak !== null && (
          <div className="acts mt-3">
            <ActForm
              name="propozycja"
              title={title}
              submit="Przygotuj pismo"
              main={main}
              schema={draftLetterSchema}
              start={{ content: { reasons } }}
              input={({ content }: { content: { reasons: string } }) => ({
                ...letter(content.reasons),
                caseId: record.id,
              })}
              save={draft}
              done={({ letterId: made }) => {
                router.push(href(made));
                return 'Pismo przygotowane. Sprawdź je i podpisz.';
              }}
            >
              {(form) => <TextAreaField form={form} name="content.reasons" label="Uzasadnienie" rows={4} />}
            </ActForm>
          </div>
        )}
      </Notice>
    </section>
  );
}
