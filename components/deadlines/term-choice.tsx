'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { fieldId } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { fillersOf, tellingWords } from '@/lib/core/find-by-words';
import { findTerms, groupTerms } from '@/lib/modules/deadlines/rules/everyday/find-terms';
import type { RuleCode } from '@/lib/modules/deadlines/schema';
import type { TermChoiceData } from './term-choice-data';
import { TermList } from './term-list';

/** The properties of a field that the page has filled: its name, value and error. */
type Filled = { name: string; defaultValue: string; error?: string; errorWord: string };

interface TermChoiceProps {
  data: TermChoiceData;
  /** The text and the rule in the address. */
  typed: string;
  chosen: RuleCode | null;
  /** The error of the choice. */
  error?: string;
  errorWord: string;
  start: Filled;
  hour: Filled;
  /** The text that ends the hint of the day: how to write it. */
  example: string;
  /** The addresses of the empty page, and of the question about a letter at the post office. */
  allHref: string;
  awizoHref: string;
  autoFocus: boolean;
  /** True in the frame of the staff: Alt+1 and Alt+2 lead to the questions. */
  forStaff: boolean;
  /** The rest of the second question. */
  children: ReactNode;
}

/**
 * The two questions of the calculator: which term, and since when. The server draws both, and the form can be sent
 * without script; with it the list follows the typed text, and the second question the chosen term.
 */
export function TermChoice(props: TermChoiceProps) {
  const { data, error, errorWord, start, hour, example, allHref, awizoHref, forStaff, children } = props;
  const { entries, questions, texts } = data;
  const [typed, setTyped] = useState(props.typed);
  const [picked, setPicked] = useState(props.chosen);
  const box = useRef<HTMLDivElement>(null);
  const fillers = useMemo(() => fillersOf(data.fillers), [data.fillers]);

  // The browser keeps what was typed and chosen before the script came, and after "back".
  useEffect(() => {
    setTyped((now) => input(box.current, '[type=search]')?.value ?? now);
    setPicked((now) => (input(box.current, ':checked')?.value as RuleCode) ?? now);
  }, []);

  const found = findTerms(entries, typed, fillers);
  const matches = found?.flatMap(({ terms }) => terms) ?? [];
  const groups = found && matches.length > 0 ? found : null;
  // A term that the typed text hides is not sent, so it does not count as chosen.
  const hidden = groups && !matches.some(({ entry }) => entry.code === picked);
  const chosen = (!hidden && entries.find(({ code }) => code === picked)) || null;
  const question = chosen && questions[chosen.asked];

  function showAll() {
    const field = input(box.current, '[type=search]');
    if (field) field.value = '';
    setTyped('');
    field?.focus();
  }

  /** Enter leads from the search and from a term to the day, and an arrow from the search to the list. */
  function onKeyDown(event: KeyboardEvent) {
    const { target, key } = event;
    if (!(target instanceof HTMLInputElement) || event.ctrlKey || event.altKey) return;
    const searching = target.type === 'search';
    const row = searching
      ? (input(box.current, ':checked') ?? (groups && input(box.current, '[type=radio]')))
      : target;
    if (key === 'ArrowDown' && searching && row?.checkVisibility()) {
      event.preventDefault();
      row.focus();
      row.click();
    }
    const day = document.getElementById(fieldId(start.name));
    if (key !== 'Enter' || !(day instanceof HTMLInputElement)) return;
    if (row) row.click();
    else if (typed === '') return;
    if (row && !searching && day.value !== '') return;
    event.preventDefault();
    if (row) day.focus();
  }

  const list = (
    <>
      <TextInput
        type="search"
        name="szukaj"
        label={texts.search}
        placeholder={texts.searchExample}
        defaultValue={props.typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        autoFocus={props.autoFocus}
        autoComplete="off"
        maxLength={60}
        enterKeyHint="search"
        error={error}
        errorWord={errorWord}
        hint={
          <span role="status">
            {found ? texts.found[matches.length] : texts.searchHint}{' '}
            {found && (
              <a
                href={allHref}
                onClick={(event) => {
                  event.preventDefault();
                  showAll();
                }}
              >
                {texts.showAll}
              </a>
            )}
          </span>
        }
      />
      <input type="hidden" name="szukano" value={typed} readOnly />
      <noscript>
        <button type="submit" name="szukam" value="tak" className="btn mt-3">
          {texts.searchButton}
        </button>
      </noscript>
      <div className="term-list">
        <TermList
          data={data}
          groups={groups ?? groupTerms(entries.map((entry) => ({ entry, word: null })))}
          words={groups && tellingWords(typed, fillers)}
          chosen={picked}
          open={entries.find(({ code }) => code === props.chosen)?.group ?? null}
          onChoose={setPicked}
        />
      </div>
    </>
  );
  const block = { heading: true, className: 'term-choice' } as const;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, which all work without it */}
      <div ref={box} onKeyDown={onKeyDown}>
        <MarginBlock {...block} label={texts.which} {...(forStaff ? { section: 1 } : { number: 1 })}>
          {props.chosen ? (
            <details className="term-chosen" open={props.typed !== ''}>
              <summary>
                <span>
                  <b>{chosen ? chosen.name : texts.noTerm}</b>
                  {chosen && (
                    <small>
                      {chosen.law && <span lang="pl">{chosen.law}</span>}
                      {chosen.law && ' · '}
                      {chosen.title}
                      {forStaff && ` · ${chosen.code}`}
                    </small>
                  )}
                </span>
                <span className="btn btn-s">{texts.changeTerm}</span>
              </summary>
              {list}
            </details>
          ) : (
            list
          )}
        </MarginBlock>
      </div>
      <MarginBlock {...block} label={texts.sinceWhen} {...(forStaff ? { section: 2 } : { number: 2 })}>
        <TextInput
          {...start}
          room="m"
          autoComplete="off"
          label={question ? question.question : texts.start}
          hint={
            <>
              {question ? question.hint : texts.startHint} {example}
              {question?.delivered && (
                <>
                  {' '}
                  {texts.awizo} <a href={awizoHref}>{texts.awizoLink}</a>.
                </>
              )}
            </>
          }
        />
        {chosen?.inHours && (
          <TextInput {...hour} room="s" autoComplete="off" label={texts.hour} hint={texts.hourHint} />
        )}
        {children}
      </MarginBlock>
    </>
  );
}

const input = (box: HTMLElement | null, selector: string) =>
  box?.querySelector<HTMLInputElement>(`input${selector}`);
