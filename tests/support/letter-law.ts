import { procedureRow } from '@/lib/modules/cases/rules/procedures/row-of';
import { isKindOf } from '@/lib/modules/correspondence/rules/law';
import { readContent } from '@/lib/modules/correspondence/schema/content';
import { callOf, type LetterLaw, type PaperFacts } from '@/lib/modules/correspondence/schema/law';
import type { LetterKind } from '@/lib/modules/correspondence/schema/letter';
import { letterInstruction, startingInstructions } from '@/lib/modules/correspondence/words/instructions';
import { letterParagraphs } from '@/lib/modules/correspondence/words/paragraphs';
import { provisionOf } from '@/lib/modules/correspondence/words/provisions';
import { type Procedure, USUAL_COURT_FEE, WITH_HIGHER_AUTHORITY } from '@/lib/modules/procedure-cards/schema';

/** The law of the letters of a procedure in the office of Zalesin. */
export function lawOf(procedure: Procedure, office = { urgesPetitions: false }): LetterLaw {
  const row = procedureRow(procedure, office);
  const judged = WITH_HIGHER_AUTHORITY.includes(procedure) || row.urging !== null;
  return {
    procedure,
    row,
    higher: judged ? 'Samorządowego Kolegium Odwoławczego w Dębowie' : '',
    court: 'Wojewódzkiego Sądu Administracyjnego w Dębowie',
    organ: 'Burmistrz Zalesina',
    ownOrgan: null,
    courtFeeGrosze: USUAL_COURT_FEE,
  };
}

export const FACTS: PaperFacts = {
  places: ['osobiście: Biuro Obsługi Klienta, ul. Rynek 1', 'pocztą: Urząd Miejski w Zalesinie'],
  rodo: 'Administratorem danych jest Burmistrz Zalesina.',
  rodoPromised: false,
  abroad: false,
  certificate: false,
};

/** A letter of a procedure as it begins, with the days of its call. */
export function begun(procedure: Procedure, kind: LetterKind, content: object = {}) {
  const law = lawOf(procedure);
  const days = kind === 'CALL' || kind === 'FEE_CALL' ? callOf(kind, law.row)?.days.min : undefined;
  const starting = startingInstructions(readContent(kind, content), law);
  return readContent(kind, { ...starting, ...(days ? { termDays: days } : {}), ...content });
}

/** The provision beside the title; '–': the procedure has no such letter. */
export function provision(procedure: Procedure, kind: LetterKind, content: object = {}): string {
  const { row } = lawOf(procedure);
  return isKindOf(kind, row) ? provisionOf(begun(procedure, kind, content), row) : '–';
}

/** The instruction of a letter as it is printed. */
export const instruction = (procedure: Procedure, kind: LetterKind, content: object = {}) =>
  letterInstruction(begun(procedure, kind, content), lawOf(procedure));
/** The texts of a letter as they are printed. */
export const paragraphs = (procedure: Procedure, kind: LetterKind, content: object = {}) =>
  letterParagraphs(begun(procedure, kind, content), lawOf(procedure), FACTS)
    .map(({ text }) => text)
    .join('\n');
