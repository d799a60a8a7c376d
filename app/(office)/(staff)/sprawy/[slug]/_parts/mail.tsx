import { ButtonLink } from '@/components/ui/button-link';
import { MarginBlock } from '@/components/ui/margin-block';
import type { Ctx } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { isOver } from '@/lib/modules/cases/rules/whose-move';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import { threadOfCase } from '@/lib/modules/mail/queries/of-case';
import { CATEGORY_LAW } from '@/lib/modules/mail/schema/triage';
import type { NextStep } from '@/lib/modules/settlements/schema';

/** The thread of a case that is an e-mail, and whether the desk, or a paper of the file, settles it. */
export type CaseMail = { threadId: number; byDesk: boolean };

/** Null for a case of another kind, and for a person who does not open the desk. */
export async function loadMail(ctx: Ctx, record: CaseRecord): Promise<CaseMail | null> {
  if (record.kind !== 'EMAIL') return null;
  const thread = await threadOfCase(ctx, record.id);
  if (!thread) return null;
  const { threadId, category } = thread;
  const law = category && CATEGORY_LAW[category];
  return { threadId, byDesk: !law?.needsSigned && !isOver(record.status) };
}

/** The steps that begin or end a matter; a letter that has been begun is finished in the file. */
const BEGINS: readonly NextStep['step'][] = ['OPEN_CASE', 'WRITE', 'CALL', 'SETTLE'];

/** Whether the one act of the page is the way to the desk. */
export const leadsToDesk = (mail: CaseMail | null, step: NextStep | null): boolean =>
  mail?.byDesk === true && (step === null || BEGINS.includes(step.step));

export function ToDesk({ threadId, main = false }: { threadId: number; main?: boolean }) {
  return (
    <ButtonLink
      kind={main ? 'primary' : undefined}
      mainAct={main}
      keys={main ? 'Ctrl Enter' : undefined}
      href={paths.mail({ thread: threadId })}
    >
      Otwórz w Poczcie
    </ButtonLink>
  );
}

/** Leads from the case of an e-mail to the desk, where it is answered. */
export function MailPart({ mail, step }: { mail: CaseMail | null; step: NextStep | null }) {
  if (!mail) return null;
  return (
    <MarginBlock label="E-mail" heading>
      <p>
        {mail.byDesk
          ? 'Ten e-mail załatwia się w Poczcie: tam jest jego treść, rodzaj, odpowiedź i przekazanie do innej komórki.'
          : 'Treść e-maila i odpowiedź są w Poczcie.'}
      </p>
      {!leadsToDesk(mail, step) && (
        <div className="acts mt-3">
          <ToDesk threadId={mail.threadId} />
        </div>
      )}
    </MarginBlock>
  );
}
