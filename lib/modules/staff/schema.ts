import { z } from 'zod';
import type { Post } from '@/lib/core/context';
import { dateProblem } from '@/lib/core/date-text';
import { code } from '@/lib/core/errors';
import { checkAde } from '@/lib/core/identifiers';
import { isPlainDate, type PlainDate } from '@/lib/core/plain-date';
import { plainText } from '@/lib/core/plain-text';
import { ROLES, type Role } from '@/lib/core/roles';

const optionalText = (max: number) => z.string().overwrite(plainText).trim().max(max, code('too-long'));
const requiredText = (max: number) => optionalText(max).min(1, code('required'));
const id = z.int32(code('required')).positive();
const optionalId = id.nullable();
const password = z.string().min(1, code('required')).max(500, code('too-long'));
/** `id` null creates a new record; `version` is the version of the record in the form. */
const record = { id: optionalId, version: z.int32() };

/** Letters that a mandate covers: decyzje, postanowienia, zaświadczenia, inne pisma. */
export const MANDATE_SCOPES = ['DECISIONS', 'ORDERS', 'CERTIFICATES', 'LETTERS'] as const;
export type MandateScope = (typeof MANDATE_SCOPES)[number];

export const SERVICE_POINT_KINDS = ['BOK', 'INFORMATION', 'BRANCH'] as const;
export const HOURS_KINDS = ['ORDINARY', 'COMPLAINTS'] as const;

const login = z.string().overwrite(plainText).trim().toLowerCase();

export const signInSchema = z.object({
  login: login.min(1, code('required')).max(60, code('too-long')),
  password,
  code: z.string().trim().max(20, code('too-long')).optional(),
});

export const passwordChangeSchema = z.object({ current: password, next: password });

/** Six digits from the phone application; spaces are removed. */
const oneTimeCode = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, code('code-shape')));

export const secondFactorOnSchema = z.object({ pending: z.string().max(1000), code: oneTimeCode, password });
export const secondFactorOffSchema = z.object({ password });

export const idSchema = z.object({ id });

export const departmentSchema = z.object({
  ...record,
  symbol: z
    .string()
    .trim()
    .regex(/^[\p{Lu}\d]+(-[\p{Lu}\d]+)*$/u, code('symbol-shape'))
    .max(12, code('too-long')),
  name: requiredText(200),
  genitive: requiredText(200),
  locative: optionalText(200),
  nameEn: optionalText(200),
  nameUk: optionalText(200),
  parentId: optionalId,
  deskRoom: optionalText(60),
  deskPhone: optionalText(60),
  deskHours: optionalText(200),
  ownPointId: optionalId,
  active: z.boolean(),
});

/** The contents of a department. A department with contents stays in use. */
export type DepartmentContents = {
  /** Open cases that the department has. */
  cases: number;
  /** Open cases of other departments with this destination: handed over, or waiting for the hand-over. */
  coming: number;
  people: number;
  units: number;
  cards: number;
};

/** People type "7:30" or "7.30"; the database holds 'HH:MM'. */
const hour = z
  .string()
  .trim()
  .regex(/^([01]?\d|2[0-3])[:.][0-5]\d$/, code('hour-shape'))
  .transform((text) => text.replace('.', ':').padStart(5, '0'));

export const hoursSchema = z
  .object({
    weekday: z.int32().min(1).max(7),
    opens: hour,
    closes: hour,
    kind: z.enum(HOURS_KINDS),
  })
  .refine((row) => row.opens < row.closes, { path: ['closes'], error: code('hours-order') });

export const servicePointSchema = z.object({
  ...record,
  slug: z
    .string()
    .trim()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, code('slug-shape'))
    .max(60, code('too-long')),
  name: requiredText(200),
  address: requiredText(300),
  kind: z.enum(SERVICE_POINT_KINDS),
  takesAll: z.boolean(),
  /** Cards that the point takes when it does not take every matter. */
  cardIds: z.array(id).max(1000),
  active: z.boolean(),
  hours: z.array(hoursSchema).max(60).superRefine(refuseOverlaps),
});

function refuseOverlaps(rows: z.output<typeof hoursSchema>[], context: z.RefinementCtx): void {
  rows.forEach((row, place) => {
    const clash = rows
      .slice(0, place)
      .some((other) => sameDay(row, other) && row.opens < other.closes && other.opens < row.closes);
    if (clash) context.addIssue({ code: 'custom', path: [place, 'opens'], message: code('hours-overlap') });
  });
}
const sameDay = (a: z.output<typeof hoursSchema>, b: z.output<typeof hoursSchema>) =>
  a.weekday === b.weekday && a.kind === b.kind;

export const staffMemberSchema = z.object({
  ...record,
  login: login.regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, code('login-shape')),
  name: requiredText(120),
  /** Stanowisko służbowe below a signature (KPA art. 107 § 1 pkt 8). '': the words of the role stand instead. */
  position: optionalText(120),
  /** The last part of the znak of the person's cases: 'JW'. */
  symbol: z
    .string()
    .trim()
    .regex(/^[\p{L}\d]{0,6}$/u, code('staff-symbol-shape')),
  /** The direct number and the room, for colleagues who transfer a call. */
  phone: optionalText(60),
  room: optionalText(20),
  servicePointId: optionalId,
  active: z.boolean(),
  posts: z.array(z.object({ departmentId: id, role: z.enum(ROLES) })).max(40),
});

const day = requiredText(40).pipe(
  z.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value), {
    error: ({ input }) => code(dateProblem(String(input))),
  }),
);

/** The absent person and the substitute, both days inclusive. */
export const substitutionSchema = z
  .object({
    staffId: z.int32(code('choose-person-away')).positive(),
    substituteId: z.int32(code('choose-substitute')).positive(),
    from: day,
    to: day,
  })
  .refine(({ staffId, substituteId }) => staffId !== substituteId, {
    path: ['substituteId'],
    error: code('substitute-self'),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: code('substitution-ends-before-it-begins') });

/** A substitution in lists. */
export type SubstitutionItem = {
  id: number;
  staffId: number;
  name: string;
  substituteId: number;
  substitute: string;
  from: PlainDate;
  to: PlainDate;
  /** The moment of an early end. */
  endedAt: Date | null;
};

/** A mandate for the register: the holder, the scopes, the matters and the days, which are inclusive. */
export const mandateSchema = z
  .object({
    staffId: z.int32(code('choose-holder')).positive(),
    scopes: z.array(z.enum(MANDATE_SCOPES)).min(1, code('choose-scope')).max(MANDATE_SCOPES.length),
    /** The matters, in the words of the document. */
    subject: requiredText(500),
    /** Null: the mandate covers the whole office; otherwise this department and those below it. */
    departmentId: z.int32(code('mandate-place-missing')).positive().nullable(),
    /** The organ in whose matters the holder signs; null: the organ of the office. */
    organId: z.int32().positive().nullable(),
    /** The holder is the organ, or its deputy by law, and signs without "z upoważnienia". */
    holdsOrgan: z.boolean(),
    givenBy: requiredText(200),
    givenOn: day,
    from: day,
    /** Null: valid until revoked. */
    to: day.nullable(),
    requestKey: z.uuid(),
  })
  .refine(({ from, to }) => to === null || from <= to, {
    path: ['to'],
    error: code('mandate-ends-before-it-begins'),
  });

export const revokeMandateSchema = z.object({
  id,
  /** The last day on which the mandate is valid; null: the day on which it is revoked. */
  lastDay: day.nullable(),
  reason: requiredText(500),
});

/** The filter of the register, from an address: `przed` is '2026-41', the number below which a page begins. */
export const mandateFilterSchema = z
  .object({
    osoba: z.coerce.number().pipe(id).nullable().catch(null),
    wazne: z.literal('1').nullable().catch(null),
    przed: z
      .string()
      .regex(/^\d{4}-\d{1,6}$/, code('invalid-value'))
      .nullable()
      .catch(null),
  })
  .transform(({ osoba, wazne, przed }) => {
    const [year, number] = przed?.split('-').map(Number) ?? [];
    return { staffId: osoba, validOnly: wazne === '1', before: przed ? { year, number } : null };
  });
export type MandateFilter = z.output<typeof mandateFilterSchema>;

/** A mandate under which a person signs. */
export type MandateRef = {
  id: number;
  number: number;
  year: number;
  givenBy: string;
  /** The holder is the organ, or its deputy by law. */
  holdsOrgan: boolean;
};

/** A mandate in lists. */
export type MandateItem = MandateRef & {
  staffId: number;
  name: string;
  scopes: MandateScope[];
  /** The organ in whose matters the holder signs; '': the organ of the office. */
  organ: string;
  subject: string;
  department: string | null;
  givenOn: PlainDate;
  from: PlainDate;
  to: PlainDate | null;
  revokedOn: PlainDate | null;
  revokedBy: string | null;
  revokeReason: string;
  savedBy: string | null;
  state: 'VALID' | 'TO_COME' | 'ENDED' | 'REVOKED';
};

export const officeSchema = z.object({
  version: z.int32(),
  name: requiredText(200),
  street: requiredText(200),
  postalCode: z
    .string()
    .trim()
    .regex(/^\d{2}-\d{3}$/, code('postal-code-shape')),
  city: requiredText(100),
  phone: optionalText(60),
  email: z.union([z.literal(''), z.email(code('email-shape')).max(200, code('too-long'))]),
  website: z.union([
    z.literal(''),
    z.url({ protocol: /^https?$/, error: code('website-shape') }).max(200, code('too-long')),
  ]),
  /** The organ that issues the decisions (KPA art. 107 § 1 pkt 1). */
  authority: optionalText(200),
  /** The office's own address for e-delivery: 'AE:PL-…'. */
  ade: optionalText(60).refine((ade) => ade === '' || checkAde(ade).ok, code('ade-shape')),
  /** Whether the office takes a ponaglenie about a petition (act on petitions art. 15; disputed). */
  urgesPetitions: z.boolean(),
  /** Whether the znak of a case ends with the symbol of its handler. */
  handlerInZnak: z.boolean(),
  /** Working hours after which an unopened case stands out. */
  unopenedHours: z
    .int(code('whole-number'))
    .min(1, code('unopened-hours-range'))
    .max(80, code('unopened-hours-range')),
  /** Days after which an uncollected document causes reminders. */
  uncollectedDays: z
    .int(code('whole-number'))
    .min(1, code('uncollected-days-range'))
    .max(90, code('uncollected-days-range')),
});

export type SignInInput = z.output<typeof signInSchema>;
export type PasswordChangeInput = z.output<typeof passwordChangeSchema>;
export type SecondFactorOnInput = z.output<typeof secondFactorOnSchema>;
export type DepartmentInput = z.output<typeof departmentSchema>;
export type ServicePointInput = z.output<typeof servicePointSchema>;
export type StaffMemberInput = z.output<typeof staffMemberSchema>;
export type OfficeInput = z.output<typeof officeSchema>;
export type SubstitutionInput = z.output<typeof substitutionSchema>;
export type MandateInput = z.output<typeof mandateSchema>;
export type RevokeMandateInput = z.output<typeof revokeMandateSchema>;

/** The reason of an early end of a session. */
export type SessionEnd =
  | 'signed-out'
  | 'administrator'
  | 'duty-changed'
  | 'second-factor'
  | 'password-changed';

/** A value in the history: from what to what it was changed. */
type ToldValue = string | number | boolean | null | readonly (string | number)[];

/** A changed value of a record. Values that are personal data are left out, because the history is kept for ever. */
export type Change = { field: string; before?: ToldValue; after?: ToldValue };

/** The changes of a save. Entries from before values were kept hold the names of the fields alone. */
export type Changes = { changes: Change[] } | { changed: string[] };

/** Posts that a save gave and took. */
export type PostChanges = { given: Post[]; taken: Post[] };

/** Word of a change of roles, for a person who watches over the office. */
export type RoleNoticeItem = PostChanges & {
  id: number;
  /** The person whose roles changed, and the person who changed them. */
  person: string;
  savedBy: string | null;
  /** Whether the reader is the person. */
  own: boolean;
  savedAt: Date;
};

export const roleNoticesSchema = z.object({ ids: z.array(z.int32()).min(1).max(500) });
export type RoleNoticesInput = z.output<typeof roleNoticesSchema>;

declare module '@/lib/modules/audit/schema' {
  interface IncidentData {
    /** A person gave themselves a role. */
    'role-self-given': { staffId: number; role: Role; departmentId: number };
  }
  interface OfficeHistory {
    'staff.signed-in': Record<string, never>;
    'staff.session-ended': { staffId: number; reason: SessionEnd };
    'staff.saved': { staffId: number } & Changes & Partial<PostChanges>;
    'staff.password-changed': { staffId: number };
    'staff.second-factor-on': { staffId: number };
    'staff.second-factor-off': { staffId: number };
    'department.saved': { departmentId: number } & Changes;
    'service-point.saved': { servicePointId: number } & Changes;
    'office.saved': Changes;
    'mandate.given': {
      mandateId: number;
      staffId: number;
      departmentId: number | null;
      scopes: MandateScope[];
      from: PlainDate;
      to: PlainDate | null;
      /** The holder signs as the organ itself; missing in the oldest entries. */
      holdsOrgan?: boolean;
    };
    'mandate.revoked': { mandateId: number; staffId: number; lastDay: PlainDate; reason: string };
    'substitution.saved': {
      substitutionId: number;
      staffId: number;
      substituteId: number;
      from: PlainDate;
      to: PlainDate;
    };
    'substitution.ended': { substitutionId: number; staffId: number };
  }
}
