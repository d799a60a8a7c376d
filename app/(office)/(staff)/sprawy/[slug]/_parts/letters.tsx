import Link from 'next/link';
import { LetterList } from '@/components/correspondence/letter-list';
import { NewLetter } from '@/components/correspondence/new-letter';
import { ReferralForm } from '@/components/correspondence/referral-form';
import { Urgings } from '@/components/correspondence/urgings';
import { Empty } from '@/components/ui/empty';
import { Notice } from '@/components/ui/notice';
import { nb } from '@/components/ui/typography';
import { paths } from '@/lib/core/paths';
import { canWriteLetters } from '@/lib/modules/correspondence/policy';
import { lawOfCase } from '@/lib/modules/correspondence/queries/letter-law';
import { lettersOfCase, signableScopes, urgingsOfCase } from '@/lib/modules/correspondence/queries/letters';
import { letterChoices } from '@/lib/modules/correspondence/rules/law';
import { SCOPE_OF_LETTER } from '@/lib/modules/correspondence/rules/letter';
import { newLetterChoices } from '@/lib/modules/correspondence/words/letters';
import { listMailboxes } from '@/lib/modules/mail/queries/desk';
import { listAuthorities } from '@/lib/modules/procedure-cards/queries';
import {
  draftLetterAction,
  draftReferralAction,
  forwardUrgingAction,
  noteUrgingAction,
  withdrawUrgingAction,
} from '../pisma/actions';
import type { PartProps } from './part';

/** Pisma: the letters of the case, those that wait for a signature, and ponaglenia. */
export async function LettersPart({ ctx, record }: PartProps) {
  const [letters, urgings, scopes, law, authorities, mailboxes] = await Promise.all([
    lettersOfCase(ctx, record.id),
    urgingsOfCase(ctx, record.id),
    signableScopes(ctx, record),
    lawOfCase(ctx, record.id),
    listAuthorities(),
    listMailboxes(ctx),
  ]);
  const canWrite = canWriteLetters(ctx.actor, record) && record.closedAt === null;
  const mine = letters.filter(
    ({ state, kind }) => state === 'TO_SIGN' && scopes.includes(SCOPE_OF_LETTER[kind]),
  );
  return (
    <>
      {mailboxes.length > 0 && (
        <p className="mb-4">
          <Link href={paths.newMail({ about: record.slug })} prefetch={false}>
            Napisz e-mail w tej sprawie
          </Link>
        </p>
      )}
      {canWrite && (
        <div className="acts mb-4">
          <NewLetter
            slug={record.slug}
            caseId={record.id}
            choices={newLetterChoices(letterChoices(law.row, record.znak), law, record.znak)}
            begin={draftLetterAction}
          />
          {!record.settledAt && record.znak !== null && law.row.referral && (
            <ReferralForm
              caseId={record.id}
              referral={law.row.referral}
              filing={law.row.filing}
              authorities={authorities}
              refer={draftReferralAction}
            />
          )}
        </div>
      )}
      {canWrite && record.znak === null && (
        <Notice title="Najpierw załóż sprawę.">
          {nb(
            `Wezwanie, decyzję, postanowienie i przekazanie wysyła się pod znakiem sprawy. Teraz możesz tylko zawiadomić klienta: pismo będzie miało numer w rejestrze (${record.number}).`,
          )}
        </Notice>
      )}
      {letters.length === 0 ? (
        <Empty title="W tej sprawie nie ma jeszcze pism">
          Wezwanie, decyzja, zaświadczenie: każde zaczyna się od projektu, a kończy dowodem doręczenia.
        </Empty>
      ) : (
        <LetterList slug={record.slug} letters={letters} mine={mine.map(({ id }) => id)} />
      )}
      <Urgings
        law={law.row.urging}
        higher={law.higher}
        slug={record.slug}
        caseId={record.id}
        today={ctx.today}
        urgings={urgings}
        canWrite={canWrite}
        note={noteUrgingAction}
        forward={forwardUrgingAction}
        withdraw={withdrawUrgingAction}
      />
    </>
  );
}
