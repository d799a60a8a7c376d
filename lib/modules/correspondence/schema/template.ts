import type { PlainDate } from '@/lib/core/plain-date';

/**
 * What a letter says, ready to print: every text in Polish, days in full, empty where there is nothing. The template of
 * its kind decides where each of them stands.
 */
export type LetterPaper = {
  /** The day the letter bears in its metadata; the same data make the same file. */
  date: PlainDate;
  office: { name: string; address: string; phone: string; website: string; authority: string };
  /** 'Zalesin, 24 listopada 2026' */
  placeAndDate: string;
  /** Znak sprawy, or the registry number while there is none. */
  number: string;
  /** Of the letter that is answered: 'SKO.4121.3.2026 z 3 listopada 2026'. */
  theirReference: string;
  addressee: { name: string; address: string; ade: string };
  /** 'Wezwanie do usunięcia braków podania' */
  title: string;
  /** 'KPA art. 64 § 2' */
  provision: string;
  /** What the case is about: the card, and the podanie in the client's words. */
  matter: string;
  subject: string;
  receivedOn: string;
  /** The body, part by part; a label may be empty, a text may have several lines. */
  paragraphs: { label: string; text: string }[];
  attachments: string[];
  handler: { name: string; post: string; department: string; room: string; phone: string };
  /**
   * `under`: by what right, as it stands above the name: 'z upoważnienia Burmistrza Zalesina, upoważnienie nr 12/2026'.
   * Null for a draft, which is marked as one on every page.
   */
  signer: { name: string; post: string; under: string } | null;
  /** Pouczenie; may have several lines. */
  instruction: string;
  /** Otrzymują / do wiadomości. */
  copies: string[];
};
