'use client';

import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react';
import { Field, type FieldProps, splitField, useControl } from './field';
import { Highlight } from './highlight';
import { Kbd } from './kbd';

export interface ComboItem {
  id: string;
  name: string;
  /** The second line of the item: a unit, a number or an address. */
  detail?: string;
  /** The everyday phrase that matched, when the name did not match: "zajęcie chodnika". */
  matched?: string;
  /** Why the item cannot be chosen, and what to do instead. */
  unavailable?: string;
  /** The item is offered although it does not match all that was typed: it is never ready, so Enter does not take it. */
  unmatched?: 'in-part' | 'wholly';
}

interface ComboBoxProps<Item extends ComboItem> extends FieldProps {
  name?: string;
  id?: string;
  chosen: Item | null;
  /**
   * Called with null as soon as the typed text differs from the chosen item, so the text and the choice always agree.
   */
  onChoose: (item: Item | null) => void;
  /** Finds the items for the typed text, best first, in memory or on the server. A late answer is dropped. */
  search: (query: string) => readonly Item[] | Promise<readonly Item[]>;
  /** "3 karty", in the right plural. */
  countText: (count: number) => string;
  emptyText: string;
  /** Said above the items when the best match only a part of what was typed. */
  partText?: string;
  onBlur?: () => void;
  inputRef?: Ref<HTMLInputElement>;
  placeholder?: string;
}

interface OptionProps {
  id: string;
  item: ComboItem;
  query: string;
  active: boolean;
  onPick: () => void;
}

function Option({ id, item, query, active, onPick }: OptionProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) line.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox keeps the focus and handles the keys
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      aria-disabled={item.unavailable ? true : undefined}
      className="combo__item"
      onClick={onPick}
    >
      <span>
        <Highlight text={item.name} query={query} />
      </span>
      {active && !item.unavailable && <Kbd silent>Enter</Kbd>}
      {(item.detail || item.matched) && (
        <small className="combo__detail">
          {item.detail}
          {item.matched && (
            <>
              {item.detail && ' · '}potocznie: <Highlight text={item.matched} query={query} />
            </>
          )}
        </small>
      )}
      {item.unavailable && <small className="combo__why">{item.unavailable}</small>}
    </div>
  );
}

/**
 * The place of the item that Enter takes before the arrows move: the best match, and -1 when it cannot be chosen,
 * because the next one is about another matter.
 */
const readyItem = ([best]: readonly ComboItem[]) => (best && !best.unavailable && !best.unmatched ? 0 : -1);

/**
 * A field that finds one item during typing. The best match is preselected if it can be chosen: Enter or Tab takes it,
 * the arrow keys move to another, Escape closes the list. The focus stays in the field. The field's role is combobox,
 * its name the label.
 */
export function ComboBox<Item extends ComboItem>(props: ComboBoxProps<Item>) {
  const [field, own] = splitField(props);
  const { chosen, onChoose, search, countText, emptyText, partText, onBlur, inputRef, placeholder } = own;
  const control = useControl(field, own);
  const listId = useId();
  const [text, setText] = useState(chosen?.name ?? '');
  const [found, setFound] = useState<{ query: string; items: readonly Item[] }>({ query: '', items: [] });
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const turn = useRef(0);
  const typedOver = useRef(false);

  // A draft or a reset may change the choice from outside. A text that was typed over the choice stays.
  const chosenName = chosen?.name ?? '';
  useEffect(() => {
    if (!typedOver.current) setText(chosenName);
    typedOver.current = false;
  }, [chosenName]);

  const { items } = found;
  // Enter must not take a match of an earlier text.
  const fresh = found.query === text;

  async function find(query: string) {
    const mine = ++turn.current;
    setOpen(true);
    const slow = setTimeout(() => setWaiting(mine === turn.current), 300);
    const answer = await Promise.resolve(search(query)).catch(() => []);
    clearTimeout(slow);
    if (mine !== turn.current) return;
    setFound({ query, items: answer });
    setActive(readyItem(answer));
    setWaiting(false);
  }

  function close() {
    turn.current++;
    setOpen(false);
    setWaiting(false);
    setFound({ query: '', items: [] });
  }

  function pick(item: Item) {
    if (item.unavailable) return;
    setText(item.name);
    close();
    if (item.id !== chosen?.id) onChoose(item);
  }

  function type(query: string) {
    setText(query);
    if (chosen && query !== chosen.name) {
      typedOver.current = true;
      onChoose(null);
    }
    if (query) void find(query);
    else close();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const ready = open && fresh ? items[active] : undefined;
    if (step && !open) void find(text);
    else if (step && items.length > 0)
      setActive(active < 0 && step < 0 ? items.length - 1 : (active + step + items.length) % items.length);
    else if (event.key === 'Enter' && open) ready && pick(ready);
    else if (event.key === 'Escape' && open) close();
    else {
      if (event.key === 'Tab' && ready && !event.shiftKey) pick(ready);
      return;
    }
    event.preventDefault();
  }

  function leave() {
    close();
    onBlur?.();
  }

  const listed = open && items.length > 0;
  const count = `${countText(items.length)}.`;
  const matched = items.some(({ unmatched }) => !unmatched);
  const near = items.some(({ unmatched }) => unmatched === 'in-part');
  const unready = (near && partText) || emptyText;
  const message = waiting ? 'Szukamy…' : listed && matched ? count : fresh ? unready : '';
  return (
    <Field field={field} id={control.id}>
      <div className="combo">
        <input
          {...control}
          ref={inputRef}
          className="input"
          name={own.name}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={listed}
          aria-controls={listed ? listId : undefined}
          aria-activedescendant={listed && active >= 0 ? `${listId}-${active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder={placeholder}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={leave}
        />
        {open && message && (
          // A mouse press here must not take the focus from the field.
          // biome-ignore lint/a11y/noStaticElementInteractions: the panel has no act of its own
          <div className="combo__panel" onMouseDown={(event) => event.preventDefault()}>
            {message === partText && <p className="combo__note">{message}</p>}
            {listed && (
              <div className="combo__list" id={listId} role="listbox" aria-labelledby={`${control.id}-label`}>
                {items.map((item, index) => (
                  <Option
                    key={item.id}
                    id={`${listId}-${index}`}
                    item={item}
                    query={text}
                    active={index === active}
                    onPick={() => pick(item)}
                  />
                ))}
              </div>
            )}
            {message !== partText && (
              <p className="combo__note">
                {message === count ? `${count} Strzałki wybierają, Enter zatwierdza.` : message}
              </p>
            )}
          </div>
        )}
      </div>
      <span className="vh" role="status">
        {open && message}
      </span>
    </Field>
  );
}
