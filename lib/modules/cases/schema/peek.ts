import type { PlainDate } from '@/lib/core/plain-date';
import type { DeliveryWay } from '../../procedure-cards/schema';
import type { CourseEntry } from './course';

/** The cases of one party are counted up to this number. */
export const MOST_OF_CLIENT = 100;

/** The facts that an unfolded row of the list adds. */
export type CasePeek = {
  destinationId: number;
  /** The department that answers a question about the case, and its registry desk. */
  unit: string;
  room: string;
  phone: string;
  hours: string;
  /** The last day of the absence of the person who leads the case, and who stands in; null when they are here. */
  awayUntil: PlainDate | null;
  substitute: string | null;
  /** The last act that the party may hear of. */
  last: CourseEntry | null;
  /** The number of documents that the card demands. */
  documents: number;
  /** Null of a case that is no podanie. */
  deliveryWay: DeliveryWay | null;
  /** '' for a person who may not see it, and for a party without one. */
  address: string;
  organisation: boolean;
  /** The number of cases of the same party that the actor sees; 0 without a party. */
  ofClient: number;
};

/** The facts of the status page that a clerk tells: what was sent, handed out and delivered, never a draft. */
export type ToldStatus = {
  /** The call that was sent and is not delivered yet. */
  sentCall: { fee: boolean; sentOn: PlainDate | null } | null;
  /** The day of the notice of a new date (KPA art. 36), when the date comes from one. */
  notifiedOn: PlainDate | null;
  /** The letter that settled the case. */
  letter: {
    state: 'SENT' | 'DELIVERED' | 'UNDELIVERED';
    sentOn: PlainDate | null;
    deliveredOn: PlainDate | null;
  } | null;
  /** The counter that handed the document out. */
  issued: { point: string; on: PlainDate } | null;
  remedies: { remedy: 'odwołanie' | 'zażalenie'; until: PlainDate; lapsed: boolean }[];
};
