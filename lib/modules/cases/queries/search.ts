import { caseScope } from '@/lib/core/case-scope';
import type { Ctx } from '@/lib/core/context';
import { yearOf } from '@/lib/core/plain-date';
import { type MeantNumbers, type NumberedRow, numbersMeant, withNumber } from '@/lib/core/registry-number';
import { otherSpellings, searchWords, withSpellings } from '@/lib/core/search-words';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { clientsWithIdentifier } from '../../clients/queries/by-identifier';
import { clientAddress } from '../../clients/rules/label';
import type { Address } from '../../clients/schema';
import { lapseOf } from '../../deadlines/rules/term-rules';
import { RULE_CODES } from '../../deadlines/schema';
import { canSeeClientData } from '../policy';
import {
  type CasePage,
  type FoundCase,
  hasTerms,
  LIST_TABS,
  type ListAsked,
  type ListCursor,
  type ListOrder,
  type ListTab,
  MOST_COUNTED,
  type SearchMeaning,
  type TabCounts,
} from '../schema/list';
import { casesByZnak } from './by-znak';
import { LIST_COLUMNS, LIST_JOINS, MOVE_COLUMNS } from './list';
import { visibleCases } from './scope';

const PAGE = 50;
/** The rules whose end nobody is past by law: targets of the office, and terms of other people. */
const NEVER_LATE = RULE_CODES.filter((code) => lapseOf(code) !== 'BREACH');
/** A word that says something alone: no number, initial or "ul". */
const LONE_WORD = /^\D{4,}$/;

/**
 * One page of a tab of the list, of the cases that the actor may see. The search covers number, client, subject,
 * address, card and znak, without diacritics, by the beginnings of words, with one typo forgiven; and a whole NIP,
 * REGON, KRS or telephone number of the client. When no case has every word, the cases with one of them are found. One
 * statement for a page; a search takes more to open another tab, or when no case has every word.
 */
export async function searchCases(ctx: Ctx, asked: ListAsked): Promise<CasePage> {
  const search = await readSearch(ctx, asked.q);
  const found = await pageOf(ctx, asked, search);
  if (LIST_TABS.some((tab) => found.counts[tab] > 0)) return found;
  const lone = search.words.filter((word) => LONE_WORD.test(word));
  if (search.meaning !== 'words' || search.words.length === 1 || lone.length === 0) return found;
  return pageOf(ctx, asked, { ...search, wide: prefixes(lone, ' | '), relaxed: true });
}

/** The page of the asked tab; without one, of the first tab in which a search finds something. */
async function pageOf(ctx: Ctx, asked: ListAsked, search: Search): Promise<CasePage> {
  const first = await readPage(ctx, { ...asked, tab: asked.tab ?? 'open' }, search);
  if (asked.tab || search.meaning === 'nothing' || first.counts.open > 0) return first;
  const tab = LIST_TABS.find((each) => first.counts[each] > 0);
  return tab ? readPage(ctx, { ...asked, tab }, search) : first;
}

/**
 * A typed text as conditions. `strict` has every word as it was spelled, `wide` also words spelled alike; `known` are
 * the cases with the number, or of the client with the identifier.
 */
type Search = {
  meaning: SearchMeaning;
  words: string[];
  strict: Prisma.Sql;
  wide: Prisma.Sql;
  known: Prisma.Sql;
  relaxed: boolean;
};

const NOT_ASKED = { words: [], strict: Prisma.sql`NULL::tsquery`, wide: Prisma.sql`NULL::tsquery` };

async function readSearch(ctx: Ctx, q: string): Promise<Search> {
  const number = numbersMeant(q, yearOf(ctx.today));
  if (number) return { ...NOT_ASKED, meaning: 'number', known: numbered(number, q), relaxed: false };
  const byZnak = await casesByZnak(ctx, q);
  if (byZnak.length > 0) {
    return { ...NOT_ASKED, meaning: 'znak', known: Prisma.sql`${byZnak}::int[]`, relaxed: false };
  }
  const words = searchWords(q);
  const nothing = Prisma.sql`NULL::int[]`;
  if (words.length === 0) return { ...NOT_ASKED, meaning: 'nothing', known: nothing, relaxed: false };
  const clients = clientsWithIdentifier(q);
  return {
    meaning: clients ? 'identifier' : 'words',
    words,
    strict: prefixes(words, ' & '),
    wide: Prisma.sql`search_query(${words.map(withSpellings)})`,
    known: clients ? casesOf(clients) : nothing,
    relaxed: false,
  };
}

/** The text search for words that begin so, or are another spelling. A folded word has no quotes. */
function prefixes(words: string[], joined: ' & ' | ' | '): Prisma.Sql {
  const asked = words.map((word) => [`'${word}':*`, ...otherSpellings(word)].join(' | '));
  return Prisma.sql`${asked.map((one) => `(${one})`).join(joined)}::tsquery`;
}

const casesOf = (clients: Prisma.Sql) =>
  Prisma.sql`ARRAY(SELECT id FROM "case" WHERE client_id IN (SELECT c.id FROM client c WHERE ${clients}))`;

/** The number of characters from which the beginning of another system's number is searched. */
const BEGINNING = 4;

/** The cases with the numbers, and the cases whose number in another system is or begins with the typed text. */
function numbered({ series, number, year }: MeantNumbers, q: string): Prisma.Sql {
  const typed = q.trim().toUpperCase();
  const begins = `${typed.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const begun = typed.length < BEGINNING ? typed : begins;
  return Prisma.sql`ARRAY(SELECT numbered_cases(${[...series]}, ${number}, ${year}, ${begun}))`;
}

/** The order of a page: what the address asks for, as far as the tab and the text have it. */
function orderOf({ order, tab }: ListAsked, ranked: boolean): ListOrder {
  if (ranked && (order === undefined || order === 'best')) return 'best';
  return hasTerms(tab ?? 'open') && order !== 'newest' ? 'term' : 'newest';
}

type Row = Omit<FoundCase, 'slug' | 'number' | 'hit'> &
  NumberedRow & {
    departmentId: number;
    hit: { representative: string | null; references: string[] | null; address: Address | null } | null;
  };
type Answer = {
  items: Row[];
  open: number;
  late: number;
  atCounter: number;
  over: number;
  exact: number;
  departments: CasePage['departments'] | null;
  years: number[] | null;
};

/** The texts in which words may stand besides those of a list row. */
const HIT_COLUMN = Prisma.sql`
  jsonb_build_object(
    'representative', (SELECT trim(r.first_name || ' ' || r.last_name) FROM representative r
                       WHERE r.case_id = k.id AND r.ended_at IS NULL),
    'references', (SELECT jsonb_agg(x.reference ORDER BY x.id) FROM external_reference x
                   WHERE x.case_id = k.id AND x.withdrawn_at IS NULL),
    'address', CASE WHEN c.id IS NOT NULL THEN jsonb_build_object(
      'street', c.street, 'postalCode', c.postal_code, 'city', c.city, 'country', c.country) END) AS hit`;

async function readPage(ctx: Ctx, asked: ListAsked & { tab: ListTab }, search: Search): Promise<CasePage> {
  const scope = caseScope(ctx.actor);
  const ranked = search.words.length > 0;
  const order = orderOf(asked, ranked);
  const inside = hasTerms(asked.tab) && order !== 'newest' ? 'term' : 'newest';
  const after = asked.after;
  const departments = Prisma.sql`${scope.all ? null : [...scope.departmentIds]}::int[]`;
  const filters = Prisma.sql`known => (SELECT known FROM search), for_department => ${asked.departmentId ?? null}::int,
    of_year => ${asked.year ?? null}::int, of_client => ${asked.clientId ?? null}::int,
    late_on => ${ctx.today}::date, never_late => ${NEVER_LATE}::text[]`;
  const wide = Prisma.sql`asked => (SELECT wide FROM search)`;
  const strict = Prisma.sql`asked => (SELECT strict FROM search)`;
  const count = (tab: ListTab, text: Prisma.Sql) => Prisma.sql`
    (SELECT count(*)::int FROM listed_cases(${tab}, ${departments}, NULL, ${MOST_COUNTED + 1}, ${text}, ${filters}))`;
  const listed = (most: Prisma.Sql, text: Prisma.Sql, from: ListCursor | undefined) => Prisma.sql`
    SELECT listed_cases(${asked.tab}, ${departments}, ${inside}, ${most}, ${text}, ${filters},
      after_stopped => ${from?.stopped ?? null}::boolean, after_due => ${from?.dueOn ?? null}::date,
      after_id => ${from?.id ?? null}::int) AS id`;
  const page = Prisma.sql`${PAGE + 1}`;
  const best = order === 'best';
  const first = best
    ? listed(after?.similar ? Prisma.sql`0` : page, strict, after?.similar ? undefined : after)
    : listed(page, wide, after);
  const second = best
    ? Prisma.sql`, second AS MATERIALIZED (${listed(
        Prisma.sql`${PAGE + 1} - (SELECT count(*)::int FROM first)`,
        Prisma.sql`${wide}, besides => (SELECT strict FROM search)`,
        after?.similar ? after : undefined,
      )})`
    : Prisma.empty;
  const similar = ranked
    ? Prisma.sql`NOT (to_tsvector('simple', k.search_text) @@ (SELECT strict FROM search)
                      OR coalesce(k.id = ANY ((SELECT known FROM search)::int[]), false))`
    : Prisma.sql`false`;
  const rows = await dbOf(ctx).$queryRaw<[Answer]>`/* cases */
    WITH search AS MATERIALIZED (SELECT ${search.strict} AS strict, ${search.wide} AS wide, ${search.known} AS known),
    first AS MATERIALIZED (${first})${second}
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(row) ORDER BY ${best ? Prisma.sql`row.similar, ` : Prisma.empty}
              ${inside === 'term' ? Prisma.sql`row."stoppedOn" IS NOT NULL, row."dueOn", row.id` : Prisma.sql`row.id DESC`}), '[]')
            FROM (SELECT ${LIST_COLUMNS}, ${MOVE_COLUMNS}, k.department_id AS "departmentId",
                         d.symbol AS "departmentSymbol", ${similar} AS similar,
                         ${ranked ? HIT_COLUMN : Prisma.sql`NULL AS hit`}
                  FROM (SELECT id FROM first ${best ? Prisma.sql`UNION ALL SELECT id FROM second` : Prisma.empty}) listed
                  JOIN "case" k ON k.id = listed.id ${LIST_JOINS}
                  WHERE ${visibleCases(ctx.actor)}) row) AS items,
           ${count('open', wide)} AS open, ${count('late', wide)} AS late,
           ${count('at-counter', wide)} AS "atCounter", ${count('over', wide)} AS over,
           ${ranked ? count(asked.tab, strict) : Prisma.sql`0`} AS exact,
           (SELECT jsonb_agg(jsonb_build_object('id', d.id, 'name', d.name) ORDER BY d.name COLLATE "pl-x-icu")
            FROM department d) AS departments,
           (SELECT jsonb_agg(DISTINCT year) FROM registry_counter) AS years`;
  const [answer] = rows;
  const counts: TabCounts = {
    open: answer.open,
    late: answer.late,
    'at-counter': answer.atCounter,
    over: answer.over,
  };
  const items = answer.items.slice(0, PAGE).map((row) => toFound(ctx, row));
  return {
    items,
    next: answer.items.length > PAGE ? cursorOf(items[PAGE - 1], best) : null,
    tab: asked.tab,
    order,
    counts,
    exact: ranked ? answer.exact : counts[asked.tab],
    meaning: search.meaning,
    relaxed: search.relaxed,
    words: search.words,
    departments: (answer.departments ?? []).filter(({ id }) => scope.all || scope.departmentIds.includes(id)),
    years: (answer.years ?? []).sort((a, b) => b - a),
  };
}

function toFound(ctx: Ctx, { departmentId, hit, ...row }: Row): FoundCase {
  return {
    ...withNumber(row),
    hit: hit && {
      representative: hit.representative ?? '',
      references: hit.references ?? [],
      address: hit.address ? clientAddress(hit.address) : '',
      addressShown: canSeeClientData(ctx.actor, { departmentId }),
    },
  };
}

const cursorOf = ({ similar, stoppedOn, dueOn, id }: FoundCase, best: boolean): ListCursor => ({
  similar: best && similar,
  stopped: stoppedOn !== null,
  dueOn,
  id,
});
