import type { DeliveryWay, DocumentKind } from '../schema';

export const DELIVERY_WORDS: Record<DeliveryWay, string> = {
  COUNTER: 'Osobiście w BOK',
  POST: 'Pocztą',
  EDELIVERY: 'e-Doręczenia',
  EMAIL: 'E-mailem',
};

/** The way of delivery as a sentence. */
export const DELIVERY_SENTENCES: Record<DeliveryWay, string> = {
  COUNTER: 'Odbiór osobiście w BOK.',
  POST: 'Odpowiedź przyjdzie pocztą.',
  EDELIVERY: 'Odpowiedź przyjdzie przez e-Doręczenia.',
  EMAIL: 'Odpowiedź przyjdzie e-mailem.',
};

export const DOCUMENT_KIND_WORDS: Record<DocumentKind, string> = {
  TO_FILE: 'do złożenia',
  TO_SHOW: 'do wglądu',
};
