import { formatDate } from '@/lib/core/date-text';
import { counted } from '@/lib/core/polish';
import { IDENTITY_REASON_WORDS, IDENTITY_WORDS } from '../../clients/words/values';
import type { Channel, RodoWay } from '../schema/application';
import type { CorrectedField } from '../schema/correction';
import type { ProtocolReading, ProtocolSigning } from '../schema/protocol';
import type { ApplicationRecord } from '../schema/record';

export const CHANNEL_WORDS: Record<Channel, string> = {
  COUNTER: 'Przy okienku',
  POST: 'Pocztą',
  FAX: 'Faksem',
  ORAL: 'Ustnie do protokołu',
  EDELIVERY: 'Przez e-Doręczenia',
  ACCOUNT: 'Przez konto w systemie urzędu',
  DROP_BOX: 'Do urny podawczej',
  EMAIL: 'Zwykłym e-mailem',
};

export const RODO_WORDS: Record<RodoWay, string> = {
  ON_PAPER: 'Wręczona na piśmie',
  ALOUD: 'Przekazana ustnie',
  ALREADY_HELD: 'Klient już ją ma, bez zmian',
  WITH_REPLY: 'Pójdzie z pierwszym pismem',
};

/** How the RODO information reached the client, and which version: a promised one, once its letter went out. */
export function rodoText({
  rodoWay,
  rodoVersion,
  rodoSent,
}: Pick<ApplicationRecord, 'rodoWay' | 'rodoVersion' | 'rodoSent'>): { value: string; note: string } {
  if (rodoWay === 'WITH_REPLY' && rodoSent) {
    const { on, version } = rodoSent;
    return { value: `Przekazana z pismem z ${formatDate(on)}`, note: `wersja ${version}` };
  }
  return { value: RODO_WORDS[rodoWay], note: `wersja ${rodoVersion}` };
}

export function attachmentsText(count: number): string {
  return count === 0 ? 'bez załączników' : counted(count, 'załącznik', 'załączniki', 'załączników');
}

/** How the identity was checked, and why: 'Sprawdzona: paszport, bo ktoś działa za klienta'. */
export function identityText({
  identityCheck,
  identityReason,
  identityNote,
}: Pick<ApplicationRecord, 'identityCheck' | 'identityReason' | 'identityNote'>): string {
  const reason = identityReason && (identityReason === 'OTHER' ? '' : IDENTITY_REASON_WORDS[identityReason]);
  const checked = [IDENTITY_WORDS[identityCheck], reason].filter(Boolean).join(', ');
  return [checked, identityNote].filter(Boolean).join(': ');
}

/** The fields of a registration, as headings. */
export const FIELD_WORDS: Record<CorrectedField, string> = {
  card: 'Karta usługi',
  department: 'Komórka',
  subject: 'Czego dotyczy',
  channel: 'Kanał',
  receivedOn: 'Data wpływu',
  letterDate: 'Data pisma',
  postingDate: 'Data nadania',
  attachmentsCount: 'Liczba załączników',
  documents: 'Dokumenty',
  deliveryWay: 'Sposób odbioru',
  outOfTurn: 'Obsługa poza kolejnością',
  identityCheck: 'Tożsamość',
  identityReason: 'Dlaczego sprawdzono tożsamość',
  identityNote: 'Uwaga o tożsamości',
  rodoWay: 'Informacja RODO',
  protocolText: 'Treść protokołu',
};

/** How the client learned what the protocol says, as the protocol says it. */
export const READING_WORDS: Record<ProtocolReading, string> = {
  READ_ALOUD: 'Odczytano na głos',
  READ_BY_CLIENT: 'Klient przeczytał sam',
};

/** The reading as the protocol says it, before the provision; `filing` in the accusative: 'podanie', 'skargę'. */
export const READING_SENTENCES: Record<ProtocolReading, (filing: string) => string> = {
  READ_ALOUD: (filing) => `Protokół odczytano osobie wnoszącej ${filing}`,
  READ_BY_CLIENT: (filing) => `Osoba wnosząca ${filing} sama przeczytała protokół`,
};

export const SIGNING_WORDS: Record<ProtocolSigning, string> = {
  CLIENT: 'Klient',
  SUBSTITUTE: 'Inna osoba za klienta, który nie może lub nie umie pisać',
  REFUSED: 'Nikt: klient odmówił',
  UNABLE: 'Nikt: klient nie może podpisać',
};
