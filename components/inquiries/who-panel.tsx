'use client';

import { useEffect, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Badge } from '@/components/ui/badge';
import { Highlight } from '@/components/ui/highlight';
import { TextInput } from '@/components/ui/inputs';
import type { Action } from '@/lib/core/action-result';
import type { Contact, Who } from '@/lib/modules/inquiries/schema/record';
import { awayText } from '@/lib/modules/inquiries/words/when';
import { CardAnswer } from './card-answer';
import type { InquiryFormState } from './form-values';
import { targetName } from './target-field';
import { TelLink } from './tel-link';

const PAUSE_MS = 350;
const NOTHING: Who = { contacts: [], card: null };

/** The directory beside the form: who deals with the words of the question, who is in today, and the card's answer. */
export function WhoPanel({ form, find }: { form: InquiryFormState; find: Action<{ typed: string }, Who> }) {
  const [question, to] = useWatch({ control: form.control, name: ['question', 'to'] });
  const [own, setOwn] = useState<string | null>(null);
  const [who, setWho] = useState<Who>(NOTHING);
  const typed = (own ?? question).trim();

  useEffect(() => {
    if (typed.length < 3) return setWho(NOTHING);
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await find({ typed: typed.slice(0, 2_000) }).catch(() => null);
      if (current && answer?.ok) setWho(answer.value);
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed, find]);

  function choose(contact: Contact) {
    form.set('to', contact.to);
    form.set('toName', targetName(contact));
  }

  return (
    <aside className="sheet" aria-labelledby="kto-sie-zajmuje">
      <div className="who-panel__head">
        <h2 id="kto-sie-zajmuje">Kto się tym zajmuje</h2>
        <TextInput
          id="szukaj-w-ksiazce"
          label="Szukaj osoby albo komórki"
          hint={own === null ? 'Słowa z pytania. Możesz je zmienić.' : undefined}
          autoComplete="off"
          value={own ?? question.replaceAll('\n', ' ')}
          onChange={({ target }) => setOwn(target.value === '' ? null : target.value)}
        />
      </div>
      {who.contacts.length > 0 && (
        <ul className="who-panel__list" aria-label="Osoby i komórki pasujące do pytania">
          {who.contacts.map((contact) => (
            <li key={contact.to} className={contact.to === to ? 'is-chosen' : undefined}>
              <label className="choice who-panel__choice">
                <input
                  type="radio"
                  name="kto"
                  aria-label={`Przekaż do: ${targetName(contact)}`}
                  checked={contact.to === to}
                  onChange={() => choose(contact)}
                />
                <span>
                  <b>
                    <Highlight text={contact.name} query={typed} />
                  </b>
                  <span className="sub">
                    {[contact.to.includes('-') && contact.unit, contact.detail].filter(Boolean).join(', ')}
                  </span>
                </span>
              </label>
              <span>
                {contact.away ? (
                  <Badge kind="none" sub={awayText(contact.away)}>
                    dziś nie ma
                  </Badge>
                ) : (
                  contact.to.includes('-') && <Badge kind="done">jest</Badge>
                )}
              </span>
              <TelLink phone={contact.phone} />
            </li>
          ))}
        </ul>
      )}
      {typed.length >= 3 && who.contacts.length === 0 && (
        <p className="who-panel__none">
          Żadna osoba ani komórka nie pasuje do tych słów. Spróbuj innego słowa.
        </p>
      )}
      {typed.length < 3 && (
        <p className="who-panel__none">
          Wpisz pytanie, a pokażemy, kto się tym zajmuje i co mówi karta usługi.
        </p>
      )}
      {who.card && <CardAnswer card={who.card} />}
    </aside>
  );
}
