import type { PlainDate } from '@/lib/core/plain-date';

/**
 * The data of a printed letter: every text in Polish, days in full, '' for an empty part. The template of its kind
 * places them.
 */
export type LetterPaper = {
  /** The day in the letter's metadata; the same data make the same file. */
  date: PlainDate;
  office: { name: string; address: string; phone: string; website: string; authority: string };
  /** 'Zalesin, 24 listopada 2026' */
  placeAndDate: string;
  /** Znak sprawy, or the registry number while the case has no znak. */
  number: string;
  /** Whether `number` is a znak; otherwise the letter names it as a number of the register. */
  hasZnak: boolean;
  /** The reference of the letter that is answered: 'SKO.4121.3.2026 z 3 listopada 2026'. */
  theirReference: string;
  addressee: { name: string; address: string; ade: string };
  /** The party, when the addressee is the party's representative; '' otherwise. */
  represented: string;
  /** 'Wezwanie do usunięcia braków podania' */
  title: string;
  /** 'KPA art. 64 § 2' */
  provision: string;
  /** The matter of the case by its card; `subject` is the podanie in the client's words. */
  matter: string;
  subject: string;
  /** '30 listopada 2026 r.' */
  receivedOn: string;
  /** 'Podanie wpłynęło 30 listopada 2026 r.' */
  received: string;
  /** The body in parts; a label may be empty, a text may have several lines. */
  paragraphs: { label: string; text: string }[];
  attachments: string[];
  handler: { name: string; post: string; department: string; room: string; phone: string };
  /**
   * `under` is the right to sign, above the name: 'z upoważnienia Burmistrza Zalesina, upoważnienie nr 12/2026'. Null
   * for a draft, which is marked as a draft on every page.
   */
  signer: { name: string; post: string; under: string } | null;
  /** Pouczenie; may have several lines. */
  instruction: string;
  /** The RODO information of a letter that must carry it, below the signature. */
  rodo: string;
  /** Otrzymują / do wiadomości. */
  copies: string[];
};
