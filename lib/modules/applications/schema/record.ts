import type { PlainDate } from '@/lib/core/plain-date';
import type { CallDefect } from '../../cases/schema/clock';
import type { ClientRecord, IdentityCheck, IdentityReason } from '../../clients/schema';
import type { DeliveryWay, DocumentKind, DocumentRequirement, Procedure } from '../../procedure-cards/schema';
import type { Channel, RodoWay } from './application';
import type { CorrectionRecord } from './correction';
import type { ProtocolRecord } from './protocol';

/** The facts shown to the clerk after registering. The code is shown here and on the receipt, nowhere else. */
export type Registered = {
  caseId: number;
  slug: string;
  number: string;
  /** Null when the form had been registered before, as the code was shown then, and for a matter kept off the page. */
  accessCode: string | null;
  /**
   * The sealed code, with which this clerk can print the first receipt for 30 minutes; null when the form had been
   * registered before.
   */
  receiptKey: string | null;
  receivedOn: PlainDate;
  dueOn: PlainDate;
  registeredAt: Date;
  client: string;
  card: string;
  /** The formal defects, to which a call is due (KPA art. 64 § 2), and the evidence that has not come. */
  missing: string[];
  evidence: string[];
  /** True when the podanie has no address to which an answer could go (KPA art. 64 § 1 and its like). */
  nowhere: boolean;
  /** True when the client lives far abroad and has to name an agent for deliveries (KPA art. 40 § 4). */
  abroad: boolean;
  /** The procedure of the card. */
  procedure: Procedure;
  channel: Channel;
  deliveryWay: DeliveryWay;
  oral: boolean;
  settled: boolean;
  /** Whether the status page shows the matter: if not, the client gets no code. */
  publicStatus: boolean;
  /** Whether the papers wait to be handed over. */
  toHandOver: boolean;
  department: { id: number; name: string };
};

/** A known client, and the version of the RODO information that the client has; null: none is noted. */
export type TakenClient = ClientRecord & { rodoVersion: number | null };

export type FiledDocument = {
  id: number;
  name: string;
  kind: DocumentKind;
  mandatory: boolean;
  requirement: DocumentRequirement;
  legalBasis: string;
  /** Pełnomocnictwo: mandatory while the case has a representative. */
  forRepresentative: boolean;
  /** Whether the document came with the filing. */
  present: boolean;
  /** The supplement with which the document came later. */
  supplementId: number | null;
};

export type SupplementRecord = {
  id: number;
  receivedOn: PlainDate;
  channel: Channel;
  attachmentsCount: number;
  note: string;
  inTime: boolean | null;
  complete: boolean;
  registeredBy: string;
  registeredById: number;
  registeredAt: Date;
  /** The service point that registered it; null: the department did. */
  pointId: number | null;
  cancelled: { by: string; at: Date; reason: string; items: string[] } | null;
};

/** The part of a case that is the podanie. */
export type ApplicationRecord = {
  /** The name of the card that the client saw. */
  card: string;
  /** Whether the status page shows the matter, so that the receipt has a code. */
  publicStatus: boolean;
  channel: Channel;
  letterDate: PlainDate | null;
  postingDate: PlainDate | null;
  attachmentsCount: number;
  identityCheck: IdentityCheck;
  identityReason: IdentityReason | null;
  identityNote: string;
  rodoWay: RodoWay;
  rodoVersion: number;
  /** The first letter that took the RODO information along, and its version; null: none has gone out. */
  rodoSent: { on: PlainDate; version: number } | null;
  supplementCall: 'NONE' | 'WAITING';
  /** The way in which the client wants the answer. */
  deliveryWay: DeliveryWay;
  receiptPrints: number;
  registeredBy: string;
  point: { name: string; address: string } | null;
  documents: FiledDocument[];
  /** The defects that calls name; [] for a person who does not read the files of the case. */
  defects: CallDefect[];
  supplements: SupplementRecord[];
  /** Counts the corrections of the registration. */
  version: number;
  /** The moment when a correction changed what the last printed receipt says; null while the receipt is right. */
  receiptOutdatedAt: Date | null;
  /** The service point that registered the podanie. */
  pointId: number | null;
  cardVersionId: number;
  /** The corrections, newest first; [] for a person who does not read the files of the case. */
  corrections: CorrectionRecord[];
  cancelled: { by: string; at: Date; reason: string } | null;
  /** The protocols of an oral podanie, newest first: each replaces the one after it. */
  protocols: ProtocolRecord[];
};
