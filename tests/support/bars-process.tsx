import { renderToStaticMarkup } from 'react-dom/server';
import { REMINDERS } from '@/app/_entry/places';
import { arrange, withCounts, withCurrent } from '@/components/layout/places';
import { StaffShell } from '@/components/layout/staff-shell';
import { ROLES, type Role } from '@/lib/core/roles';
import { ALL_PLACES, holderOf } from './all-places';

// Prints the staff frame of every role, with all places of the product in it, as JSON: role → HTML. Runs in a separate
// process, because the runner of browser tests treats JSX in another way.

/** The highest count at a place, shown as "99+". */
const MANY = 140;
const nothing = async () => {};

function frameOf(role: Role): string {
  const actor = holderOf(role);
  const arranged = arrange(ALL_PLACES, actor);
  const counted = ALL_PLACES.filter(({ count }) => count).map(({ href }) => [href, MANY] as const);
  const places = withCurrent(withCounts(arranged, new Map(counted)), '/wiedza');
  return renderToStaticMarkup(
    <StaffShell
      home="/"
      places={places}
      bell={{ href: REMINDERS.href, label: REMINDERS.title, count: MANY }}
      account={{ href: '/konto', label: 'Moje konto' }}
      person={{ name: actor.name, place: 'Wydział Ochrony Środowiska i Gospodarki Odpadami' }}
      search={nothing}
      goTo="/idz-do"
      signOut={
        <form className="inline">
          <button type="submit" className="lnk">
            Wyloguj się
          </button>
        </form>
      }
    >
      <h1>Wiedza</h1>
    </StaffShell>,
  );
}

process.stdout.write(JSON.stringify(Object.fromEntries(ROLES.map((role) => [role, frameOf(role)]))));
