import type { EverydayRules } from './everyday-language';
import type { CaseRuleCode } from './groups';

/** English: information, building, accessibility, personal data and the office's own work. */
export const OTHER_RULES_EN: Omit<EverydayRules, CaseRuleCode> = {
  UDIP_14D: [
    'Public information: 14 days',
    'freedom of information; FOI; access to documents; contracts of the office; public spending',
  ],
  UDIP_2M: [
    'Public information later: two months at most',
    'extension; late answer; the office needs more time',
    'when the office has given a reason and a new date; from the day the request arrived',
  ],
  UDIP_15_14D: [
    'Cost of public information: 14 days',
    'fee for information; pay for information; withdraw my request',
    'how long you have to change or withdraw the request; from the notice of the fee',
  ],
  UDIP_14_14D: [
    'Changing a request for public information: 14 days',
    'another form; another way of access; not available in this form',
  ],
  SRODOWISKO_1M: [
    'Environmental information: one month',
    'air; smog; noise; pollution; waste; water; ecology; nature',
  ],
  SRODOWISKO_2M: [
    'Environmental information later: two months at most',
    'complex information; extension; late answer',
    'when the office has given a reason and a new date; from the day the request arrived',
  ],
  SRODOWISKO_3D: [
    'Document from the public environmental list: 3 days',
    'impact report; environmental report; information sheet; ecology',
  ],
  SRODOWISKO_14D: [
    'Passing on or clarifying an environmental request: 14 days',
    'wrong office; another form; ecology',
    'when the request is unclear or belongs to someone else',
  ],
  REUSE_14D: [
    'Re-use of public data: 14 days',
    'open data; reuse; database; photos from the archive; use office data',
  ],
  REUSE_2M: [
    'Re-use of public data later: two months at most',
    'open data; reuse; extension; late answer',
    'when the office has given a reason and a new date; from the day the request arrived',
  ],
  REUSE_39_7D: [
    'Completing a request for re-use: 7 days',
    'open data; reuse; missing details; formal request',
  ],
  REUSE_41_14D: [
    'Answer to the office’s offer: 14 days',
    'offer; object to the offer; accept the offer; conditions of reuse; open data',
  ],
  EMAIL_14D: [
    'Answer to an e-mail: 14 days',
    'email; mail; message; I wrote to the office',
    'the office’s own target; from the day the e-mail arrived',
  ],
  CALLBACK_3WD: [
    'Calling you back: 3 working days',
    'phone; telephone; call; waiting for a call',
    'the office’s own target; from the day of the question',
  ],
  PB_65D: [
    'Building permit: 65 days',
    'build a house; planning permission; extension of a house; construction; building project',
  ],
  PLAN_90D: [
    'Planning conditions: 90 days',
    'development conditions; WZ; what can I build; plot without a plan',
  ],
  PLAN_21D: [
    'Planning conditions for a house: 21 days',
    'development conditions; WZ; small house; house without a permit',
  ],
  PLAN_65D: ['Location of a public investment: 65 days', 'road; water supply; sewer; power line; school'],
  DRZEWA_21D: [
    'Tree inspection: 21 days',
    'felling; cut down a tree; remove a tree; tree on my plot; report felling',
  ],
  DRZEWA_14D: [
    'Objection to felling a tree: 14 days',
    'when can I cut down a tree; remove a tree; no objection',
    'without an objection you may then fell the tree; from the day of the inspection',
  ],
  DOST_14D: [
    'Accessibility of a place or service: 14 days',
    'accessible building; stairs; ramp; lift; elevator; barrier; wheelchair; cannot get in; disabled',
  ],
  DOST_2M: [
    'Accessibility of a place or service later: two months at most',
    'accessible building; stairs; ramp; lift; barrier; wheelchair; extension; disabled',
    'when the office has given a reason and a new date; from the day the request arrived',
  ],
  DOST_32_30D: [
    'Complaint about missing accessibility: 30 days',
    'PFRON; complain to PFRON; not accessible; disabled',
    'you complain to PFRON, the fund for disabled people; from the day the office’s time ended, and after a refusal from the day you get it',
  ],
  DOSTCYF_7D: [
    'Accessible website or app: 7 days',
    'digital accessibility; screen reader; captions; subtitles; blind; web page',
  ],
  DOSTCYF_2M: [
    'Accessible website or app later: two months at most',
    'digital accessibility; screen reader; web page; extension',
    'when the office has given a reason and a new date; from the day the request arrived',
  ],
  JM_3WD_BEFORE: [
    'Sign-language interpreter: tell us 3 working days before',
    'PJM; deaf; hard of hearing; interpreter for my visit',
    'counted back from the day of the visit',
  ],
  RODO_1M: [
    'Answer about my personal data: one month',
    'GDPR; RODO; delete my data; right to be forgotten; copy of my data; access to data; correct my data',
  ],
  RODO_3M: [
    'Later answer about my personal data: three months at most',
    'GDPR; RODO; extension; late answer',
    'when the office has given its reasons; from the day the request arrived',
  ],
  KPA_35_PROMPT: [
    'A matter to be settled at once',
    'without delay; on the spot; immediately',
    'the office’s own target; from the day the application arrived',
  ],
  KPA_65_PROMPT: [
    'An application meant for someone else: passing it on',
    'competence; wrong authority; forward an application; referral',
    'the office’s own target; from the day the application arrived',
  ],
  KPA_106_2W: [
    'Position of another authority: two weeks',
    'opinion; agreement; consultation of another office',
  ],
  KPA_122A_SAFE: [
    'Tacit consent: the safe date for the office',
    'silent approval; objection; last safe day',
    'the last working day within a month of the application',
  ],
  RADNY_14D: ['Answer to a councillor: 14 days', 'interpellation; question of a councillor; city council'],
  RODO_33_72H: [
    'Reporting a data breach: 72 hours',
    'data leak; lost files; GDPR; RODO; UODO; data protection officer',
  ],
  HANDOVER_1WD: [
    'Accepting cases handed over',
    'hand-over to a department; refusal to accept; circulation of papers',
    'the office’s own target; from the day of the hand-over',
  ],
  ASSIGNMENT_1WD: [
    'Assigning a case',
    'case worker; assignee; distribute cases',
    'the office’s own target; from the day the department accepted the case',
  ],
  EMAIL_ACK_1WD: [
    'Confirming that an e-mail has arrived',
    'email; acknowledgement; automatic reply; receipt of a message',
    'the office’s own target; from the day the e-mail arrived',
  ],
};
