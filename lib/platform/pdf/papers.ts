import type { PlainDate } from '@/lib/core/plain-date';

/**
 * The data of each printed paper. Texts arrive ready to print, in Polish, and are printed literally, never as markup.
 * `templates/<name>.typ` draws each paper.
 */
export interface Papers {
  receipt: ReceiptPaper;
  protocol: ProtocolPaper;
  'handover-list': HandOverListPaper;
  'collection-slip': CollectionSlipPaper;
  supplement: SupplementPaper;
  'case-record': CaseRecordPaper;
  note: NotePaper;
  'file-viewing': FileViewingPaper;
  inquiry: InquiryPaper;
  mandates: MandateRegisterPaper;
  'case-register': CaseRegisterPaper;
}

/** A person with the address for letters. */
type NamedParty = {
  name: string;
  address: string;
};

interface Paper {
  /** The day in the metadata of the paper; equal data make equal files. */
  date: PlainDate;
  office: { name: string; address: string; phone: string; website: string };
  /** The service point where the paper was made. */
  point: { name: string; address: string };
}

/**
 * "Potwierdzenie złożenia podania" (art. 63 § 4 KPA). Always one page; the paper says when a text is shortened and the
 * whole text is in the case.
 */
export interface ReceiptPaper extends Paper {
  /** 'RPW/4127/2026' */
  number: string;
  /** 'K7QF3-M9TXA'; null for a matter kept off the status page. */
  accessCode: string | null;
  /** Whether the receipt before this one had a code, which has ended. */
  formerCode: boolean;
  /** The legal day of receipt, full: 'wtorek, 24 listopada 2026'. */
  receivedOn: string;
  /** '24.11.2026, godz. 10:44' */
  registeredAt: string;
  /** Name only, never PESEL. */
  client: string;
  /** The address of the answer; without one, what follows (KPA art. 64 § 1 and its like). */
  address: string;
  /** The provision by which the filing is confirmed; '' where the act has none. */
  provision: string;
  representative: NamedParty | null;
  /**
   * Whether, how and why the identity was checked: 'Sprawdzona: dowód osobisty'; '' when nobody stood at the counter.
   */
  identity: string;
  card: string;
  subject: string;
  /** The way of filing: 'Przy okienku'. */
  channel: string;
  /** The documents that the client brought; `kind` marks one that was only shown, else ''. */
  /** False when the card lists no documents: then the receipt says nothing of them. */
  listed: boolean;
  filed: { name: string; kind: string }[];
  attachments: number;
  /** Formal defects, to which the instruction of art. 64 § 2 belongs. */
  missing: { name: string; legalBasis: string }[];
  /** The sentences about those defects; '' where the procedure calls for none. */
  missingText: string;
  /** Evidence that has not come: its lack leaves no podanie unconsidered. */
  evidence: { name: string; legalBasis: string }[];
  /** The expected date: its name, the day in full, the short proof (label: day, text: its meaning). */
  expected: { label: string; date: string; basis: { label: string; text: string }[] } | null;
  /** The way of the answer: 'Osobiście w BOK'. */
  delivery: string;
  department: { name: string; room: string; phone: string };
  receivedBy: string;
  rodo: string;
  /** Address of the status page in text; `qrSvg` is the QR code of the address with the number. */
  status: { address: string; qrSvg: string } | null;
  /** A new code was given. `no` counts the reprints; 0: no receipt was printed before. */
  reprint: { no: number; on: PlainDate } | null;
  /** The printed receipt that this one replaces after a correction: the moment of its print, what was corrected. */
  replaces: { at: string; corrected: string } | null;
}

/** "Potwierdzenie złożenia uzupełnienia" (art. 63 § 4, art. 64 § 2 KPA). */
export interface SupplementPaper extends Paper {
  /** The provision by which the filing is confirmed; '' where the act has none. */
  provision: string;
  /** Znak sprawy, or the number of the podanie. */
  number: string;
  /** 'wtorek, 24 listopada 2026' */
  receivedOn: string;
  registeredAt: string;
  client: string;
  representative: NamedParty | null;
  card: string;
  channel: string;
  /** Documents of the list that the client brought. */
  filed: string[];
  attachments: number;
  /** Other contents of the uzupełnienie, in words. */
  note: string;
  /** Formal defects that are left. */
  missing: string[];
  /** Evidence that has not come. */
  evidence: string[];
  receivedBy: string;
}

/** "Protokół przyjęcia podania wniesionego ustnie", or of a complaint or motion. */
export interface ProtocolPaper extends Paper {
  title: string;
  /** The name of the filing: 'podania', 'podanie'. */
  filing: { genitive: string; accusative: string };
  /** The provisions of the protocol. */
  law: string;
  /** The protocol is not printed yet: the paper says that it is not for signing. */
  preview: boolean;
  /** The number of the podanie. */
  number: string;
  /** 1, 2 … within the podanie. */
  no: number;
  /** The printed protocol that this one replaces: its number, the moment of its print, the reason. */
  replaces: { no: number; at: string; reason: string } | null;
  /** 'wtorek, 24 listopada 2026, godz. 10:44' */
  madeAt: string;
  /** The place: 'Biuro Obsługi Klienta, stanowisko 3, Rynek 1, Zalesin'. */
  place: string;
  employee: { name: string; position: string };
  /** Name and address, which art. 63 § 2 demands. */
  client: NamedParty;
  representative: NamedParty | null;
  /** The act: 'Przyjęcie podania wniesionego ustnie: Zezwolenie na zajęcie pasa drogowego'. */
  act: string;
  /** Everyone present, with their capacity: wnosząca podanie, tłumacz. */
  present: { name: string; capacity: string }[];
  /** The podanie as dictated; may run over several pages. */
  content: string;
  /** Remarks of the people present; '' when they had none, null when that was not noted: written by hand. */
  remarks: string | null;
  /** How the client learned what the protocol says, as a sentence; null when that was not noted: written by hand. */
  reading: string | null;
  /** `law`: the provision of the signature; '' where the act says nothing of it. */
  clientSignature:
    | { by: 'client' }
    /** The person cannot sign or does not know how: another person signs with a note (art. 63 § 3 KPA). */
    | { by: 'substitute'; name: string; reason: string; law: string }
    /** The client refused to sign, or could not: the protocol gives the reason (art. 68 § 2 KPA). */
    | { by: 'nobody'; refused: boolean; reason: string; law: string };
}

/** "Potwierdzenie odbioru": signed by the person who takes a document, or originals, at the counter. One page. */
export interface CollectionSlipPaper extends Paper {
  /** Znak sprawy, or the registry number while there is none. */
  number: string;
  matter: string;
  client: string;
  representative: NamedParty | null;
  items: { title: string; kind: string }[];
  /** The person who takes the document; null: to be written by hand, with the power of attorney. */
  taker: { name: string; authority: string } | null;
  /** How the identity was checked, and when the document was handed out; '' before that: to be written by hand. */
  identity: string;
  issuedAt: string;
  issuedBy: string;
}

/** "Lista przekazania": papers handed to a department's desk for confirmation. */
export interface HandOverListPaper extends Paper {
  /** '24.11.2026, godz. 15:20' */
  handedOverAt: string;
  from: string;
  to: string;
  /** `representative`: the name of the person who acts for the client; '' when nobody does. */
  items: { number: string; subject: string; client: string; representative: string; attachments: number }[];
  /** Names printed under the signature lines; the name of the accepting person is null while unknown. */
  handedOverBy: string;
  acceptedBy: string | null;
}

/** The case to which a paper of the case files belongs. */
interface FilePaper extends Paper {
  /** Znak sprawy, or the registry number while there is none. */
  number: string;
  /** The title of the case. */
  matter: string;
  /** The provision of the paper: 'art. 66a KPA'. */
  law: string;
}

/** "Metryka sprawy": every act, its author, and the paper it refers to. May run over many pages. */
export interface CaseRecordPaper extends FilePaper {
  /** 'wtorek, 24 listopada 2026': the day on which the proceedings began. */
  startedOn: string;
  /** '24.11.2026, godz. 15:20' */
  madeAt: string;
  acts: {
    /** '24.11.2026', '10:44' */
    day: string;
    hour: string;
    person: string;
    /** 'referent, Wydział Dróg'; '' for an act of the office itself. */
    post: string;
    act: string;
    /** Further details of the act; '' when the act says everything. */
    text: string;
    /** 'dokument nr 12'; '' for an act that refers to no document. */
    paper: string;
  }[];
}

/** A note in the case files: an annotation (art. 72 KPA), a note of a visit or of a call; signed by its author. */
export interface NotePaper extends FilePaper {
  /** 'Adnotacja', 'Notatka służbowa z wizyty' */
  title: string;
  id: number;
  /** 'wtorek, 24 listopada 2026, godz. 10:44' */
  happened: string;
  /** The other person; '' for none. */
  person: string;
  content: string;
  author: { name: string; post: string };
  writtenAt: string;
  /** The note that this one corrects, and the notes that correct this one. */
  corrects: string | null;
  correctedBy: string | null;
  /** Whether the client has to sign the note too (art. 14 § 2 KPA). */
  clientSigns: boolean;
}

/** "Udostępnienie akt sprawy" (art. 73 KPA): the viewer, the papers shown, the time, the official present. */
export interface FileViewingPaper extends FilePaper {
  id: number;
  viewed: string;
  viewer: string;
  capacity: string;
  identity: string;
  present: string;
  scope: string;
  /** '' without any. */
  copies: string;
  withheld: string;
  savedBy: string;
  savedAt: string;
  corrects: string | null;
  correctedBy: string | null;
}

/** "Rejestr upoważnień", whole or filtered. Landscape. */
export interface MandateRegisterPaper extends Omit<Paper, 'point'> {
  /** '24.11.2026, godz. 15:20' */
  printedAt: string;
  /** 'ważne 24 listopada 2026'; empty for the whole register. */
  filter: string;
  mandates: {
    /** '12/2026' */
    number: string;
    name: string;
    /** 'decyzje, postanowienia' */
    scopes: string;
    subject: string;
    department: string;
    given: string;
    from: string;
    to: string;
    /** 'cofnięte, ostatni dzień 30.11.2026: zmiana stanowiska'; empty for a mandate that was not revoked. */
    revoked: string;
  }[];
}

/** "Spis spraw" of a cell, class and year (instrukcja kancelaryjna). Landscape. */
export interface CaseRegisterPaper extends Paper {
  /** 'DR.7230' */
  name: string;
  /** 'wtorek, 24 listopada 2026' */
  printedOn: string;
  /** Year, cell, symbol, hasło, category. */
  head: { label: string; value: string }[];
  /** Nine, the first of which is the number of the line. */
  columns: string[];
  rows: string[][];
}

/** "Formularz zapytania" (Bieruń, annex 2): the question, the caller, who took it, who calls back and when. */
export interface InquiryPaper extends Paper {
  number: string;
  question: string;
  phone: string;
  /** When to call, in the caller's words; '' at any time. */
  wish: string;
  /** '' when the answer does not need the name. */
  caller: string;
  takenBy: string;
  /** '24.11.2026, godz. 10:44' */
  takenAt: string;
  passedTo: string;
  /** The last day of the call-back, in full. */
  dueOn: string;
  /** The moment of the talk and what was said; null before it: to be filled in by hand. */
  called: { at: string; by: string; answer: string } | null;
  /** How it ended otherwise; null while it is open, and after an answer. */
  ended: { at: string; by: string; how: string } | null;
}
