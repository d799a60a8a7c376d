import type { Metadata } from 'next';
import { requireCtx } from '@/app/_entry/context';
import { CasePeek } from '@/components/cases/case-peek';
import { CaseSearch } from '@/components/cases/case-search';
import { CaseTable } from '@/components/cases/case-table';
import { ContactWishPart } from '@/components/clients/contact-wish';
import { ClientContacts } from '@/components/contacts/client-contacts';
import { PageHead } from '@/components/layout/page-head';
import { ButtonLink } from '@/components/ui/button-link';
import { PageWays } from '@/components/ui/page-ways';
import { TabPanel, Tabs } from '@/components/ui/tabs';
import { nb } from '@/components/ui/typography';
import { caseScope } from '@/lib/core/case-scope';
import { type Ctx, hasRole } from '@/lib/core/context';
import { type MomentCursor, momentCursorText, readMomentCursor } from '@/lib/core/moment-cursor';
import { paths } from '@/lib/core/paths';
import { noteView } from '@/lib/modules/cases/operations/look';
import { canKeepContactWish, canViewCase } from '@/lib/modules/cases/policy';
import { partyOfCase, peekCase } from '@/lib/modules/cases/queries/peek';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { searchedText } from '@/lib/modules/cases/queries/search-address';
import {
  type CasePage,
  cursorText,
  type FoundCase,
  LIST_TABS,
  type ListOrder,
  type ListTab,
  ORDER_NAMES,
  TAB_NAMES,
} from '@/lib/modules/cases/schema/list';
import { TAB_WORDS, tabCount } from '@/lib/modules/cases/words/listing';
import { canFindClients } from '@/lib/modules/clients/policy';
import { contactWishOf } from '@/lib/modules/clients/queries/contact-wish';
import { contactsOfClient } from '@/lib/modules/contacts/queries/of-client';
import type { ClientContact } from '@/lib/modules/contacts/schema';
import { CALL_TAB_NAMES } from '@/lib/modules/inquiries/words/values';
import { settledDepartments } from '@/lib/modules/settlements/policy';
import { statusOfCase } from '@/lib/modules/status-lookup/queries/by-staff';
import { askedOf, type Query, valuesOf } from './_list/asked';
import { Nothing } from './_list/nothing';
import { sorting } from './_list/orders';
import { toShown } from './_list/rows';
import { Elsewhere, ListTools } from './_list/tools';
import { findCases, saveContactWishAction, searchAddressAction } from './actions';

export const metadata: Metadata = { title: 'Sprawy' };

export default async function CasesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const ctx = await requireCtx();
  const values = valuesOf(await searchParams);
  const q = searchedText(ctx, { q: values.q, sealed: values.szukaj });
  const party = values.klient ? await partyOfCase(ctx, values.klient) : null;
  const asked = askedOf(values);
  const page = await searchCases(ctx, { ...asked, q, clientId: party?.id });
  const opened = page.items.find(({ slug }) => slug === values.pokaz);

  const text = q === '' ? {} : values.szukaj ? { sealed: values.szukaj } : { q };
  const client = party ? values.klient : undefined;
  const narrowed = { ...text, client, department: asked.departmentId, year: asked.year };
  // The first tab needs no name in the address; one that a search has chosen does.
  const inTab = { ...narrowed, tab: asked.tab || page.tab !== 'open' ? TAB_NAMES[page.tab] : undefined };
  const ordered = { ...inTab, order: asked.order && ORDER_NAMES[asked.order] };
  const here = { ...ordered, after: asked.after && cursorText(asked.after) };
  const filtered = asked.departmentId !== undefined || asked.year !== undefined || party !== null;
  const tabHref = (tab: ListTab) => paths.cases({ ...narrowed, tab: TAB_NAMES[tab] });
  const orderHref = (order: ListOrder) => paths.cases({ ...inTab, order: ORDER_NAMES[order] });

  return (
    <>
      <PageHead title="Sprawy" note={scopeNote(ctx)}>
        {settledDepartments(ctx.actor).length > 0 && (
          <ButtonLink kind="quiet" href={paths.settledCases()}>
            Załatwione, do zakończenia
          </ButtonLink>
        )}
      </PageHead>
      <div className="sheet">
        <CaseSearch
          hint={searchHint(ctx)}
          text={q}
          department={String(asked.departmentId ?? '')}
          year={String(asked.year ?? '')}
          tab={TAB_NAMES[page.tab]}
          departments={
            page.departments.length > 1 ? page.departments.map(({ id, name }) => [String(id), name]) : []
          }
          years={page.years.map((year) => [String(year), String(year)])}
          find={findCases}
          addressOf={searchAddressAction}
        />
        <Tabs
          label="Sprawy według stanu"
          panel="sprawy"
          items={shownTabs(page).map((tab) => ({
            href: tabHref(tab),
            label: TAB_WORDS[tab],
            count: tabCount(page.counts[tab]),
            selected: tab === page.tab,
          }))}
        />
        <TabPanel id="sprawy">
          <ListTools
            page={page}
            party={
              party && {
                name: party.name,
                without: paths.cases({ ...here, client: undefined, after: undefined }),
              }
            }
            orderHref={orderHref}
          />
          {page.items.length > 0 ? (
            <CaseTable
              caption={`Sprawy: ${TAB_WORDS[page.tab]}`}
              words={page.words}
              similarHeading={similarHeading(page)}
              sorts={{
                number: sorting(page, 'newest', 'descending', orderHref),
                due: sorting(page, 'term', 'ascending', orderHref),
              }}
              items={
                await Promise.all(
                  page.items.map(async (item) => ({
                    ...toShown(item, ctx.today, page),
                    opens: `${paths.cases({ ...here, open: item === opened ? undefined : item.slug })}#numer-${item.id}`,
                    peek: item === opened ? await unfolded(ctx, item) : undefined,
                  })),
                )
              }
            />
          ) : (
            <Nothing
              ctx={ctx}
              page={page}
              searching={q !== ''}
              unfiltered={filtered ? paths.cases(text) : null}
              tabHref={tabHref}
            />
          )}
          <PageWays
            next={page.next && paths.cases({ ...ordered, after: cursorText(page.next) })}
            first={asked.after ? paths.cases(ordered) : null}
          />
          {q !== '' && page.items.length > 0 && <Elsewhere page={page} tabHref={tabHref} />}
        </TabPanel>
      </div>
      {party && client && (
        <Contacts
          ctx={ctx}
          party={{ ...party, slug: client }}
          after={readMomentCursor(values.kontakty)}
          hrefOf={(contacts) => `${paths.cases({ ...here, contacts })}#kontakty`}
        />
      )}
    </>
  );
}

type ContactsProps = {
  ctx: Ctx;
  party: { id: number; slug: string; departmentId: number };
  after: MomentCursor | undefined;
  hrefOf: (after: string | undefined) => string;
};

/** Everything about the party by which the list is narrowed, by time, and how the party prefers to be reached. */
async function Contacts({ ctx, party, after, hrefOf }: ContactsProps) {
  const [{ items, next }, wish] = await Promise.all([
    contactsOfClient(ctx, party, after),
    contactWishOf(ctx, party.id),
  ]);
  return (
    <ClientContacts
      contacts={items.map((contact) => ({ ...contact, href: contactHref(ctx, contact) }))}
      now={ctx.now}
      next={next && hrefOf(momentCursorText(next))}
      first={after ? hrefOf(undefined) : null}
    >
      <ContactWishPart
        slug={party.slug}
        wish={wish}
        save={canKeepContactWish(ctx.actor, party) ? saveContactWishAction : null}
      />
    </ClientContacts>
  );
}

/**
 * The case of a contact; for a person who does not see it, the call-back that they took, or the thread on their desk.
 */
function contactHref(ctx: Ctx, contact: ClientContact): string {
  const { slug, threadId, status } = contact;
  if (canViewCase(ctx.actor, contact)) return paths.case(slug);
  if (threadId !== null) return paths.mail({ thread: threadId });
  const over = status === 'CLOSED' || status === 'CANCELLED';
  return paths.callBacks({ tab: CALL_TAB_NAMES[over ? 'closed' : 'taken'], open: slug });
}

/** The tabs; nobody has to be told that nothing is late. */
const shownTabs = ({ tab: selected, counts }: CasePage): ListTab[] =>
  LIST_TABS.filter((tab) => tab !== 'late' || tab === selected || counts.late > 0);

/** The content of the unfolded row. Whoever unfolds a row has looked into the case. */
async function unfolded(ctx: Ctx, item: FoundCase) {
  const [peek, status] = await Promise.all([peekCase(ctx, item.id), statusOfCase(ctx, item.id)]);
  if (!peek) return undefined;
  await noteView(ctx, { id: item.id, destinationId: peek.destinationId });
  const ways = { page: paths.case(item.slug), party: paths.cases({ client: item.slug }) };
  return <CasePeek item={item} peek={peek} status={status} today={ctx.today} paths={ways} />;
}

function similarHeading({ order, relaxed, items }: CasePage): string {
  if (relaxed) return 'Podobne: jedno ze słów';
  return order === 'best' && items.some(({ similar }) => similar) ? 'Podobne: inna pisownia' : '';
}

function scopeNote({ actor }: Ctx): string {
  const scope = caseScope(actor);
  if (scope.all)
    return hasRole(actor, 'AUDITOR')
      ? 'Widzisz sprawy całego urzędu. Każde zajrzenie do sprawy zapisuje historia.'
      : 'Widzisz sprawy całego urzędu.';
  return scope.departmentIds.length > 0
    ? 'Widzisz sprawy swojej komórki i te, które do niej idą.'
    : 'Twoja rola nie obejmuje spraw klientów.';
}

/** PESEL is stored sealed and is not among the searched words of a case. Clients are found by PESEL at registration. */
function searchHint({ actor }: Ctx): string {
  const pesel = canFindClients(actor)
    ? 'Numeru PESEL tu nie wpisuj: klienta znajdziesz po nim w „Nowe podanie”.'
    : 'Numeru PESEL tu nie wpisuj: klienta po nim znajdzie BOK.';
  return nb(
    `Numer (także z innego systemu), znak, nazwisko, firma, adres, pełnomocnik, słowo ze sprawy. Bez polskich liter i z literówką też. ${pesel}`,
  );
}
