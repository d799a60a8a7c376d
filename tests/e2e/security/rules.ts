import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Scene, type SceneCase, setScene } from './scene';
import { type ActionRule, type PageRule, type Person, ROADS, type Rules } from './vocabulary';

/**
 * The files of `rules/`, one for each module or part of the office. A page or action without a rule fails
 * `matrix.spec.ts`.
 */
const FILES = globSync('tests/e2e/security/rules/*.ts').sort();
const PARTS = await Promise.all(
  FILES.map(async (file): Promise<Rules> => (await import(resolve(file))).RULES),
);

/** Makes the scene, and the further records that the rules of each part need. */
export async function setWholeScene(): Promise<Scene> {
  const scene = await setScene();
  for (const { prepare } of PARTS) await prepare?.(scene);
  return scene;
}

/** Pages on which a forged act would show, each with a person who may open them. */
export const watched = (scene: Scene): [Person, string[]][] =>
  PARTS.flatMap((part) => part.watched?.(scene) ?? []);

/** The rules by name. Throws when two files have a rule for one name. */
function merged<Rule>(rules: [name: string, rule: Rule][]): Record<string, Rule> {
  const twice = rules.find(([name], place) => rules.findIndex(([other]) => other === name) < place);
  if (twice) throw new Error(`two files have a rule for ${twice[0]}`);
  return Object.fromEntries(rules);
}

export const PAGES: Record<string, PageRule> = merged(PARTS.flatMap(({ pages }) => Object.entries(pages)));

/** The rules of the actions, by file and name as in the build. */
export const ACTIONS: Record<string, ActionRule> = merged(
  PARTS.flatMap(({ actions }) =>
    Object.entries(actions).flatMap(([file, named]) =>
      Object.entries(named).map(([name, rule]): [string, ActionRule] => [`${file} ${name}`, rule]),
    ),
  ),
);

/** Words that no answer to the person may contain. `null` is a visitor who is not signed in. */
export function forbiddenTo(person: Person | null, { own, foreign, waiting }: Scene): string[] {
  const others = [foreign, waiting];
  const all = [own, ...others];
  const matters = (cases: SceneCase[]) => cases.flatMap(({ words }) => words.matter);
  const contacts = (cases: SceneCase[]) => cases.flatMap(({ words }) => [...words.contact, words.pesel]);
  const people = person === 'admin' ? [] : ['t.dab'];
  if (person === 'bok' || person === 'iod') return people;
  if (person === 'sekretarz') return [...people, ...contacts(all)];
  if (person === 'kancelaria')
    return [...people, ...contacts(all), ...all.flatMap(({ words }) => words.file)];
  if (person && ROADS.includes(person)) return [...people, ...matters(others), ...contacts(others)];
  return [...people, ...matters(all), ...contacts(all)];
}
