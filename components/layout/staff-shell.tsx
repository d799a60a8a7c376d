import Link from 'next/link';
import type { ReactNode } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { Logo } from '@/components/ui/logo';
import { PrivacyButton, PrivacyScreen } from '@/components/ui/privacy-screen';
import { type Shortcut, ShortcutList } from '@/components/ui/shortcut-list';
import { ToastHost } from '@/components/ui/toast';
import { Bell } from './bell';
import { GoTo, GoToButton } from './go-to';
import { KeepFocus } from './keep-focus';
import type { NavItem } from './nav-item';
import type { Arranged } from './places';
import { PlacesNav } from './places-nav';
import { Shortcuts } from './shortcuts';

const KEYS: readonly Shortcut[] = [
  { keys: 'Ctrl Enter', does: 'najważniejszy przycisk na stronie' },
  { keys: 'G', does: 'idź do miejsca, ostatniej sprawy albo działania; w polu Alt G' },
  { keys: '/', does: 'szukaj' },
  { keys: 'Alt 1', does: 'pierwsza część formularza; Alt 2, 3 i 4 następne' },
  { keys: '1', does: 'pierwsza odpowiedź w grupie, w której stoi kursor; 2, 3… następne' },
  { keys: 'Alt W', does: 'wszystkie wymagane dokumenty są' },
  { keys: 'Alt P', does: 'potwierdzenie do wydruku' },
  { keys: 'Alt N', does: 'nowe podanie' },
  { keys: 'Alt Z', does: 'nowe zapytanie, z każdej strony' },
  { keys: 'Alt 0', does: 'zasłoń ekran; jeszcze raz: pokaż' },
  { keys: '?', does: 'ta lista' },
  { keys: 'Esc', does: 'zamknij listę albo podpowiedzi' },
];

interface StaffShellProps {
  home: string;
  places: Arranged<NavItem>;
  /** The link to the reminders, for a person who has any. */
  bell?: NavItem;
  account: NavItem;
  person: { name: string /** "BOK, stanowisko 3" */; place: string };
  /** Searches for cases by POST, because the typed text may be a name. Undefined for a person who sees no cases. */
  search?: (form: FormData) => Promise<void>;
  /**
   * The address that answers "Idź do…" with its targets. Undefined for a person who still has to set up their account.
   */
  goTo?: string;
  /** The address of the form of a question, which Alt+Z opens. Undefined for a person who takes none. */
  question?: string;
  /** A form with the button "Wyloguj się" (className "lnk"). */
  signOut: ReactNode;
  children: ReactNode;
}

function QuickSearch({ search }: { search: (form: FormData) => Promise<void> }) {
  return (
    <search>
      <form className="quick" action={search}>
        <input
          className="input"
          type="search"
          name="q"
          aria-label="Szukaj spraw"
          aria-keyshortcuts="/"
          placeholder="Szukaj"
          autoComplete="off"
          data-search
        />
        <Kbd silent>/</Kbd>
      </form>
    </search>
  );
}

/** The frame of the staff pages: the bar with places, search, cover and sign-out; the page in <main id="tresc">. */
export function StaffShell(props: StaffShellProps) {
  const { home, places, bell, account, person, search, goTo, question, signOut, children } = props;
  const foot = (
    <>
      {goTo && <GoToButton />}
      <span className="more__cover">
        <PrivacyButton />
      </span>
      <Link className="lnk" href={account.href} prefetch={false}>
        {account.label}
      </Link>
      <span className="more__who">
        <b>{person.name}</b> · {signOut}
      </span>
    </>
  );
  return (
    <>
      <a className="skip" href="#tresc">
        Przejdź do treści
      </a>
      <header className="bar">
        <div className="bar__in">
          <Link className="brand" href={home} prefetch={false}>
            <Logo />
            Okienko
          </Link>
          {/* on a narrow screen this is a panel that "Menu" opens; on a wide one it stands in the bar */}
          <div className="places" id="miejsca" popover="auto">
            <PlacesNav places={places} foot={foot} />
            <div className="bar__end">
              {search && <QuickSearch search={search} />}
              <span className="bar__cover">
                <PrivacyButton />
              </span>
              {bell && <Bell {...bell} className="bar__bell" />}
              <div className="who">
                <b>{person.name}</b>
                <span className="who__place">{person.place} · </span>
                {signOut}
              </div>
            </div>
          </div>
          {bell && <Bell {...bell} className="bar__bell-out" />}
          <button className="btn btn-s bar__menu self-center" type="button" popoverTarget="miejsca">
            Menu
          </button>
        </div>
      </header>
      <ToastHost />
      <main className="page" id="tresc" tabIndex={-1}>
        {children}
      </main>
      <PrivacyScreen />
      <ShortcutList items={KEYS} />
      {goTo && <GoTo address={goTo} search={search} />}
      <Shortcuts question={question} />
      <KeepFocus />
    </>
  );
}
