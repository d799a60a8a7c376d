import type { Metadata } from 'next';
import { requireCtx } from '@/app/_entry/context';
import { CasePeek } from '@/components/cases/case-peek';
import { CaseSearch } from '@/components/cases/case-search';
import { CaseTable } from '@/components/cases/case-table';
import { ClientContacts } from '@/components/inquiries/client-contacts';
import { PageHead } from '@/components/layout/page-head';
import { ButtonLink } from '@/components/ui/button-link';
import { TabPanel, Tabs } from '@/components/ui/tabs';
import { nb } from '@/components/ui/typography';
import { caseScope } from '@/lib/core/case-scope';
import { type Ctx, hasRole } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { noteView } from '@/lib/modules/cases/operations/look';
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
import { callWishOf, contactsOfClient } from '@/lib/modules/inquiries/queries/contacts';
import { settledDepartments } from '@/lib/modules/settlements/policy';
import { statusOfCase } from '@/lib/modules/status-lookup/queries/by-staff';
import { askedOf, type Query, valuesOf } from './_list/asked';
import { Nothing } from './_list/nothing';
import { sorting } from './_list/orders';
import { toShown } from './_list/rows';
import { Elsewhere, ListTools, Pages } from './_list/tools';
import { findCases, searchAddressAction } from './actions';

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
          <Pages
            next={page.next && paths.cases({ ...ordered, after: cursorText(page.next) })}
            first={asked.after ? paths.cases(ordered) : null}
          />
          {q !== '' && page.items.length > 0 && <Elsewhere page={page} tabHref={tabHref} />}
        </TabPanel>
      </div>
      {party && <Contacts ctx={ctx} clientId={party.id} />}
    </>
  );
}

/** Everything about the party by which the list is narrowed, by time. */
async function Contacts({ ctx, clientId }: { ctx: Ctx; clientId: number }) {
  const [contacts, wish] = await Promise.all([contactsOfClient(ctx, clientId), callWishOf(ctx, clientId)]);
  return <ClientContacts contacts={contacts} wish={wish} now={ctx.now} />;
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
