import { formatDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';

/** A date as letters print it: '30 listopada 2026 r.' */
export const letterDate = (date: PlainDate): string => `${formatDate(date)} r.`;

/** 82,00 zł */
export const zlotyText = (grosze: number): string =>
  (grosze / 100).toLocaleString('pl-PL', { style: 'currency', currency: 'PLN' });
