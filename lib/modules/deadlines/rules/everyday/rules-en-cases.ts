import type { EverydayRules } from './everyday-language';
import type { CaseRuleCode } from './groups';

/** English: letters, waiting matters, complaints and taxes. */
export const CASE_RULES_EN: Pick<EverydayRules, CaseRuleCode> = {
  KPA_129_14D: [
    'Appeal against a decision: 14 days',
    'I disagree with the decision; refusal; my application was refused; challenge a decision; odwołanie',
  ],
  KPA_141_7D: [
    'Complaint against an order: 7 days',
    'appeal against an order; I disagree with the order; postanowienie; zażalenie',
  ],
  KPA_64_7D: [
    'Completing your application: 7 days',
    'missing document; missing attachment; missing signature; formal request; incomplete application; wezwanie',
    'from the day the formal request reached you; it may give you more days',
  ],
  KPA_261_7D: [
    'Fee you were asked to pay: 7 days',
    'payment; I did not pay; stamp duty; unpaid fee; opłata',
    'from the day the formal request reached you; it may give you up to 14 days',
  ],
  KPA_58_7D: [
    'Asking to be let in after a missed deadline: 7 days',
    'I was late; I missed the deadline; late appeal; I was in hospital; restore a deadline',
    'when being late was not your fault; from the day the obstacle ended',
  ],
  KPA_66_14D: [
    'A separate application for your other matter: 14 days',
    'several matters in one letter; split my application',
    'from the day we told you that separate applications are needed',
  ],
  KPA_111_14D: [
    'Asking us to complete a decision: 14 days',
    'incomplete decision; something is missing in the decision; no information on appeal',
  ],
  KPA_98_3Y: [
    'Restarting a case suspended at your request: 3 years',
    'suspension; suspended case; resume proceedings; reopen my case',
    'after that your application counts as withdrawn; from the day of suspension',
  ],
  KPA_44_14D: [
    'A letter waiting at the post office: 14 days',
    'awizo; delivery notice; uncollected letter; registered letter; I was not at home; deemed delivery',
    'after that an uncollected letter counts as delivered',
  ],
  EDOR_42_FIKCJA: [
    'An unopened letter in e-Delivery: 14 days',
    'electronic mailbox; e-Doręczenia; online letter; I did not open the letter',
    'the letter counts as delivered on the day after',
  ],
  KPA_49_14D: [
    'A letter announced in public',
    'public notice; notice board; BIP; announcement; obwieszczenie',
    'when it counts as delivered; from the day of the announcement',
  ],
  KPA_1M: [
    'Answer to an application: one month',
    'when will I get a decision; how long to wait; waiting for a decision; settle my case; processing time',
  ],
  KPA_2M: [
    'Answer in a difficult case: two months',
    'complex case; particularly complex; long wait for a decision',
  ],
  KPA_UPR_1M: ['Simplified procedure: one month', 'simplified proceedings; fast procedure; simplified form'],
  KPA_ODW_1M: [
    'Decision on an appeal: one month',
    'SKO; appeal board; waiting for the result of my appeal',
    'this is how long the higher authority has, most often the Local Government Appeal Board (SKO)',
  ],
  KPA_133_7D: [
    'Passing an appeal on: 7 days',
    'send my appeal to the SKO; send the case file',
    'this is how long the office that made the decision has',
  ],
  KPA_37_7D: [
    'Passing on a complaint about delay: 7 days',
    'ponaglenie; no answer; no reply; the office is late; the office is silent; inaction; overdue case',
    'this is how long the office has to send your complaint to the higher authority',
  ],
  KPA_217_7D: [
    'Certificate: 7 days',
    'zaświadczenie; certificate of residence; proof of address; paper for the bank',
  ],
  KPA_122A_1M: [
    'Tacit consent: one month',
    'silent approval; approval without a decision; no objection; objection by the office',
    'silence then means consent, but only where an act says so',
  ],
  KPA_49B_3D: [
    'Copy of a letter announced in public: 3 days',
    'copy of a public notice; text of a decision in BIP',
  ],
  ASC_7WD: [
    'Copy of a civil status record from another office: 7 working days',
    'birth certificate; marriage certificate; death certificate; registry office; USC',
  ],
  ASC_10WD: [
    'Copy of a record from an old book: 10 working days',
    'birth certificate from the book; marriage certificate; death certificate; record transfer',
    'when the record first has to be moved to the register',
  ],
  PRZEKSZT_14D: [
    'Amount of the one-off fee for land: 14 days',
    'perpetual usufruct; conversion into ownership; land fee; discount',
  ],
  CEL_1M: [
    'Answer about a contract: one month',
    'rent; council flat; lease; buying land from the municipality; no legal deadline',
    'the office’s own target, as no act sets a date',
  ],
  CEL_2M: [
    'Answer about a difficult contract matter: two months',
    'rent; lease; buying land from the municipality; no legal deadline',
    'the office’s own target, as no act sets a date',
  ],
  KPA_237_1M: [
    'Complaint: answer in one month',
    'answer to a complaint; complain about the office; complain about a clerk; bad service; skarga',
  ],
  KPA_244_1M: ['Suggestion: answer in one month', 'idea; proposal; improvement; motion; wniosek'],
  PET_3M: ['Petition: answer in three months', 'residents’ petition; collecting signatures; petycja'],
  SIW_8_7D: [
    'Explaining your complaint: 7 days',
    'unclear complaint; complete my complaint; request to explain',
  ],
  PET_14D: ['Completing a petition: 14 days', 'missing details of the petition; incomplete petition'],
  PET_PRZEDL_3M: [
    'Later answer to a petition: three more months at most',
    'petition takes longer; new date of the petition; extension',
    'when the office has given its reasons; from the day the first deadline passed',
  ],
  KPA_231_7D: [
    'Passing a complaint on: 7 days',
    'complaint to another office; wrong office',
    'this is how long the office has when someone else should deal with the complaint',
  ],
  KPA_243_7D: [
    'Passing a suggestion on: 7 days',
    'suggestion to another office; wrong office; motion',
    'this is how long the office has when someone else should deal with it',
  ],
  PET_30D: [
    'Passing a petition on: 30 days',
    'petition to another office; wrong office',
    'the office has the same time to ask for missing details',
  ],
  KPA_237_14D: [
    'Complaint filed by a member of parliament: news in 14 days',
    'MP; senator; intervention; complaint from a councillor',
    'or by a senator or councillor; from the day the complaint arrived',
  ],
  OP_139_1M: [
    'Tax matter: one month',
    'tax relief; cancel a tax debt; pay in instalments; property tax; taxes; arrears',
  ],
  OP_139_2M: ['Difficult tax matter: two months', 'complex tax case; long wait for a tax decision; taxes'],
  OP_306A_7D: ['Tax certificate: 7 days', 'no tax arrears; no debts; certificate of no arrears'],
  OP_223_14D: [
    'Appeal against a tax decision: 14 days',
    'tax too high; I disagree with the tax; tax assessment; taxes',
  ],
  OP_236_7D: [
    'Complaint against an order in a tax matter: 7 days',
    'appeal against a tax order; zażalenie; taxes',
  ],
  OP_169_7D: [
    'Completing an application in a tax matter: 7 days',
    'missing document; missing attachment; missing signature; formal request; taxes',
  ],
  OP_169_2_7D: [
    'Fee you were asked to pay in a tax matter: 7 days',
    'payment; I did not pay; stamp duty; unpaid fee; opłata; taxes',
  ],
  OP_171_14D: [
    'A separate application for your other tax matter: 14 days',
    'several matters in one letter; taxes',
    'from the day we told you that separate applications are needed',
  ],
  OP_227_14D: [
    'Passing on a tax appeal: 14 days',
    'send my tax appeal to the SKO; send the case file; taxes',
    'this is how long the office that made the decision has',
  ],
};
