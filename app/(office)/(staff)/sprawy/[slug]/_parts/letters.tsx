import { LetterList } from '@/components/correspondence/letter-list';
import { NewLetter } from '@/components/correspondence/new-letter';
import { ReferralForm } from '@/components/correspondence/referral-form';
import { Urgings } from '@/components/correspondence/urgings';
import { Empty } from '@/components/ui/empty';
import { canReadLetters, canWriteLetters } from '@/lib/modules/correspondence/policy';
import { lettersOfCase, signableScopes, urgingsOfCase } from '@/lib/modules/correspondence/queries/letters';
import { SCOPE_OF_LETTER } from '@/lib/modules/correspondence/rules/letter';
import {
  draftLetterAction,
  draftReferralAction,
  forwardUrgingAction,
  noteUrgingAction,
} from '../pisma/actions';
import type { PartProps } from './part';

/** Pisma: the letters of the case, those that wait for a signature, and ponaglenia. */
export async function LettersPart({ ctx, record }: PartProps) {
  const [letters, urgings, scopes] = await Promise.all([
    lettersOfCase(ctx, record.id),
    urgingsOfCase(ctx, record.id),
    signableScopes(ctx, record.departmentId),
  ]);
  const canWrite = canWriteLetters(ctx.actor, record) && record.closedAt === null;
  const mine = letters.filter(
    ({ state, kind }) => state === 'TO_SIGN' && scopes.includes(SCOPE_OF_LETTER[kind]),
  );
  return (
    <>
      {canWrite && (
        <div className="acts mb-4">
          <NewLetter slug={record.slug} caseId={record.id} begin={draftLetterAction} />
          {!record.settledAt && <ReferralForm caseId={record.id} refer={draftReferralAction} />}
        </div>
      )}
      {letters.length === 0 ? (
        <Empty title="W tej sprawie nie ma jeszcze pism">
          Wezwanie, decyzja, zaświadczenie: każde zaczyna się od projektu, a kończy dowodem doręczenia.
        </Empty>
      ) : (
        <LetterList
          slug={record.slug}
          letters={letters}
          opens={canReadLetters(ctx.actor, record)}
          mine={mine.map(({ id }) => id)}
        />
      )}
      <Urgings
        slug={record.slug}
        caseId={record.id}
        today={ctx.today}
        urgings={urgings}
        canWrite={canWrite}
        note={noteUrgingAction}
        forward={forwardUrgingAction}
      />
    </>
  );
}
