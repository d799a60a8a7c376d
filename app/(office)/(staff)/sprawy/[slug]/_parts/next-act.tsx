import type { ReactNode } from 'react';
import { BeginLetter } from '@/components/correspondence/begin-letter';
import { CallForm } from '@/components/correspondence/call-form';
import { ButtonLink } from '@/components/ui/button-link';
import type { Ctx } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { canTakeSupplement } from '@/lib/modules/applications/policy';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { defectsOfForm } from '@/lib/modules/applications/rules/registration';
import { canKeepTerms, canSettleCase } from '@/lib/modules/cases/policy';
import { knowsAct } from '@/lib/modules/cases/rules/transitions';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import type { ProcedureRow } from '@/lib/modules/cases/schema/procedure';
import { canWriteLetters } from '@/lib/modules/correspondence/policy';
import { signableScopes } from '@/lib/modules/correspondence/queries/letters';
import { SCOPE_OF_LETTER } from '@/lib/modules/correspondence/rules/letter';
import { LETTER_OBJECTS } from '@/lib/modules/correspondence/words/letters';
import { canClassifyCase } from '@/lib/modules/filing/policy';
import { canCloseCase, canHandToCounter } from '@/lib/modules/settlements/policy';
import { nextStepsOf } from '@/lib/modules/settlements/queries/next-steps';
import type { NextStep } from '@/lib/modules/settlements/schema';
import { writtenForm } from '@/lib/modules/settlements/words/next-step';
import { draftLetterAction } from '../pisma/actions';
import { type CaseEnding, Closing, Delivery, Handing, Settling } from './ending';
import { Opening } from './opening';

/** The next step of the case, if it is this person's; otherwise null. */
export async function ownStep(ctx: Ctx, record: CaseRecord): Promise<NextStep | null> {
  if (!knowsAct(record.kind, 'settle')) return null;
  const next = (await nextStepsOf(ctx, [record.id])).get(record.id) ?? null;
  return next && isOwn(ctx, record, next) ? next : null;
}

function isOwn({ actor }: Ctx, record: CaseRecord, next: NextStep): boolean {
  switch (next.step) {
    case 'OPEN_CASE':
      return canClassifyCase(actor, record);
    case 'CALL':
    case 'WRITE':
      return canSettleCase(actor, record) && canWriteLetters(actor, record);
    case 'CALL_LAPSED':
    case 'FIND_ADDRESS':
    case 'FINISH':
    case 'SIGN':
    case 'SEND':
    case 'NOTE_DELIVERY':
      return canWriteLetters(actor, record);
    case 'AWAIT_CLIENT':
      return !next.fee && canTakeSupplement(actor, record);
    case 'SETTLE':
      return canSettleCase(actor, record);
    case 'HAND':
      return canHandToCounter(actor, record);
    case 'DATE_DELIVERY':
      return canKeepTerms(actor, record);
    case 'CLOSE':
      return canCloseCase(actor, record);
    case 'AWAIT':
    case 'AWAIT_PICKUP':
      return false;
  }
}

type Props = { ctx: Ctx; record: CaseRecord; ending: CaseEnding; step: NextStep };

/** The next step of the case as the one act of its page. What the law proposes stands in a notice of its own. */
export function NextAct({ ctx, record, ending, step }: Props): ReactNode {
  const { id: caseId, slug } = record;
  switch (step.step) {
    case 'OPEN_CASE':
      return <Opening ctx={ctx} record={record} />;
    case 'CALL':
      return (
        <>
          <OtherLetter slug={slug} />
          <Calling ctx={ctx} record={record} row={ending.row} />
        </>
      );
    case 'AWAIT_CLIENT':
      return <TakeSupplement slug={slug} />;
    case 'WRITE': {
      const written = writtenForm(step);
      const verb = written === 'odpis' || written === 'wypis' ? 'Przygotuj' : 'Napisz';
      return (
        <>
          <OtherLetter slug={slug} />
          <BeginLetter
            caseId={caseId}
            slug={slug}
            kind={step.kind}
            label={`${verb} ${written}`}
            begin={draftLetterAction}
          />
        </>
      );
    }
    case 'FINISH':
      return <LetterLink slug={slug} id={step.id} label={`Dokończ ${LETTER_OBJECTS[step.kind]}`} />;
    case 'SIGN':
      return <Signing ctx={ctx} record={record} step={step} />;
    case 'SEND':
      return <LetterLink slug={slug} id={step.id} label={`Wyślij ${LETTER_OBJECTS[step.kind]}`} />;
    case 'NOTE_DELIVERY':
      return <LetterLink slug={slug} id={step.id} label="Odnotuj doręczenie" />;
    case 'SETTLE':
      return <Settling ctx={ctx} record={record} ending={ending} known={step.outcome} main />;
    case 'HAND':
      return <Handing ctx={ctx} record={record} ending={ending} main />;
    case 'DATE_DELIVERY':
      return <Delivery ctx={ctx} record={record} ending={ending} main />;
    case 'CLOSE':
      return <Closing ctx={ctx} record={record} ending={ending} main />;
    case 'CALL_LAPSED':
    case 'FIND_ADDRESS':
    case 'AWAIT':
    case 'AWAIT_PICKUP':
      return null;
  }
}

/** The way to the form of a supplement, for the department and for the counter. */
export function TakeSupplement({ slug }: { slug: string }) {
  return (
    <ButtonLink
      kind="primary"
      mainAct
      keys="Ctrl Enter"
      href={paths.case(slug, { tab: 'dokumenty', supplement: true })}
    >
      Przyjmij uzupełnienie
    </ButtonLink>
  );
}

function LetterLink({ slug, id, label }: { slug: string; id: number; label: string }) {
  return (
    <ButtonLink kind="primary" mainAct keys="Ctrl Enter" href={paths.letter(slug, id)}>
      {label}
    </ButtonLink>
  );
}

/** The way to a letter of another kind than the next step proposes. */
function OtherLetter({ slug }: { slug: string }) {
  return <ButtonLink href={paths.case(slug, { tab: 'pisma' })}>Inne pismo</ButtonLink>;
}

async function Calling({ ctx, record, row }: Pick<Props, 'ctx' | 'record'> & { row: ProcedureRow }) {
  if (!row.call) return null;
  const { documents } = await getApplication(ctx, record.id);
  return (
    <CallForm
      main
      caseId={record.id}
      slug={record.slug}
      missing={defectsOfForm(documents)}
      row={{ ...row, call: row.call }}
      draft={draftLetterAction}
    />
  );
}

/** A letter that waits for a signature: for a person with a mandate the next act, for others a letter to look at. */
async function Signing(
  props: Pick<Props, 'ctx' | 'record'> & { step: { id: number; kind: keyof typeof LETTER_OBJECTS } },
) {
  const { ctx, record, step } = props;
  const scopes = await signableScopes(ctx, record);
  const object = LETTER_OBJECTS[step.kind];
  return scopes.includes(SCOPE_OF_LETTER[step.kind]) ? (
    <LetterLink slug={record.slug} id={step.id} label={`Podpisz ${object}`} />
  ) : (
    <ButtonLink href={paths.letter(record.slug, step.id)}>Zobacz {object}</ButtonLink>
  );
}
