import { ADMINISTRATION } from './rules/administration';
import { CASE_FILES } from './rules/case-files';
import { CASES } from './rules/cases';
import { COUNTER } from './rules/counter';
import { DEPARTMENT } from './rules/department';
import { FILING } from './rules/filing';
import { LETTERS } from './rules/letters';
import { OPEN_TO_ALL } from './rules/open-to-all';
import { OWN_ACCOUNT } from './rules/own-account';
import { type ActionRule, type PageRule, type Person, ROADS, type Rules } from './rules/vocabulary';
import type { Scene, SceneCase } from './scene';

/** Every page, route handler and server action has a rule in one of these; one without fails `matrix.spec.ts`. */
const PARTS: Rules[] = [
  OPEN_TO_ALL,
  OWN_ACCOUNT,
  COUNTER,
  DEPARTMENT,
  CASES,
  CASE_FILES,
  LETTERS,
  FILING,
  ADMINISTRATION,
];

export const PAGES: Record<string, PageRule> = Object.assign({}, ...PARTS.map(({ pages }) => pages));

/** By file and name, as the build names them. */
export const ACTIONS: Record<string, ActionRule> = Object.fromEntries(
  PARTS.flatMap(({ actions }) =>
    Object.entries(actions).flatMap(([file, named]) =>
      Object.entries(named).map(([name, rule]) => [`${file} ${name}`, rule]),
    ),
  ),
);

/** Words that must not stand in anything the person (null: nobody) gets, whatever they ask for. */
export function forbiddenTo(person: Person | null, { own, foreign, waiting }: Scene): string[] {
  const others = [foreign, waiting];
  const all = [own, ...others];
  const matters = (cases: SceneCase[]) => cases.flatMap(({ words }) => words.matter);
  const contacts = (cases: SceneCase[]) => cases.flatMap(({ words }) => [...words.contact, words.pesel]);
  const people = person === 'admin' ? [] : ['t.dab'];
  if (person === 'bok' || person === 'iod') return people;
  if (person === 'kancelaria' || person === 'sekretarz') return [...people, ...contacts(all)];
  if (person && ROADS.includes(person)) return [...people, ...matters(others), ...contacts(others)];
  return [...people, ...matters(all), ...contacts(all)];
}
