import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { found, requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { NewMailForm } from '@/components/mail/new-mail-form';
import { Empty } from '@/components/ui/empty';
import { nb } from '@/components/ui/typography';
import { paths } from '@/lib/core/paths';
import { mailDepartments } from '@/lib/modules/mail/policy';
import { newMailFacts } from '@/lib/modules/mail/queries/new-mail';
import { listSavedAnswers } from '@/lib/modules/mail/queries/saved-answers';
import { DRAFT_ACTIONS } from '../_desk/draft-actions';
import { sendNewMailAction } from './actions';

export const metadata: Metadata = { title: 'Nowa wiadomość' };

const ACTIONS = { ...DRAFT_ACTIONS, send: sendNewMailAction };

type Props = { searchParams: Promise<{ sprawa?: string | string[] }> };

/** An e-mail that the office writes first. */
export default async function NewMailPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  if (mailDepartments(ctx.actor).length === 0) notFound();
  const slug = [(await searchParams).sprawa].flat()[0] || null;
  const [facts, saved] = await Promise.all([found(newMailFacts(ctx, slug)), listSavedAnswers(ctx)]);
  return (
    <>
      <PageHead
        title="Nowa wiadomość"
        crumbs={[{ label: 'Poczta', href: paths.mail() }, { label: 'Nowa wiadomość' }]}
        note={nb('Termin zacznie biec dopiero, gdy ktoś na nią odpowie.')}
      />
      <div className="sheet">
        {facts.mailboxes.length === 0 ? (
          <Empty
            title="Twoja komórka nie ma skrzynki"
            action={<Link href={paths.mail()}>Wróć do poczty</Link>}
          >
            Skrzynki podłącza administrator.
          </Empty>
        ) : (
          <NewMailForm
            key={facts.about?.slug ?? ''}
            facts={facts}
            saved={saved.map(({ id, title, text }) => ({ id, title, text }))}
            actions={ACTIONS}
          />
        )}
      </div>
    </>
  );
}
