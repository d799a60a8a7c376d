import type { ReactNode } from 'react';
import type { FoundGroup, FoundTerm } from '@/lib/modules/deadlines/rules/everyday/find-terms';
import type { RuleCode } from '@/lib/modules/deadlines/schema';
import { Marked } from './marked';
import type { TermChoiceData } from './term-choice-data';

type TermListProps = {
  data: TermChoiceData;
  groups: readonly FoundGroup[];
  /** The typed words to mark; null when nothing is typed, and the groups are folded. */
  words: readonly string[] | null;
  chosen: RuleCode | null;
  /** The group that stands open at first among the folded ones. */
  open: string | null;
  onChoose: (code: RuleCode) => void;
};

/** The terms as rows to choose from, under what happened to the person. */
export function TermList({ data, groups, words, chosen, open, onChoose }: TermListProps) {
  return groups.map(({ group, terms }) => {
    const { name, holds, count, counted } = data.groups[group];
    const rows = terms.map((term) => (
      <TermRow
        key={term.entry.code}
        term={term}
        words={words ?? []}
        alsoSaid={data.texts.alsoSaid}
        checked={term.entry.code === chosen}
        onChoose={onChoose}
      />
    ));
    return words ? (
      <div key={group} className="term-group">
        <p className="term-group__key" aria-hidden="true">
          <b>{name}</b> <span>{`${terms.length}\u00a0${data.texts.foundOf}\u00a0${count}`}</span>
        </p>
        <TermRows name={name}>{rows}</TermRows>
      </div>
    ) : (
      <details key={group} className="term-group--folded" open={group === open}>
        <summary className="term-group">
          <b className="term-group__key">{name}</b>
          <span className="term-group__holds">
            <span>{holds}</span> <span className="term-group__count">{counted}</span>
          </span>
        </summary>
        <TermRows name={name}>{rows}</TermRows>
      </details>
    );
  });
}

function TermRows({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className="terms">
      <legend className="vh">{name}</legend>
      <ul>{children}</ul>
    </fieldset>
  );
}

type TermRowProps = {
  term: FoundTerm;
  words: readonly string[];
  alsoSaid: string;
  checked: boolean;
  onChoose: (code: RuleCode) => void;
};

function TermRow({ term: { entry, word }, words, alsoSaid, checked, onChoose }: TermRowProps) {
  const { code, name, note, law } = entry;
  return (
    <li>
      <label className="choice term">
        <input
          type="radio"
          name="regula"
          value={code}
          defaultChecked={checked}
          onChange={() => onChoose(code)}
        />
        <span className="term__name">
          <Marked text={name} words={words} />
          <small>
            <Marked text={note} words={words} />
          </small>
          {word && (
            <small>
              {alsoSaid} <Marked text={word} words={words} />
            </small>
          )}
        </span>
        {law && (
          <span className="term__law" lang="pl">
            <Marked text={law} words={words.filter((typed) => /\d/.test(typed))} />
          </span>
        )}
      </label>
    </li>
  );
}
