import { notFound } from 'next/navigation';

/** The id in an address; null for a new record ("nowa", "nowy"). Any other word gives the page "not found". */
export function recordId(slug: string): number | null {
  if (slug === 'nowa' || slug === 'nowy') return null;
  if (!/^[1-9]\d{0,8}$/.test(slug)) notFound();
  return Number(slug);
}
