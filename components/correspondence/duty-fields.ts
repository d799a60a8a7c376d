import type { ContentOf } from '@/lib/modules/correspondence/schema/content';
import { STAMP_DUTY_WORDS } from '@/lib/modules/correspondence/words/stamp-duty';
import { type LetterField, line } from './letter-field';

/** The annotation about the stamp duty (ustawa o opłacie skarbowej art. 8 ust. 3), and what it names. */
export function dutyFields({ duty }: Pick<ContentOf<'CERTIFICATE'>, 'duty'>): LetterField[] {
  const asked: LetterField = {
    name: 'content.duty',
    label: 'Adnotacja o opłacie skarbowej',
    as: 'choice',
    options: STAMP_DUTY_WORDS,
    blank: 'bez adnotacji',
    optional: true,
    hint: 'Zapłatę, zwolnienie albo wyłączenie potwierdza adnotacja na dokumencie (art. 8 ust. 3 i 4 ustawy o opłacie skarbowej).',
  };
  switch (duty) {
    case null:
      return [asked];
    case 'PAID':
      return [
        asked,
        { name: 'content.dutyGrosze', label: 'Kwota w złotych', as: 'money' },
        { name: 'content.dutyPaidOn', label: 'Dzień zapłaty', as: 'day' },
        line('content.dutyReceipt', 'Numer pokwitowania albo przelewu'),
      ];
    default:
      return [
        asked,
        line(
          'content.dutyBasis',
          duty === 'EXEMPT' ? 'Przepis, który zwalnia' : 'Przepis, który wyłącza opłatę',
          'Na przykład: art. 7 pkt 3 ustawy o opłacie skarbowej',
        ),
      ];
  }
}
