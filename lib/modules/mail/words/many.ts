import { counted } from '@/lib/core/polish';
import type { LeftOut } from '../schema/many';

/** Why a thread gets no common answer. */
export const LEFT_OUT_WORDS: Record<LeftOut, string> = {
  robot: 'wysłał program, nikt nie czeka',
  'not-ours': 'ma to inna komórka',
  'on-the-way': 'w drodze do innej komórki',
  over: 'już załatwione',
  answered: 'już odpowiedziano',
  'no-address': 'nadawca nie przyjmuje odpowiedzi',
  'own-paper': 'wymaga osobnego pisma',
  undecided: 'najpierw ustal rodzaj',
  'being-written': 'ktoś już odpowiada',
  'own-draft': 'masz tu zaczęty szkic',
};

/** "3 wiadomości", the object of an act. */
export const countedMails = (count: number): string =>
  counted(count, 'wiadomość', 'wiadomości', 'wiadomości');

/** The result of an act on several: "8 z 10" and the verb, or all of them. */
export function doneOf(verb: string, done: number, refused: number): string {
  return refused === 0 ? `${verb} ${countedMails(done)}.` : `${verb} ${done} z ${done + refused}.`;
}
