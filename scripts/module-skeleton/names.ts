/** The names of a new module, in each form that the templates use. */
export type Names = {
  /** The folder, and the name in constants: 'home-visits', 'HOME_VISITS'. */
  slug: string;
  MODULE: string;
  /** One row: 'HomeVisit', 'homeVisit', 'home-visit', 'home_visit', 'HOME_VISIT'. */
  Model: string;
  item: string;
  kebab: string;
  table: string;
  CONSTANT: string;
  /** Several rows: 'HomeVisits', 'homeVisits'. */
  Models: string;
  items: string;
  /** The address of the page, without the slash, and the title. */
  address: string;
  title: string;
  /** The Polish term of one row, and the source of the term. */
  term: string;
  source: string;
  /** The tier in docs/modules.md. */
  tier: string;
  /** The series of numbers of the cases; '' for a module that is no kind of case. */
  series: string;
};

/** The mark for a text that a person has to write; `npm run check` names each place with the mark. */
export const TO_FILL = 'do-uzupełnienia';

/** The options of the command besides the slug. */
export type Asked = Partial<Pick<Names, 'address' | 'title' | 'term' | 'source' | 'tier' | 'series'>> & {
  model?: string;
};

/** The tier of most features: see docs/modules.md. */
const FEATURES = '7';

/** Derives the names from the slug of a module, which is a plural. */
export function namesOf(slug: string, asked: Asked = {}): Names {
  const Model = asked.model ?? pascal(singular(slug));
  const Models = pascal(slug);
  const kebab = Model.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
  const table = kebab.replaceAll('-', '_');
  const { address = slug, title = TO_FILL, term = TO_FILL, source = TO_FILL } = asked;
  const { tier = FEATURES, series = '' } = asked;
  return {
    slug,
    MODULE: slug.replaceAll('-', '_').toUpperCase(),
    Model,
    item: small(Model),
    kebab,
    table,
    CONSTANT: table.toUpperCase(),
    Models,
    items: small(Models),
    address,
    title,
    term,
    source,
    tier,
    series,
  };
}

const pascal = (slug: string) => slug.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const small = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

function singular(slug: string): string {
  if (slug.endsWith('ies')) return `${slug.slice(0, -3)}y`;
  return slug.replace(/(?<=ss|sh|ch|x)es$|(?<!s)s$/, '');
}

/** Fills the `{{names}}` of a template. Throws for a name that no module has. */
export function filled(template: string, names: Names): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    if (!(name in names)) throw new Error(`the template names ${name}, which no module has`);
    return names[name as keyof Names];
  });
}
