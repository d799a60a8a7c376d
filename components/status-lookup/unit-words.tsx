import { OfficeNameText } from '@/components/public/office-name';
import { unbroken } from '@/components/public/polish-text';
import { type DrawnValues, publicTexts } from '@/components/public/texts';
import type { Locale } from '@/lib/core/context';
import type { PublicUnit } from '@/lib/modules/status-lookup/schema/public-case';

/**
 * A department in the sentences of the page: as it is called, after "to", and as the place of papers. Polish declines
 * the name; in other languages it stands as it is, and marked as Polish where it has no translation.
 */
export function unitWords(
  unit: PublicUnit,
  locale: Locale,
): Record<'unit' | 'to' | 'where', DrawnValues[string]> {
  if (locale === 'pl') {
    const { t } = publicTexts(locale, 'status');
    const [name, to, where] = [unit.name, unit.genitive, unit.locative].map((form) => unbroken(form, locale));
    return { unit: name, to, where: where || t('where', { unit: name }) };
  }
  const drawn = (key: string) => <OfficeNameText key={key} name={unit} on={locale} article />;
  return { unit: drawn('unit'), to: drawn('to'), where: drawn('where') };
}

/** The room and the telephone of a department, for the end of a sentence: ", pokój 212, tel. 00 000 00 12". */
export function contactWords({ room, phone }: { room: string; phone: string }, locale: Locale): string {
  const { t } = publicTexts(locale, 'status');
  const parts = [room && t('room', { room }), phone && t('phone', { phone })].filter(Boolean);
  return parts.map((part) => `, ${part}`).join('');
}
