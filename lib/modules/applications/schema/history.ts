import type { PlainDate } from '@/lib/core/plain-date';
import type { RuleCode } from '../../deadlines/schema';
import type { Channel } from './application';
import type { CorrectedField } from './correction';

declare module '@/lib/modules/audit/schema' {
  interface CaseHistory {
    'application.registered': {
      channel: Channel;
      card: string;
      missing: number;
      dueRule: RuleCode;
      dueOn: PlainDate;
      outOfTurn: boolean;
      /** The database adds the number together with the registration. */
      number?: number;
    };
    'application.settled': Record<string, never>;
    /** `uncoded`: without a code, because the matter is kept off the status page. */
    'application.receipt-printed': { print: number; uncoded?: true };
    /**
     * `replaces`: the moment of the printed receipt that a corrected one replaces (ISO). `uncoded`: the receipt has no
     * code, because the matter is kept off the status page; `formerUncoded`: the last printed one had none.
     */
    'application.code-renewed': {
      replaces?: string;
      corrected?: CorrectedField[];
      uncoded?: true;
      formerUncoded?: true;
    };
    /** Where `protocol` is absent, the podanie had one protocol only. */
    'application.protocol-rewritten': { protocol?: number };
    'application.protocol-printed': { protocol?: number };
    /** An entry of the time when corrections were added to a printed protocol. */
    'application.protocol-amended': { amendment: number };
    'application.protocol-replaced': { protocol: number; replaces: number; reason: string };
    /** `correctionId` leads to the former and the new values, which may be personal data. */
    'application.corrected': { correctionId: number; fields: CorrectedField[]; reason: string };
    'application.cancelled': { reason: string };
    'application.restored': { reason: string };
    'application.supplemented': {
      supplementId: number;
      on: PlainDate;
      /** The documents of the list and the defects of calls that it brought. */
      documents: number;
      complete: boolean;
      inTime: boolean | null;
    };
    'application.supplement-cancelled': { supplementId: number; on: PlainDate; reason: string };
    /**
     * The numbers at the time of the act; `on` is the day of the first podanie, on which this one is deemed filed (KPA
     * art. 66 § 2).
     */
    'case.separated': { firstCaseId: number; first: string; on: PlainDate };
    'case.separate-filed': { separateCaseId: number; separate: string };
    'case.separation-withdrawn': { firstCaseId: number; first: string; reason: string };
  }
}
