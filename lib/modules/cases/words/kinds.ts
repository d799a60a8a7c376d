import type { CaseKind } from '@/lib/core/case-kinds';
import { capital } from '@/lib/core/polish';

/** The kinds of cases; the first letter is small, as inside a sentence. */
export const CASE_KIND_WORDS: Record<CaseKind, string> = {
  APPLICATION: 'podanie',
  INQUIRY: 'zapytanie',
  EMAIL: 'e-mail',
};

/** The name of a matter: its card, or its kind where it has no card. */
export const matterName = (kind: CaseKind, card: string | null | undefined): string =>
  card ?? capital(CASE_KIND_WORDS[kind]);
