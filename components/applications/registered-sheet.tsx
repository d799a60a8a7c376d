'use client';

import Link from 'next/link';
import { useEffect, useRef, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { CharacterCode } from '@/components/ui/character-code';
import { FormFooter } from '@/components/ui/form-footer';
import { MarginBlock } from '@/components/ui/margin-block';
import { NamedValue } from '@/components/ui/named-value';
import { Notice } from '@/components/ui/notice';
import { Picture } from '@/components/ui/picture';
import { ProofShort } from '@/components/ui/proof-short';
import { answerOf } from '@/lib/core/action-result';
import { formatHour, formatLong } from '@/lib/core/date-text';
import { freshId } from '@/lib/core/fresh-id';
import { paths } from '@/lib/core/paths';
import { errorText } from '@/lib/error-texts';
import type { Registered } from '@/lib/modules/applications/schema';
import { dueLabel } from '@/lib/modules/deadlines/words/values';
import { DELIVERY_SENTENCES } from '@/lib/modules/procedure-cards/words/values';
import type { Prepared, RegisterActions } from './register-actions';

type Props = {
  registered: Registered;
  prepared: Prepared;
  handOver: RegisterActions['handOver'];
  onNext: () => void;
};

type Sending = { state: 'here' } | { state: 'busy' } | { state: 'sent' } | { state: 'refused'; why: string };

/**
 * The sheet after a registration: the number and the code, what the clerk prints and says, and the hand-over of the
 * papers.
 */
export function RegisteredSheet({ registered, prepared, handOver, onNext }: Props) {
  const [sending, setSending] = useState<Sending>({ state: 'here' });
  const [batch] = useState(() => freshId());
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  async function send() {
    if (sending.state === 'busy') return;
    setSending({ state: 'busy' });
    const act = { batch, caseIds: [registered.caseId], departmentId: null, reason: '' };
    const answer = await answerOf(handOver(act));
    setSending(
      answer.ok ? { state: 'sent' } : { state: 'refused', why: errorText(answer.code, answer.facts) },
    );
  }

  const sent = sending.state === 'sent';
  const over = sent || !registered.toHandOver;
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
      </header>
      <MarginBlock label="Dla klienta">
        <Issued registered={registered} prepared={prepared} />
      </MarginBlock>
      <MarginBlock label="Zanim klient odejdzie">
        <LeaveChecklist registered={registered} prepared={prepared} />
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
          registered.settled ? (
            <p>Sprawa załatwiona na miejscu. Nigdzie jej nie przekazujesz.</p>
          ) : !registered.toHandOver ? (
            <p>Sprawa jest już u Was: czeka na wyznaczenie prowadzącego.</p>
          ) : sent ? (
            <p role="status" tabIndex={-1} ref={(line) => line?.focus()}>
              Przekazano: <b>{registered.department.name}</b>. Czeka na przyjęcie.{' '}
              <a href={paths.handOverList(batch)} target="_blank" rel="noreferrer">
                Lista przekazania (PDF)
              </a>
            </p>
          ) : (
            <p>Dokumenty są u Ciebie, dopóki komórka ich nie przyjmie.</p>
          )
        }
      >
        <Button kind={over ? 'primary' : 'ordinary'} keys="Alt N" data-new onClick={onNext}>
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

function Issued({ registered, prepared }: Pick<Props, 'registered' | 'prepared'>) {
  const { number, accessCode, slug, dueOn } = registered;
  return (
    <div className="issued">
      <dl>
        <NamedValue
          name="Numer"
          value={<CharacterCode value={number} kind="number" copyLabel="Kopiuj numer" />}
        />
        {accessCode ? (
          <NamedValue
            name="Kod dostępu"
            value={<CharacterCode value={accessCode} kind="code" copyLabel="Kopiuj kod" />}
          >
            <dd className="text-note text-ink-2">Pokazujemy go tylko teraz i na potwierdzeniu.</dd>
          </NamedValue>
        ) : (
          <div>
            <dt className="label-over">Kod dostępu</dt>
            <dd>
              Ten formularz był już zarejestrowany i kod wydano wtedy. Nowy kod da{' '}
              <Link href={paths.case(slug)}>ponowny wydruk potwierdzenia</Link>.
            </dd>
          </div>
        )}
        <NamedValue
          name={dueLabel(prepared.due.meaning)}
          className="wide"
          valueClass="date-big"
          value={formatLong(dueOn)}
        >
          <dd className="text-note">
            <details>
              <summary className="lnk">Dlaczego ta data?</summary>
              <ProofShort lines={prepared.due.lines.map(({ label, text }) => ({ date: label, text }))} />
            </details>
          </dd>
        </NamedValue>
      </dl>
      <figure>
        <Picture
          src={paths.caseQrCode(slug)}
          width={128}
          height={128}
          alt="Kod QR: strona ze stanem tej sprawy"
        />
        <figcaption>Stan sprawy w telefonie. Klient może zrobić zdjęcie.</figcaption>
      </figure>
    </div>
  );
}

function LeaveChecklist({ registered, prepared }: Pick<Props, 'registered' | 'prepared'>) {
  const receipt = paths.caseReceipt(registered.slug, { key: registered.receiptKey });
  return (
    <ol className="steps">
      {registered.receiptKey && (
        <li>
          <span>
            Wydrukuj i daj{' '}
            <a href={receipt} target="_blank" rel="noreferrer">
              <b>Potwierdzenie (PDF)</b>
            </a>{' '}
            <span className="text-ink-2">1 strona, otwiera się w nowej karcie</span>
          </span>
        </li>
      )}
      {registered.oral && (
        <li>
          <span>
            Wydrukuj{' '}
            <a href={paths.caseProtocol(registered.slug)} target="_blank" rel="noreferrer">
              <b>Protokół (PDF)</b>
            </a>
            , przeczytaj go klientowi i podpiszcie oboje.
          </span>
        </li>
      )}
      {registered.missing.length > 0 && (
        <li>
          <div>
            {registered.settled
              ? 'Sprawę załatwiono bez tych dokumentów. Wezwania nie będzie:'
              : 'Powiedz, że brakuje tych dokumentów i że wezwanie przyjdzie na piśmie:'}
            <ul className="plain-list">
              {registered.missing.map((name) => (
                <li key={name}>
                  <b>{name}</b>
                </li>
              ))}
            </ul>
          </div>
        </li>
      )}
      <li>
        {registered.settled ? (
          <span>Powiedz, że sprawa jest załatwiona i na nic nie trzeba czekać.</span>
        ) : (
          <span>
            {prepared.due.meaning === 'TARGET' ? 'Powiedz, do kiedy chcemy odpowiedzieć' : 'Podaj termin'}:{' '}
            <b>{prepared.due.long}</b>. {DELIVERY_SENTENCES[registered.deliveryWay]}
          </span>
        )}
      </li>
    </ol>
  );
}
