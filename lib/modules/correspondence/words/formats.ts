import { formatDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';

/** A date as letters print it: '30 listopada 2026 r.' */
export const letterDate = (date: PlainDate): string => `${formatDate(date)} r.`;
