import type { Locale } from '@/lib/core/context';
import type { ProofLanguage } from './proof-language';
import { WORDS_EN } from './proof-words-en';
import { WORDS_PL } from './proof-words-pl';
import { WORDS_UK } from './proof-words-uk';

export const PROOF_WORDS: Record<Locale, ProofLanguage> = { pl: WORDS_PL, en: WORDS_EN, uk: WORDS_UK };
