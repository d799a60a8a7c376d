import type { EverydayLanguage } from './everyday-language';
import { CASE_RULES_EN } from './rules-en-cases';
import { OTHER_RULES_EN } from './rules-en-others';

export const EVERYDAY_EN: EverydayLanguage = {
  groups: {
    LETTER: [
      'I have a letter from the office',
      'appeal, complaint, missing papers, fee, letter at the post office',
    ],
    WAITING: ['My application is waiting', 'when the office will decide, certificate, complaint about delay'],
    COMPLAINT: [
      'My complaint, suggestion or petition',
      'when I will get an answer, completing it, passing it on',
    ],
    INFORMATION: ['I am asking for information', 'public information, environment, open data, e-mail, phone'],
    TAX: ['It is about a tax', 'decision, certificate, appeal'],
    BUILDING: ['I am building or felling a tree', 'permit, planning conditions, inspection, objection'],
    DISABILITY: ['I have a disability', 'getting in, website, sign-language interpreter'],
    DATA: ['It is about my personal data', 'copy, correction, deletion of data'],
    OFFICE: ['I work at the office', 'hand-overs, opinions, answers to councillors, office targets'],
  },
  asked: {
    APPLICATION: [
      'When did the application reach the office?',
      'The date is on the confirmation. If you posted it, this is the day it got to the office.',
      'from the day the application reached the office',
    ],
    REQUEST: [
      'When did the request reach the office?',
      'The date is on the confirmation. If you posted it, this is the day it got to the office.',
      'from the day the request reached the office',
    ],
    COMPLAINT: [
      'When did the complaint reach the office?',
      'The date is on the confirmation. If you posted it, this is the day it got to the office.',
      'from the day the complaint reached the office',
    ],
    SUGGESTION: [
      'When did the suggestion reach the office?',
      'A suggestion says what the city could do better. The day it got to the office counts.',
      'from the day the suggestion reached the office',
    ],
    PETITION: [
      'When did the petition reach the office?',
      'We publish this date with the petition on our website.',
      'from the day the petition reached the office',
    ],
    LETTER: [
      'When did the letter reach the office?',
      'The date is on the confirmation or on the office’s stamp.',
      'from the day the letter reached the office',
    ],
    APPEAL: [
      'When did the appeal reach the office?',
      'This means the office that made the decision. The date is on the confirmation.',
      'from the day the appeal reached the office',
    ],
    APPEAL_ABOVE: [
      'When did the appeal reach the higher authority?',
      'Most often it is the Local Government Appeal Board (SKO). You can ask them or us about the day.',
      'from the day the appeal reached the higher authority',
    ],
    DELAY_COMPLAINT: [
      'When did your complaint about delay reach the office?',
      'This means the office that handles the case. The date is on the confirmation.',
      'from the day the complaint about delay reached the office',
    ],
    DELIVERY: [
      'When did the letter reach you?',
      'The day you signed for it, or the date on the e-Delivery confirmation.',
      'from the day the letter reached you',
    ],
    DECISION: [
      'When did the decision reach you?',
      'The day you signed for it, or the date on the e-Delivery confirmation.',
      'from the day the decision reached you',
    ],
    ORDER: [
      'When did the order reach you?',
      'The day you signed for it, or the date on the e-Delivery confirmation.',
      'from the day the order reached you',
    ],
    CALL: [
      'When did the formal request reach you?',
      'The day you signed for it, or the date on the e-Delivery confirmation.',
      'from the day the formal request reached you',
    ],
    NOTICE: [
      'When did the notice reach you?',
      'The day you signed for it, or the date on the e-Delivery confirmation.',
      'from the day the notice reached you',
    ],
    OFFER: [
      'When did the offer reach you?',
      'The day you signed for it, or the date on the e-Delivery confirmation.',
      'from the day the offer reached you',
    ],
    FIRST_NOTICE: [
      'When was the first delivery notice left?',
      'The date is on the notice (awizo). The first one counts, even if there was a second.',
      'from the day of the first delivery notice',
    ],
    INFLOW: [
      'When did the letter arrive in your e-Delivery box?',
      'Your box shows the date. If you open the letter earlier, the day you opened it counts.',
      'from the day the letter arrived in your e-Delivery box',
    ],
    ANNOUNCEMENT: [
      'When was the letter announced?',
      'The date is on the public notice, or beside the letter in BIP.',
      'from the day of the announcement',
    ],
    SUSPENSION: [
      'When was the case suspended?',
      'The date is in the order of suspension.',
      'from the day of suspension',
    ],
    CAUSE_ENDED: [
      'When did the obstacle end?',
      'For example the day you left hospital.',
      'from the day the obstacle ended',
    ],
    LAPSE: [
      'When did the earlier deadline pass?',
      'This is the last day the office had.',
      'from the day the earlier deadline passed',
    ],
    INSPECTION: [
      'When was the inspection?',
      'The date is in the record of the inspection.',
      'from the day of the inspection',
    ],
    VISIT: [
      'When do you plan to visit us?',
      'We count back to the last day for telling us.',
      'counted back from the day of the visit',
    ],
    QUESTION: [
      'When was the question asked?',
      'For example the day of the phone call.',
      'from the day of the question',
    ],
    EMAIL: [
      'When did the e-mail reach the office?',
      'Usually the day it was sent.',
      'from the day the e-mail arrived',
    ],
    HAND_OVER: [
      'When was the case handed over?',
      'The date is on the hand-over list.',
      'from the day of the hand-over',
    ],
    ACCEPTANCE: [
      'When did the department accept the case?',
      'The date is in the history of the case.',
      'from the day the department accepted the case',
    ],
    BREACH: [
      'When was the breach found?',
      'The hour counts too. Enter it below.',
      'from the hour the breach was found',
    ],
    OPINION_REQUEST: [
      'When did the other authority receive our request?',
      'The date is on the confirmation of delivery.',
      'from the day the other authority received the request',
    ],
    COUNCILLOR: [
      'When did the councillor’s letter arrive?',
      'The date is in the register of incoming letters.',
      'from the day the councillor’s letter arrived',
    ],
  },
  rules: { ...CASE_RULES_EN, ...OTHER_RULES_EN },
  fillers:
    'a about against an and are at be can do does for from have how i in is it long me my of on or the to was what when will with you your',
};
