import type { Procedure } from '../../../procedure-cards/schema';
import type { CallRow, ProcedureRow, Provision } from '../../schema/procedure';
import { at } from './provision';

/** The longest time that a call may give where the act sets only the least. */
const LONGEST_CALL = 365;

const KPA_CALL: CallRow = {
  provision: at('KPA', 'art. 64 § 2'),
  asks: 'DEFECTS',
  days: { min: 7, max: LONGEST_CALL },
  rule: 'KPA_64_7D',
  unless: 'braki nie zostaną usunięte',
  sanction: 'podanie pozostanie bez rozpoznania',
  lapse: 'NOTICE',
  lapseProvision: at('KPA', 'art. 64 § 2'),
};

const KPA_URGING = {
  provision: at('KPA', 'art. 37'),
  through: { provision: at('KPA', 'art. 37 § 4'), rule: 'KPA_37_7D' },
  premature: at('KPA', 'art. 37 § 3a'),
} as const;

const KPA_APPEAL = {
  provision: at('KPA', 'art. 127 § 1 i 2, art. 129 § 1 i 2'),
  days: 14,
  rule: 'KPA_129_14D',
} as const;
const KPA_WAIVER = at('KPA', 'art. 127a');

/** The code's counting of terms and its fictions of delivery; `through` makes them apply in another act. */
const kpaTerms = (through: Provision | null = null): Pick<ProcedureRow, 'terms' | 'delivery'> => ({
  terms: {
    counting: at('KPA', 'art. 57 § 1 i 4', through),
    kept: at('KPA', 'art. 57 § 5 pkt 1 i 2', through),
  },
  delivery: {
    electronic: at('KPA', 'art. 39 § 1', through),
    otherwise: at('KPA', 'art. 39 § 2 i 3', through),
    refused: at('KPA', 'art. 47', through),
    deposit: at('KPA', 'art. 44', through),
    abroad: at('KPA', 'art. 40 § 4 i 5', through),
  },
});

const KPA: ProcedureRow = {
  filing: 'PODANIE',
  left: 'bez rozpoznania',
  ...kpaTerms(),
  notifiesByEmail: false,
  confirmation: at('KPA', 'art. 63 § 4'),
  call: KPA_CALL,
  feeCall: {
    provision: at('KPA', 'art. 261 § 1'),
    asks: 'DEFECTS',
    days: { min: 7, max: 14 },
    rule: 'KPA_261_7D',
    unless: 'opłata nie zostanie wniesiona',
    sanction: 'podanie podlega zwrotowi lub czynność uzależniona od opłaty zostanie zaniechana',
    lapse: 'RETURN',
    lapseProvision: at('KPA', 'art. 261 § 2'),
  },
  rodo: at('KPA', 'art. 61 § 5'),
  noAddress: at('KPA', 'art. 64 § 1'),
  byEmail: at('KPA', 'art. 63 § 1'),
  repeated: null,
  referral: {
    provision: at('KPA', 'art. 65 § 1'),
    rodo: at('KPA', 'art. 65 § 1a'),
    kept: at('KPA', 'art. 65 § 2'),
  },
  separate: {
    provision: at('KPA', 'art. 66 § 1 i 2'),
    rodo: at('KPA', 'art. 66 § 1'),
    kept: at('KPA', 'art. 66 § 2'),
    rule: 'KPA_66_14D',
  },
  returned: at('KPA', 'art. 66 § 3'),
  suspension: true,
  opinion: {
    provision: at('KPA', 'art. 106'),
    notice: at('KPA', 'art. 106 § 2'),
    term: at('KPA', 'art. 106 § 3'),
    rule: 'KPA_106_2W',
  },
  decision: {
    provision: at('KPA', 'art. 104'),
    appeal: KPA_APPEAL,
    waiver: KPA_WAIVER,
    discontinued: at('KPA', 'art. 105'),
    finalAtOnce: at('KPA', 'art. 127 § 1a'),
    positions: null,
    forward: 'KPA_133_7D',
  },
  order: {
    provision: at('KPA', 'art. 123'),
    complaint: {
      provision: at('KPA', 'art. 141 § 1 i 2, art. 144 w związku z art. 129 § 1'),
      lodged: at('KPA', 'art. 141 § 2, art. 144 w związku z art. 129 § 1'),
      days: 7,
      rule: 'KPA_141_7D',
    },
    none: at('KPA', 'art. 142'),
  },
  certificate: {
    demanded: at('KPA', 'art. 217 § 2 pkt 1'),
    interest: at('KPA', 'art. 217 § 2 pkt 2'),
    refusal: at('KPA', 'art. 219'),
    rodo: at('KPA', 'art. 217a'),
  },
  transcript: null,
  extract: null,
  offer: null,
  answer: { settles: null, refusal: null },
  delay: 'CAUSES',
  urging: KPA_URGING,
  remedy: 'NONE',
};

/** A matter that no paper of the code fits: an answer, and nothing else. */
const ANSWERS: ProcedureRow = {
  filing: 'WNIOSEK',
  left: 'bez rozpoznania',
  terms: null,
  delivery: null,
  notifiesByEmail: false,
  confirmation: null,
  call: null,
  feeCall: null,
  rodo: null,
  noAddress: null,
  byEmail: null,
  repeated: null,
  referral: null,
  separate: null,
  returned: null,
  suspension: false,
  opinion: null,
  decision: null,
  order: null,
  certificate: null,
  transcript: null,
  extract: null,
  offer: null,
  answer: { settles: null, refusal: null },
  delay: 'CAUSES',
  urging: null,
  remedy: 'NONE',
};

const TAX_CALL: CallRow = {
  provision: at('OP', 'art. 169 § 1'),
  asks: 'DEFECTS',
  days: { min: 7, max: 7 },
  rule: 'OP_169_7D',
  unless: 'braki nie zostaną usunięte',
  sanction: 'podanie pozostanie bez rozpatrzenia',
  lapse: 'ORDER',
  lapseProvision: at('OP', 'art. 169 § 4'),
};

const SIW_CALL: CallRow = {
  provision: at('SIW', '§ 8 ust. 2'),
  asks: 'EXPLANATION',
  days: { min: 7, max: 7 },
  rule: 'SIW_8_7D',
  unless: 'wyjaśnienie lub uzupełnienie nie zostanie złożone',
  sanction: '',
  lapse: 'NOTICE',
  lapseProvision: at('SIW', '§ 8 ust. 2'),
};

/** The appeal against a refusal by a decision, in acts that send to the code. */
const refusal = (act: 'UDIP' | 'REUSE' | 'UUIOS', article: string, sends: string | null) => ({
  provision: at(act, article),
  discontinued: act === 'UDIP' ? at('UDIP', 'art. 14 ust. 2, art. 16 ust. 1') : at('KPA', 'art. 105'),
  appeal: {
    ...KPA_APPEAL,
    provision: at('KPA', 'art. 127 § 1 i 2, art. 129 § 1 i 2', sends === null ? null : at(act, sends)),
  },
  waiver: KPA_WAIVER,
  finalAtOnce: null,
  positions: act === 'UDIP' ? at('UDIP', 'art. 16 ust. 2 pkt 2') : null,
  forward: 'KPA_133_7D' as const,
});

/**
 * The law of each procedure. Read in the acts: KPA (Dz.U. 2024 poz. 572), Ordynacja podatkowa (2022 poz. 2651),
 * petitions (2018 poz. 870), UDIP (2022 poz. 902), open data (2023 poz. 1524), environment (2024 poz. 1112, art.
 * 12-20). Known and not read, so a lawyer checks them: art. 140 and 141 of the tax code, RODO. The office chooses the
 * procedure of each card and its higher authority, and the author of a letter may change its instruction.
 */
export const PROCEDURE_ROWS: Record<Procedure, ProcedureRow> = {
  KPA,
  TAX: {
    ...KPA,
    left: 'bez rozpatrzenia',
    terms: { counting: at('OP', 'art. 12 § 1 i 5'), kept: at('OP', 'art. 12 § 6 pkt 1 i 2') },
    delivery: {
      electronic: at('OP', 'art. 144'),
      otherwise: null,
      refused: at('OP', 'art. 153 § 2'),
      deposit: at('OP', 'art. 150 § 4'),
      abroad: null,
    },
    confirmation: at('OP', 'art. 168 § 4'),
    call: TAX_CALL,
    // An unpaid fee is a defect like others: nothing is returned.
    feeCall: {
      ...TAX_CALL,
      provision: at('OP', 'art. 169 § 1 i 2'),
      rule: 'OP_169_2_7D',
      unless: 'opłata nie zostanie wniesiona',
    },
    rodo: null,
    noAddress: at('OP', 'art. 169 § 1a'),
    byEmail: at('OP', 'art. 169 § 1b'),
    referral: {
      provision: at('OP', 'art. 170 § 1'),
      rodo: at('OP', 'art. 170 § 1a'),
      kept: at('OP', 'art. 170 § 2'),
    },
    separate: {
      provision: at('OP', 'art. 171 § 1'),
      rodo: null,
      kept: at('OP', 'art. 171 § 2'),
      rule: 'OP_171_14D',
    },
    returned: at('OP', 'art. 171 § 3'),
    suspension: false,
    opinion: null,
    decision: {
      provision: at('OP', 'art. 207'),
      appeal: {
        provision: at('OP', 'art. 220, art. 222 i art. 223 § 1 i § 2 pkt 1'),
        days: 14,
        rule: 'OP_223_14D',
      },
      waiver: null,
      discontinued: at('OP', 'art. 208'),
      finalAtOnce: null,
      positions: null,
      forward: 'OP_227_14D',
    },
    order: {
      provision: at('OP', 'art. 216'),
      complaint: {
        provision: at('OP', 'art. 236 § 1 i § 2 pkt 1, art. 239 w związku z art. 223 § 1'),
        lodged: at('OP', 'art. 236 § 2 pkt 1, art. 239 w związku z art. 223 § 1'),
        days: 7,
        rule: 'OP_236_7D',
      },
      none: at('OP', 'art. 237'),
    },
    certificate: {
      demanded: at('OP', 'art. 306a § 2 pkt 1'),
      interest: at('OP', 'art. 306a § 2 pkt 2'),
      refusal: at('OP', 'art. 306c'),
      rodo: null,
    },
    urging: { provision: at('OP', 'art. 141 § 1'), through: null, premature: null },
  },
  PETITION: {
    ...ANSWERS,
    filing: 'PETYCJA',
    left: 'bez rozpatrzenia',
    ...kpaTerms(at('PETITIONS', 'art. 15')),
    notifiesByEmail: true,
    confirmation: at('KPA', 'art. 63 § 4', at('PETITIONS', 'art. 15')),
    call: {
      provision: at('PETITIONS', 'art. 7 ust. 2'),
      asks: 'EXPLANATION',
      days: { min: 14, max: 14 },
      rule: 'PET_14D',
      unless: 'treść petycji nie zostanie uzupełniona lub wyjaśniona',
      sanction: 'petycja nie będzie rozpatrzona',
      lapse: 'NOTICE',
      lapseProvision: at('PETITIONS', 'art. 7 ust. 2'),
    },
    noAddress: at('PETITIONS', 'art. 7 ust. 1'),
    repeated: { provision: at('PETITIONS', 'art. 12 ust. 1'), notice: at('PETITIONS', 'art. 12 ust. 2') },
    referral: { provision: at('PETITIONS', 'art. 6 ust. 1'), rodo: null, kept: null },
    answer: { settles: at('PETITIONS', 'art. 13 ust. 1'), refusal: null },
  },
  COMPLAINT: {
    ...ANSWERS,
    filing: 'SKARGA',
    ...kpaTerms(),
    notifiesByEmail: true,
    confirmation: at('SIW', '§ 7'),
    call: { ...SIW_CALL, sanction: 'skarga pozostanie bez rozpoznania' },
    rodo: at('KPA', 'art. 226a'),
    noAddress: at('SIW', '§ 8 ust. 1'),
    referral: { provision: at('KPA', 'art. 231 § 1'), rodo: at('KPA', 'art. 231 § 2'), kept: null },
    answer: {
      settles: at('KPA', 'art. 237 § 3, art. 238 § 1'),
      // Art. 238 § 1 asks for the reasons, and for the instruction on art. 239.
      refusal: at('KPA', 'art. 237 § 3, art. 238 § 1'),
    },
    urging: { ...KPA_URGING, provision: at('KPA', 'art. 37 w związku z art. 237 § 4') },
  },
  MOTION: {
    ...ANSWERS,
    ...kpaTerms(),
    notifiesByEmail: true,
    confirmation: at('SIW', '§ 7'),
    call: { ...SIW_CALL, sanction: 'wniosek pozostanie bez rozpoznania' },
    rodo: at('KPA', 'art. 226a'),
    noAddress: at('SIW', '§ 8 ust. 1'),
    referral: { provision: at('KPA', 'art. 243'), rodo: null, kept: null },
    answer: {
      settles: at('KPA', 'art. 244 § 2, art. 238 § 1 w związku z art. 247'),
      refusal: null,
    },
    delay: 'STEPS',
    remedy: 'COMPLAINT',
  },
  PUBLIC_INFORMATION: {
    ...ANSWERS,
    notifiesByEmail: true,
    decision: refusal('UDIP', 'art. 16 ust. 1', 'art. 16 ust. 2'),
    answer: { settles: at('UDIP', 'art. 10 ust. 1, art. 13 ust. 1'), refusal: null },
    remedy: 'COURT',
  },
  REUSE: {
    ...ANSWERS,
    notifiesByEmail: true,
    call: {
      provision: at('REUSE', 'art. 39 ust. 5'),
      asks: 'DEFECTS',
      days: { min: 7, max: 7 },
      rule: 'REUSE_39_7D',
      unless: 'braki nie zostaną usunięte',
      sanction: 'wniosek pozostanie bez rozpoznania',
      lapse: 'NOTICE',
      lapseProvision: at('REUSE', 'art. 39 ust. 5'),
    },
    decision: refusal('REUSE', 'art. 41 ust. 1 pkt 5', 'art. 43 ust. 1 i 2'),
    offer: {
      provision: at('REUSE', 'art. 41 ust. 1 pkt 4'),
      answered: at('REUSE', 'art. 41 ust. 2'),
      objection: at('REUSE', 'art. 41 ust. 3'),
      lasting: {
        provision: at('REUSE', 'art. 42 ust. 1 pkt 1'),
        answered: at('REUSE', 'art. 42 ust. 2'),
      },
      rule: 'REUSE_41_14D',
    },
    answer: { settles: at('REUSE', 'art. 41 ust. 1'), refusal: null },
    remedy: 'COURT',
  },
  ENVIRONMENT: {
    ...ANSWERS,
    referral: { provision: at('UUIOS', 'art. 19 ust. 2 pkt 1'), rodo: null, kept: null },
    decision: refusal('UUIOS', 'art. 20 ust. 1', null),
    answer: { settles: at('UUIOS', 'art. 14 ust. 1'), refusal: null },
    urging: { ...KPA_URGING, provision: at('KPA', 'art. 37', at('UUIOS', 'art. 14 ust. 2')) },
  },
  ACCESSIBILITY: {
    ...ANSWERS,
    ...kpaTerms(at('DOST', 'art. 31 ust. 5')),
    call: {
      ...KPA_CALL,
      provision: at('KPA', 'art. 64 § 2', at('DOST', 'art. 31 ust. 5')),
      sanction: 'wniosek pozostanie bez rozpoznania',
      lapseProvision: at('KPA', 'art. 64 § 2', at('DOST', 'art. 31 ust. 5')),
    },
    referral: {
      provision: at('KPA', 'art. 65 § 1', at('DOST', 'art. 31 ust. 5')),
      rodo: at('KPA', 'art. 65 § 1a'),
      kept: null,
    },
    answer: { settles: at('DOST', 'art. 31'), refusal: at('DOST', 'art. 31 ust. 3 i 4') },
    remedy: 'PFRON',
  },
  DIGITAL_ACCESSIBILITY: {
    ...ANSWERS,
    notifiesByEmail: true,
    filing: 'ŻĄDANIE',
    answer: { settles: at('CYF', 'art. 18'), refusal: at('CYF', 'art. 18 ust. 5 i 6') },
    remedy: 'DIGITAL',
  },
  PERSONAL_DATA: {
    ...ANSWERS,
    notifiesByEmail: true,
    filing: 'ŻĄDANIE',
    answer: { settles: at('RODO', 'art. 12 ust. 3'), refusal: at('RODO', 'art. 12 ust. 4') },
    remedy: 'UODO',
  },
  CIVIL: ANSWERS,
};
