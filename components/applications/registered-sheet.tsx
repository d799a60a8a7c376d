'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { ReprintReceipt } from '@/components/cases/reprint-receipt';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { CharacterCode } from '@/components/ui/character-code';
import { FormFooter } from '@/components/ui/form-footer';
import { MarginBlock } from '@/components/ui/margin-block';
import { NamedValue } from '@/components/ui/named-value';
import { Notice } from '@/components/ui/notice';
import { Picture } from '@/components/ui/picture';
import { ProofShort } from '@/components/ui/proof-short';
import { type Action, answerOf } from '@/lib/core/action-result';
import { formatHour, formatLong } from '@/lib/core/date-text';
import { freshId } from '@/lib/core/fresh-id';
import { paths } from '@/lib/core/paths';
import { errorText } from '@/lib/error-texts';
import { comesInPerson } from '@/lib/modules/applications/rules/registration';
import type { ShowCodeInput } from '@/lib/modules/applications/schema/application';
import type { Registered } from '@/lib/modules/applications/schema/record';
import type { ProofLine } from '@/lib/modules/deadlines/rules/short-proof';
import type { Meaning } from '@/lib/modules/deadlines/schema';
import { dueLabel } from '@/lib/modules/deadlines/words/values';
import type { HandOverInput } from '@/lib/modules/routing/schema';
import { NextSteps } from './next-steps';
import { CorrectButton } from './registration-acts';

/** The code on the page of a registration: it is shown until the receipt is printed with it. */
type ShownCode = { state: 'shown'; code: string } | { state: 'uncoded' | 'printed' | 'gone' };

type Props = {
  registered: Omit<Registered, 'accessCode' | 'receiptKey'>;
  due: { meaning: Meaning; lines: ProofLine[] };
  /** The sealed code in the address; '' when the form had been registered before. */
  receiptKey: string;
  /** Where the papers are, once they are not the clerk's any more; null while they wait to be handed over. */
  gone: string | null;
  /** The protocol of an oral podanie, to be read, printed and signed. */
  protocol: ReactNode;
  actions: {
    showCode: Action<ShowCodeInput, ShownCode>;
    renew: Action<{ slug: string }, { receiptKey: string }>;
    handOver: Action<HandOverInput, unknown>;
  };
};

type Sending = { state: 'here' } | { state: 'busy' } | { state: 'sent' } | { state: 'refused'; why: string };

/**
 * The page after a registration: the number and the code, what the clerk prints and says, and the hand-over of the
 * papers. The clerk can come back to it until another podanie is begun from here.
 */
export function RegisteredSheet(props: Props) {
  const { registered, due, receiptKey, gone, protocol, actions } = props;
  const router = useRouter();
  const [sending, setSending] = useState<Sending>({ state: 'here' });
  const [batch] = useState(() => freshId());
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const code = useCode(registered.slug, receiptKey, actions.showCode);

  async function send() {
    if (sending.state === 'busy') return;
    setSending({ state: 'busy' });
    const act = { batch, caseIds: [registered.caseId], departmentId: null, reason: '' };
    const answer = await answerOf(actions.handOver(act));
    setSending(
      answer.ok ? { state: 'sent' } : { state: 'refused', why: errorText(answer.code, answer.facts) },
    );
  }

  const sent = sending.state === 'sent';
  const over = sent || gone !== null;
  return (
    <div className="sheet">
      <header className="part">
        <p className="mb-2">
          <Badge kind="done">zapisano o {formatHour(registered.registeredAt)}</Badge>
        </p>
        <h1 ref={title} tabIndex={-1} className="outline-none">
          Podanie zarejestrowane
        </h1>
        <p className="text-ink-2">
          {registered.client} · {registered.card}
        </p>
        {!over && (
          <p className="acts mt-2">
            <CorrectButton slug={registered.slug} />
          </p>
        )}
      </header>
      <MarginBlock label="Dla klienta">
        <Issued registered={registered} due={due} code={code} renew={actions.renew} />
      </MarginBlock>
      <MarginBlock label={comesInPerson(registered.channel) ? 'Zanim klient odejdzie' : 'Co dalej'}>
        <NextSteps
          registered={registered}
          meaning={due.meaning}
          receiptKey={code?.state === 'gone' ? '' : receiptKey}
        />
        {protocol}
      </MarginBlock>
      {sending.state === 'refused' && (
        <div className="part">
          <Notice tone="late" role="alert" title="Nie przekazano.">
            {sending.why}
          </Notice>
        </div>
      )}
      <FormFooter
        still
        text={
          sent ? (
            <p role="status" tabIndex={-1} ref={(line) => line?.focus()}>
              Przekazano: <b>{registered.department.name}</b>. Czeka na przyjęcie.{' '}
              <a href={paths.handOverList(batch)} target="_blank" rel="noreferrer">
                Lista przekazania (PDF)
              </a>
            </p>
          ) : (
            <p>{gone ?? 'Dokumenty są u Ciebie, dopóki komórka ich nie przyjmie.'}</p>
          )
        }
      >
        <Button
          kind={over ? 'primary' : 'ordinary'}
          keys="Alt N"
          data-new
          // The next form takes the place of this page, so nobody goes back to the code.
          onClick={() => router.replace(paths.newApplication())}
        >
          Nowe podanie
        </Button>
        {!over && (
          <Button kind="primary" keys="Ctrl Enter" mainAct busy={sending.state === 'busy'} onClick={send}>
            Przekaż do komórki
          </Button>
        )}
      </FormFooter>
    </div>
  );
}

/**
 * Asks for the code each time that the page is shown, also when the browser takes the page from its memory: a printed or
 * renewed code is not shown again. Null until the answer comes.
 */
function useCode(slug: string, key: string, showCode: Props['actions']['showCode']): ShownCode | null {
  const [code, setCode] = useState<ShownCode | null>(key === '' ? { state: 'gone' } : null);
  const ask = useEffectEvent(async () => {
    if (key === '') return;
    const answer = await answerOf(showCode({ slug, key }));
    setCode(answer.ok ? answer.value : { state: 'gone' });
  });
  useEffect(() => {
    void ask();
    const askAgain = ({ persisted }: PageTransitionEvent) => persisted && void ask();
    window.addEventListener('pageshow', askAgain);
    return () => window.removeEventListener('pageshow', askAgain);
  }, []);
  return code;
}

type IssuedProps = Pick<Props, 'registered' | 'due'> & {
  code: ShownCode | null;
  renew: Props['actions']['renew'];
};

function Issued({ registered, due, code, renew }: IssuedProps) {
  const { number, slug, dueOn, publicStatus } = registered;
  return (
    <div className="issued">
      <dl>
        <NamedValue
          name="Numer"
          value={
            <CharacterCode value={number} kind="number" copyLabel="Kopiuj numer" href={paths.case(slug)} />
          }
        />
        {!publicStatus ? (
          <OffPage
            slug={slug}
            department={registered.department.name}
            gone={code?.state === 'gone'}
            renew={renew}
          />
        ) : code?.state === 'shown' ? (
          <NamedValue
            name="Kod dostępu"
            value={<CharacterCode value={code.code} kind="code" copyLabel="Kopiuj kod" />}
          >
            <dd className="text-note text-ink-2">Pokazujemy go tylko teraz i na potwierdzeniu.</dd>
          </NamedValue>
        ) : (
          <div>
            <dt className="label-over">Kod dostępu</dt>
            <dd>
              {code === null && <span className="text-ink-2">Wczytujemy…</span>}
              {code?.state === 'printed' && 'Jest na wydrukowanym potwierdzeniu. Tu już go nie pokażemy.'}
              {code?.state === 'gone' && (
                <>
                  <p className="mb-2">
                    To podanie już zarejestrowano, a kod pokazaliśmy tylko raz. Wydrukuj potwierdzenie jeszcze
                    raz: będzie na nim nowy kod.
                  </p>
                  <ReprintReceipt slug={slug} first={false} coded renew={renew} />
                </>
              )}
            </dd>
          </div>
        )}
        <NamedValue
          name={dueLabel(due.meaning)}
          className="wide"
          valueClass="date-big"
          value={formatLong(dueOn)}
        >
          <dd className="text-note">
            <details>
              <summary className="lnk">Dlaczego ta data?</summary>
              <ProofShort lines={due.lines.map(({ label, text }) => ({ date: label, text }))} />
            </details>
          </dd>
        </NamedValue>
      </dl>
      {publicStatus && (
        <figure>
          <Picture
            src={paths.caseQrCode(slug)}
            width={128}
            height={128}
            alt="Kod QR: strona ze stanem tej sprawy"
          />
          <figcaption>
            Stan sprawy w telefonie.{comesInPerson(registered.channel) && ' Klient może zrobić zdjęcie.'}
          </figcaption>
        </figure>
      )}
    </div>
  );
}

/** In place of the code, for a matter that the status page does not show: where the client asks. */
function OffPage({
  slug,
  department,
  gone,
  renew,
}: {
  slug: string;
  department: string;
  gone: boolean;
  renew: Props['actions']['renew'];
}) {
  return (
    <div>
      <dt className="label-over">Stan sprawy</dt>
      <dd>
        <p>
          Tej sprawy nie ma na stronie stanu sprawy, więc nie ma kodu. Klient pyta w komórce: {department}.
        </p>
        {gone && (
          <div className="mt-2">
            <ReprintReceipt slug={slug} first={false} coded={false} renew={renew} />
          </div>
        )}
      </dd>
    </div>
  );
}
