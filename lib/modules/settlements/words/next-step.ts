import type { LetterKind } from '../../correspondence/schema/letter';
import { LETTER_OBJECTS, LETTER_TITLES } from '../../correspondence/words/letters';
import type { NextStep } from '../schema';

/** The letter in which a case of the card ends, in the accusative: "Napisz decyzję". */
export function writtenForm({ kind, form }: { kind: LetterKind; form: string }): string {
  const words = form.toLowerCase();
  if (kind === 'CERTIFICATE' && !words.includes('zaświadczen'))
    return words.includes('odpis') ? 'odpis' : 'wypis';
  if (kind !== 'INFORMATION') return LETTER_OBJECTS[kind];
  if (words.includes('zawiadomieni')) return 'zawiadomienie';
  return /odpowied|informacj|opini/.test(words) ? 'odpowiedź' : 'pismo';
}

/** The next step of a case in a list: "wezwać do uzupełnienia", "decyzja czeka na podpis". */
export function stepText(step: NextStep): string {
  switch (step.step) {
    case 'OPEN_CASE':
      return 'założyć sprawę';
    case 'CALL':
      return 'wezwać do uzupełnienia';
    case 'AWAIT_CLIENT':
      return step.fee ? 'czeka na opłatę klienta' : 'czeka na uzupełnienie klienta';
    case 'CALL_LAPSED':
      return 'wezwanie bez odpowiedzi: zdecydować';
    case 'FIND_ADDRESS':
      return 'ustalić adres klienta';
    case 'AWAIT_PICKUP':
      return 'czeka na odbiór przy okienku';
    case 'AWAIT':
      return 'czeka, termin stoi';
    case 'WRITE':
      return `napisać ${writtenForm(step)}`;
    case 'FINISH':
      return `dokończyć ${LETTER_OBJECTS[step.kind]}`;
    case 'SIGN':
      return `do podpisu: ${LETTER_TITLES[step.kind].toLowerCase()}`;
    case 'SEND':
      return `wysłać ${LETTER_OBJECTS[step.kind]}`;
    case 'NOTE_DELIVERY':
    case 'DATE_DELIVERY':
      return 'odnotować doręczenie';
    case 'SETTLE':
      return 'odnotować załatwienie';
    case 'HAND':
      return 'przekazać do odbioru';
    case 'CLOSE':
      return 'zakończyć sprawę';
  }
}
