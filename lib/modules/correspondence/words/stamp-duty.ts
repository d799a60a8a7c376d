import { zlotyText } from '@/lib/core/money';
import type { ContentOf, StampDuty } from '../schema/content';
import { letterDate } from './formats';

/** The annotation about the stamp duty, in choices. */
export const STAMP_DUTY_WORDS: Record<StampDuty, string> = {
  PAID: 'zapłacono',
  EXEMPT: 'zwolnienie',
  EXCLUDED: 'nie podlega opłacie',
};

/**
 * The annotation as it is printed (ustawa o opłacie skarbowej art. 8 ust. 3): what was paid, when and by which receipt,
 * or the provision of the exemption or exclusion; '' without one. What it names follows § 4 of the regulation of
 * 28.09.2007, which is known and was not read: a lawyer checks it.
 */
export function stampDutyText({
  duty,
  dutyGrosze,
  dutyPaidOn,
  dutyReceipt,
  dutyBasis,
}: Pick<ContentOf<'CERTIFICATE'>, keyof ContentOf<'EXTRACT'> & `duty${string}`>): string {
  switch (duty) {
    case 'PAID': {
      const paidOn = dutyPaidOn === null ? '' : letterDate(dutyPaidOn);
      return `Zapłacono opłatę skarbową: ${zlotyText(dutyGrosze ?? 0)}, ${paidOn}, dowód zapłaty nr ${dutyReceipt}.`;
    }
    case 'EXEMPT':
      return `Zwolniono z opłaty skarbowej: ${dutyBasis}.`;
    case 'EXCLUDED':
      return `Nie podlega opłacie skarbowej: ${dutyBasis}.`;
    case null:
      return '';
  }
}
