import type { Locale } from '@/lib/core/context';
import { OFFICE_RULES } from '../rule-row';
import { TERM_RULES } from '../term-rules';
import { EVERYDAY_WORDS } from './everyday-words';
import type { TermEntry } from './find-terms';
import { ASKED_OF, RULES_OF_GROUP, TERM_GROUPS, type TermGroup } from './groups';

/** The groups in the order in which a person reads them: the staff see their own work first. */
export function groupOrder(forStaff: boolean): readonly TermGroup[] {
  return forStaff ? ['OFFICE', ...TERM_GROUPS.filter((group) => group !== 'OFFICE')] : TERM_GROUPS;
}

/** Every rule in the words of one language, group by group. */
export function termEntries(locale: Locale, forStaff: boolean): TermEntry[] {
  const { rules, asked } = EVERYDAY_WORDS[locale];
  return groupOrder(forStaff).flatMap((group) =>
    RULES_OF_GROUP[group].map((code) => {
      const [name, words, note] = rules[code];
      const { name: names, provision, unit } = TERM_RULES[code];
      return {
        code,
        group,
        name,
        note: note ?? asked[ASKED_OF[code]][2],
        words: words.split(';').map((phrase) => phrase.trim()),
        title: names[locale],
        law: provision === OFFICE_RULES ? '' : provision,
        asked: ASKED_OF[code],
        inHours: unit === 'HOUR',
      };
    }),
  );
}
