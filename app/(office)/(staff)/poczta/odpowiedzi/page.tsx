import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { EndedAnswers, SavedAnswerForm, SavedAnswerList } from '@/components/mail/saved-answers';
import { Empty } from '@/components/ui/empty';
import { nb } from '@/components/ui/typography';
import { paths } from '@/lib/core/paths';
import { mailDepartments } from '@/lib/modules/mail/policy';
import { listEndedAnswers, listSavedAnswers } from '@/lib/modules/mail/queries/saved-answers';
import { ANSWER_DATA } from '@/lib/modules/mail/rules/fill-answer';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { endAnswerAction, restoreAnswerAction, saveAnswerAction } from './actions';

export const metadata: Metadata = { title: 'Gotowe odpowiedzi' };

/** The saved answers of the person's departments. */
export default async function SavedAnswersPage() {
  const ctx = await requireCtx();
  const own = mailDepartments(ctx.actor);
  if (own.length === 0) notFound();
  const [answers, ended, all] = await Promise.all([
    listSavedAnswers(ctx),
    listEndedAnswers(ctx),
    listDepartments(ctx),
  ]);
  const departments = all.filter(({ id }) => own.includes(id)).map(({ id, name }) => ({ id, name }));
  const data = ANSWER_DATA.map((name) => `{${name}}`).join(', ');
  return (
    <>
      <PageHead
        title="Gotowe odpowiedzi"
        crumbs={[{ label: 'Poczta', href: paths.mail() }, { label: 'Gotowe odpowiedzi' }]}
        note={nb(`Wstawisz je do odpowiedzi na e-mail. Dane sprawy uzupełnią się same: ${data}.`)}
      />
      <div className="sheet">
        <div className="p-4">
          <SavedAnswerForm departments={departments} save={saveAnswerAction} />
        </div>
        {answers.length === 0 ? (
          <Empty title="Twoja komórka nie ma jeszcze gotowych odpowiedzi">
            Zapisz tekst, który często wysyłasz.
          </Empty>
        ) : (
          <SavedAnswerList
            answers={answers}
            departments={departments}
            save={saveAnswerAction}
            end={endAnswerAction}
          />
        )}
        {ended.length > 0 && <EndedAnswers answers={ended} restore={restoreAnswerAction} />}
      </div>
    </>
  );
}
