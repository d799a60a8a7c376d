import type { Metadata } from 'next';
import { requireCtx } from '@/app/_entry/context';
import { CaseTable, type FoundCase } from '@/components/cases/case-table';
import { toCaseRow } from '@/components/cases/case-table-row';
import { CaseSearch } from '@/components/cases/case-table-search';
import { PageHead } from '@/components/layout/page-head';
import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import { nb } from '@/components/ui/typography';
import { caseScope } from '@/lib/core/case-scope';
import { type Ctx, hasRole } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { type CasePage, type FoundCase as FoundItem, searchCases } from '@/lib/modules/cases/queries/list';
import { searchedText } from '@/lib/modules/cases/queries/search-address';
import { nextMove } from '@/lib/modules/cases/rules/whose-move';
import { clientMoveText, STATUS_WORDS } from '@/lib/modules/cases/words/status';
import { canFindClients } from '@/lib/modules/clients/policy';
import { settledDepartments } from '@/lib/modules/settlements/policy';
import { findCases, searchAddressAction } from './actions';

export const metadata: Metadata = { title: 'Sprawy' };

type Query = { q?: string | string[]; szukaj?: string | string[]; przed?: string | string[] };

export default async function CasesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const ctx = await requireCtx();
  const query = await searchParams;
  const sealed = one(query.szukaj);
  const q = searchedText(ctx, { q: one(query.q), sealed });
  const before = Number.parseInt(one(query.przed) ?? '', 10) || undefined;
  const page = await searchCases(ctx, { q, before });
  const found = page.items.map((item) => toFoundCase(ctx, item));
  const here = q === '' ? {} : sealed ? { sealed } : { q };
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
        <CaseSearch hint={searchHint(ctx)} text={q} find={findCases} addressOf={searchAddressAction} />
        <p className="border-t border-line px-4 py-3 text-ink-2" role="status">
          {nb(summary(q, page, before))}
        </p>
        {found.length > 0 ? (
          <CaseTable caption={q === '' ? 'Najnowsze sprawy' : 'Znalezione sprawy'} items={found} />
        ) : (
          <Nothing ctx={ctx} q={q} />
        )}
        {(page.next !== null || before !== undefined) && (
          <div className="tools border-b-0 border-t border-line">
            {page.next !== null && (
              <ButtonLink small href={paths.cases({ ...here, before: page.next })}>
                Pokaż następne
              </ButtonLink>
            )}
            {before !== undefined && (
              <ButtonLink small kind="quiet" href={paths.cases(here)}>
                Wróć na początek
              </ButtonLink>
            )}
          </div>
        )}
      </div>
    </>
  );
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** A case with its department and with whose move it is. A case on its way waits for the receiving department. */
function toFoundCase(ctx: Ctx, item: FoundItem): FoundCase {
  return {
    row: toCaseRow(item, ctx.today),
    where: item.department,
    ...moveOf(item, ctx.today),
  };
}

function moveOf(item: FoundItem, today: PlainDate): Pick<FoundCase, 'move' | 'moveNote'> {
  const note = STATUS_WORDS[item.status];
  switch (nextMove(item, today)) {
    case 'sender':
    case 'worker':
      return { move: item.assignee ?? item.department, moveNote: note };
    case 'accept':
      return { move: item.destination, moveNote: note };
    case 'desk':
      return { move: item.department, moveNote: note };
    case 'client':
      return { move: 'klient', moveNote: nb(clientMoveText(item, today)) };
    case 'counter':
      return { move: item.waiting?.point ?? item.department, moveNote: 'potwierdza, że ma dokument' };
    case 'nobody':
      return { move: 'nikt', moveNote: `sprawa jest ${note}` };
  }
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
  return `Numer (także z innego systemu), nazwisko, adres, znak albo słowo ze sprawy. Może być bez polskich liter i z literówką. ${pesel}`;
}

function summary(q: string, { items, next }: CasePage, before: number | undefined): string {
  const count = counted(items.length, 'sprawa', 'sprawy', 'spraw');
  if (before !== undefined) return `Następne: ${count}.`;
  if (q === '') return `Najnowsze: ${count}.`;
  return next === null
    ? `Znaleziono: ${count}.`
    : `Pierwsze ${items.length} z wielu. Dopisz słowo, żeby zawęzić.`;
}

function Nothing({ ctx, q }: { ctx: Ctx; q: string }) {
  if (q === '') {
    return (
      <Empty title="Nie ma tu jeszcze żadnej sprawy">
        Sprawa pojawi się tu po rejestracji podania albo po przekazaniu do Twojej komórki.
      </Empty>
    );
  }
  return (
    <Empty title="Nic nie znaleziono">
      Wpisz mniej słów, samo nazwisko albo sam numer (na przykład 4127 albo RPW/4127/2026).
      {!caseScope(ctx.actor).all && ' Sprawy innych komórek pokaże Ci BOK.'}
    </Empty>
  );
}
