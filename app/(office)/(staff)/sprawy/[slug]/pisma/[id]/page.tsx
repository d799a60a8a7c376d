import type { Metadata } from 'next';
import Link from 'next/link';
import { found, requireCtx } from '@/app/_entry/context';
import type { LetterActions } from '@/components/correspondence/letter-actions';
import { CancelAct, DeliveryActs, SendingActs, TakeBackAct } from '@/components/correspondence/letter-acts';
import { LetterEditor } from '@/components/correspondence/letter-editor';
import { LetterFacts, LetterStateWord } from '@/components/correspondence/letter-facts';
import { LetterPreview } from '@/components/correspondence/letter-preview';
import { ToSign } from '@/components/correspondence/to-sign';
import { Crumbs } from '@/components/layout/page-head';
import { HandToCounterForm } from '@/components/settlements/ending-acts';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { nb } from '@/components/ui/typography';
import type { Ctx } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { canDispatchLetters, canWriteLetters } from '@/lib/modules/correspondence/policy';
import { lawOfCase } from '@/lib/modules/correspondence/queries/letter-law';
import { getLetter, type LetterRecord } from '@/lib/modules/correspondence/queries/letters';
import { staysInFile } from '@/lib/modules/correspondence/rules/addressee';
import { deliveryAct, isCollected } from '@/lib/modules/correspondence/rules/letter';
import type { LetterCounter } from '@/lib/modules/correspondence/schema/letter';
import { LETTER_TITLES } from '@/lib/modules/correspondence/words/letters';
import { provisionOf } from '@/lib/modules/correspondence/words/provisions';
import { canHandOut, canHandToCounter } from '@/lib/modules/settlements/policy';
import { endingOfCase } from '@/lib/modules/settlements/queries/ending';
import { namesOfServicePoints } from '@/lib/modules/staff/queries/service-points';
import { handToCounterAction } from '../../actions';
import {
  cancelLetterAction,
  checkAddressAction,
  giveBackLetterAction,
  noteCameBackAction,
  noteDeliveryAction,
  previewLetterAction,
  previewSigningAction,
  saveLetterDraftAction,
  sendLetterAction,
  signLetterAction,
  submitLetterAction,
  takeBackDeliveryAction,
  takeBackSendingAction,
} from '../actions';

type Props = { params: Promise<{ slug: string; id: string }> };

const ACTIONS: LetterActions = {
  save: saveLetterDraftAction,
  preview: previewLetterAction,
  submit: submitLetterAction,
  previewSigning: previewSigningAction,
  sign: signLetterAction,
  giveBack: giveBackLetterAction,
  checkAddress: checkAddressAction,
  send: sendLetterAction,
  deliver: noteDeliveryAction,
  cameBack: noteCameBackAction,
  takeBackSending: takeBackSendingAction,
  takeBack: takeBackDeliveryAction,
  cancel: cancelLetterAction,
};

export const metadata: Metadata = { title: 'Pismo' };

/** One letter. Here the clerk writes it, has it signed, sends it and notes its delivery. */
export default async function LetterPage({ params }: Props) {
  const ctx = await requireCtx();
  const { slug, id } = await params;
  const letter = await found(getLetter(ctx, slug, /^\d{1,9}$/.test(id) ? Number(id) : -1));
  const { state } = letter;
  const law = await lawOfCase(ctx, letter.caseId);
  const kindName = LETTER_TITLES[letter.letter.kind];
  const provision = provisionOf(letter.letter, law.row);
  const can = {
    write: canWriteLetters(ctx.actor, letter),
    dispatch: canDispatchLetters(ctx.actor, letter),
  };
  const shared = { letter, today: ctx.today, actions: ACTIONS };
  const written = state === 'DRAFT' || state === 'TO_SIGN';
  const signed = (state === 'SIGNED' || state === 'UNDELIVERED') && letter.mandate !== null;
  const hands =
    state === 'SIGNED' &&
    isCollected(letter.letter.kind, letter.agreed) &&
    canHandToCounter(ctx.actor, letter);
  const delivery = deliveryAct(letter);
  const cancellable = can.write && (written || signed);

  return (
    <>
      <Crumbs
        items={[
          { label: 'Sprawy', href: paths.cases() },
          { label: letter.caseNumber, href: paths.case(slug, { tab: 'pisma' }) },
          { label: 'Pismo' },
        ]}
      />
      <div className="sheet">
        <div className="part case-head">
          <div>
            <p className="text-ink-2">
              {[letter.title === kindName ? '' : kindName, provision].filter(Boolean).join(' · ')}
            </p>
            <h1>{letter.title}</h1>
            <p className="mt-2">
              <LetterStateWord letter={letter} boxed />
            </p>
          </div>
          {letter.documentId !== null && (
            <ButtonLink plain href={paths.document(slug, letter.documentId)}>
              Pismo (PDF)
            </ButtonLink>
          )}
          <LetterFacts letter={letter} row={law.row} />
        </div>
        <Said letter={letter} />
        {letter.counter && <AtCounter ctx={ctx} counter={letter.counter} />}
        {state === 'DRAFT' && can.write && <LetterEditor {...shared} law={law} />}
        {state === 'TO_SIGN' && (
          <ToSign letter={letter} actions={ACTIONS}>
            {(can.write || letter.mandate) && <Waiting letter={letter} />}
          </ToSign>
        )}
        {(state === 'SIGNED' || state === 'UNDELIVERED') && can.dispatch && (
          <div className="part">
            <SendingActs {...shared} row={law.row} hand={hands && <HandLetter ctx={ctx} letter={letter} />} />
          </div>
        )}
        {delivery === 'NOTE' && can.dispatch && (
          <div className="part">
            <DeliveryActs {...shared} row={law.row} />
          </div>
        )}
        {delivery === 'TAKE_BACK' && can.dispatch && (
          <div className="part">
            <TakeBackAct letter={letter} actions={ACTIONS} />
          </div>
        )}
        {cancellable && (
          <div className="part">
            <CancelAct letter={letter} actions={ACTIONS} />
          </div>
        )}
      </div>
    </>
  );
}

/** The letter went to a counter, which alone notes that it was handed out, gives it back, or takes that back. */
function AtCounter({ ctx, counter }: { ctx: Ctx; counter: LetterCounter }) {
  const { point, state } = counter;
  const hands = canHandOut(ctx.actor);
  return (
    <div className="part">
      <Notice title={AT_COUNTER_TITLES[state](point)}>
        {state === 'ISSUED'
          ? 'Wydanie przez pomyłkę cofa okienko.'
          : 'Doręczenie zapisze się samo, gdy okienko wyda pismo. Nieodebrane okienko zwraca do komórki.'}
        {hands && (
          <>
            {' '}
            <Link href={paths.collections()}>Przejdź do „Do odbioru”</Link>
          </>
        )}
      </Notice>
    </div>
  );
}

const AT_COUNTER_TITLES: Record<LetterCounter['state'], (point: string) => string> = {
  SENT: (point) => `Pismo jest w drodze do okienka: ${point}.`,
  AT_COUNTER: (point) => `Pismo czeka na odbiór u okienka: ${point}.`,
  ISSUED: (point) => `Pismo wydano u okienka: ${point}.`,
};

/** The client agreed to come for the letter: it goes to the counter. */
async function HandLetter({ ctx, letter }: { ctx: Ctx; letter: LetterRecord }) {
  const [{ pointId, collections }, points] = await Promise.all([
    endingOfCase(ctx, letter.caseId),
    namesOfServicePoints(ctx),
  ]);
  const there = collections.find(
    (each) => each.letterId === letter.id && (each.state === 'SENT' || each.state === 'AT_COUNTER'),
  );
  if (there) return <p className="text-ink-2">{`Pismo jest już w punkcie: ${there.point}.`}</p>;
  return (
    <HandToCounterForm
      caseId={letter.caseId}
      letters={[{ id: letter.id, title: letter.title }]}
      points={points}
      pointId={pointId}
      document=""
      main
      hand={handToCounterAction}
    />
  );
}

/** The letter in the version that waits for a signature. */
function Waiting({ letter }: { letter: LetterRecord }) {
  const { id: letterId, version, title, addressee } = letter;
  const input = { ...letter.letter, letterId, version, title, addressee };
  return (
    <div className="mt-5">
      <LetterPreview input={input} preview={previewLetterAction} />
    </div>
  );
}

/** The reasons that people gave: why the letter came back for correction, why it was cancelled. */
function Said({ letter }: { letter: LetterRecord }) {
  const { state, deliveryNote, cancelled } = letter;
  if (cancelled) {
    return (
      <div className="part">
        <Notice title={`Anulowane: ${cancelled.by}.`}>{cancelled.reason}</Notice>
      </div>
    );
  }
  if (state === 'SIGNED' && staysInFile(letter.letter, letter.addressee)) {
    return (
      <div className="part">
        <Notice title="Nie ma dokąd wysłać.">
          {nb(
            'Pismo zostaje w aktach i nie wstrzymuje zamknięcia sprawy. Możesz je wydać, gdy klient przyjdzie.',
          )}
        </Notice>
      </div>
    );
  }
  if (state !== 'UNDELIVERED') return null;
  return (
    <div className="part">
      <Notice tone="late" title="Pismo wróciło niedoręczone.">
        {deliveryNote}
      </Notice>
    </div>
  );
}
