import type { Locale } from '@/lib/core/context';
import { EVERYDAY_EN } from './everyday-en';
import type { EverydayLanguage } from './everyday-language';
import { EVERYDAY_PL } from './everyday-pl';
import { EVERYDAY_UK } from './everyday-uk';

export const EVERYDAY_WORDS: Record<Locale, EverydayLanguage> = {
  pl: EVERYDAY_PL,
  en: EVERYDAY_EN,
  uk: EVERYDAY_UK,
};
