import { unbroken } from '@/components/public/polish-text';
import { publicTexts } from '@/components/public/texts';
import type { Locale } from '@/lib/core/context';
import { EVERYDAY_WORDS } from '@/lib/modules/deadlines/rules/everyday/everyday-words';
import type { TermEntry } from '@/lib/modules/deadlines/rules/everyday/find-terms';
import { DELIVERED } from '@/lib/modules/deadlines/rules/everyday/groups';
import { groupOrder, termEntries } from '@/lib/modules/deadlines/rules/everyday/term-entries';

/** The texts of the choice of a term in one language. They are sent to the browser, which gets nothing else. */
export type TermChoiceData = ReturnType<typeof makeData>;

const made = new Map<string, TermChoiceData>();

/** The terms, groups and questions of one language. They are made once for all requests. */
export function termChoiceData(locale: Locale, forStaff: boolean): TermChoiceData {
  const key = `${locale} ${forStaff}`;
  const data = made.get(key) ?? makeData(locale, forStaff);
  made.set(key, data);
  return data;
}

function makeData(locale: Locale, forStaff: boolean) {
  const { t } = publicTexts(locale, 'terms');
  const { groups, asked, fillers } = EVERYDAY_WORDS[locale];
  /** A number stays with its unit in every language. */
  const set = (text: string) => unbroken(text, locale).replace(/(?<=\d) (?=\p{L})/gu, '\u00a0');
  const entries = termEntries(locale, forStaff).map(
    (entry): TermEntry => ({
      code: entry.code,
      group: entry.group,
      name: set(entry.name),
      note: set(entry.note),
      words: entry.words,
      title: set(entry.title),
      law: unbroken(entry.law, 'pl'),
      asked: entry.asked,
      inHours: entry.inHours,
    }),
  );
  return {
    fillers,
    entries,
    groups: Object.fromEntries(
      groupOrder(forStaff).map((group) => {
        const count = entries.filter((entry) => entry.group === group).length;
        const [name, holds] = groups[group].map(set);
        return [group, { name, holds, count, counted: t('termsIn', { count }) }];
      }),
    ),
    questions: Object.fromEntries(
      [...new Set(entries.map((entry) => entry.asked))].map((each) => {
        const [question, hint] = asked[each].map(set);
        return [each, { question, hint, delivered: DELIVERED.includes(each) }];
      }),
    ),
    texts: {
      which: t('which'),
      search: t('search'),
      searchExample: t('searchExample'),
      searchHint: t('searchHint', { count: entries.length }),
      searchButton: t('searchButton'),
      /** The sentence for each number of terms found. */
      found: [t('notFound'), ...entries.map((_, place) => t('found', { count: place + 1 }))],
      showAll: t('showAll', { count: entries.length }),
      foundOf: t('foundOf'),
      alsoSaid: t('alsoSaid'),
      changeTerm: t('changeTerm'),
      noTerm: t('noTerm'),
      sinceWhen: t('sinceWhen'),
      start: t('start'),
      startHint: t('startHint'),
      hour: t('hour'),
      hourHint: t('hourHint'),
      awizo: t('awizo'),
      awizoLink: t('awizoLink'),
    },
  };
}
