import type { DependencyType, IForbiddenRuleType } from 'dependency-cruiser';
import { TIERS } from './tiers';

/** The parts of a module. Each is a file or a folder of that name. */
export const PARTS = ['schema', 'rules', 'policy', 'queries', 'operations', 'words'] as const;

type Place = { path?: string; pathNot?: string };
type Target = Place & { dependencyTypesNot?: DependencyType[] };

const rule = (name: string, comment: string, from: Place, to: Target): IForbiddenRuleType => ({
  name,
  comment,
  severity: 'error',
  from,
  to,
});

/** The pattern of the paths of these parts, in any module or in the given ones. */
const part = (names: string, modules = '[^/]+') => `^lib/modules/(${modules})/(${names})(\\.ts$|/)`;

const NEXT =
  '^node_modules/(next|next-auth|next-intl|react|react-dom)/|^(next|next-auth|next-intl|react)(/|$)';
const PACKAGE = '(^|/)node_modules/';

const layers = [
  rule(
    'lib-stands-alone',
    'lib must survive a change of framework: pass what it needs in as a parameter',
    { path: '^lib/' },
    { path: '^(app|components|prisma|scripts|tests)/' },
  ),
  rule(
    'components-below-app',
    'a component gets its data and its server action as props from the page',
    { path: '^components/' },
    { path: '^(app|prisma|scripts|tests)/' },
  ),
  rule(
    'components-only-draw',
    'nothing drawn reaches a database, a secret or the clock: let the page ask and pass plain values on',
    { path: '^components/' },
    { path: '^lib/(platform|subscriptions)|@prisma' },
  ),
  rule(
    'components-act-by-props',
    'what asks or acts comes as a prop from the page; of queries and operations the types alone (import type)',
    { path: '^components/' },
    { path: part('queries|operations'), dependencyTypesNot: ['type-only'] },
  ),
  rule(
    'app-by-way-of-modules',
    'pages, actions and routes ask queries and operations, never the database itself',
    { path: '^app/' },
    { path: '^lib/platform/(db\\.|database/|generated/)|@prisma|(^|/)node_modules/pg/' },
  ),
  rule(
    'app-away-from-tools',
    'the application is served without scripts and tests; of prisma it shows the names of the demo logins alone',
    { path: '^app/' },
    { path: '^(scripts|tests|prisma)/', pathNot: '^prisma/seed/demo-logins\\.ts$' },
  ),
  rule(
    'core-alone',
    'the vocabulary imports nothing but itself: move what needs more into a module or an adapter',
    { path: '^lib/core/' },
    { pathNot: '^lib/core/' },
  ),
  rule(
    'platform-below-modules',
    'an adapter knows no module: pass the value in, or bind both in lib/subscriptions.ts',
    { path: '^lib/platform/' },
    { path: '^lib/', pathNot: '^lib/(core|platform)/' },
  ),
  rule(
    'texts-below-modules',
    'lib/i18n has locales, dates and texts of residents; the words of a module stand in its words.ts',
    { path: '^lib/i18n/' },
    { path: '^(lib|app|components)/', pathNot: '^lib/(core|i18n)/' },
  ),
  rule(
    'composed-at-the-top',
    'what puts all modules together stands above them: the start script, pages and components read it',
    { path: '^lib/' },
    { path: '^lib/[^/]+\\.ts$' },
  ),
  rule(
    'database-client-in-one-place',
    'the database is opened in lib/platform: use db() or transact()',
    { path: '^(app|components|lib)/', pathNot: '^lib/platform/' },
    { path: `${PACKAGE}(pg|@prisma)/` },
  ),
];

const parts = [
  rule(
    'schema-is-shape',
    'a schema imports zod, the core and lower schemas',
    { path: part('schema') },
    { pathNot: `^lib/core/|${part('schema')}|${PACKAGE}zod/` },
  ),
  rule(
    'rules-are-pure',
    'rules are values in, values out: no database, clock, environment, package; types they need stand in a schema',
    { path: part('rules') },
    { pathNot: `^lib/core/|${part('schema|rules')}` },
  ),
  rule(
    'policy-judges-values',
    'a policy sees an actor and a record, nothing else: no database and no session',
    { path: part('policy') },
    { pathNot: `^lib/core/|${part('schema|policy')}` },
  ),
  rule(
    'words-say-values',
    'words put values into Polish: they need the core, texts of residents, schemas and lower words, nothing that acts',
    { path: part('words') },
    { pathNot: `^lib/(core|i18n)/|${part('schema|words')}` },
  ),
  rule(
    'domain-without-framework',
    'lib is called by pages, jobs and tests alike: what is of next or react belongs in app or components',
    { path: '^lib/' },
    { path: NEXT },
  ),
  rule(
    'queries-only-read',
    'a query that needs an operation is an operation',
    { path: part('queries') },
    { path: `${part('operations|words')}|^lib/i18n/` },
  ),
];

const cycles: IForbiddenRuleType = {
  name: 'no-cycles',
  comment: 'two files that need each other are one file, or lack a third below them',
  severity: 'error',
  from: { pathNot: '/generated/' },
  to: { circular: true },
};

const unresolved: IForbiddenRuleType = {
  name: 'known-files',
  comment: 'an import that cannot be resolved is not checked by the other rules',
  severity: 'error',
  from: {},
  to: { couldNotResolve: true, pathNot: '^(file-type|bwip-js|next-intl|csv-parse|csv-stringify)(/|$)' },
};

/** One rule for each module: it may not import a module of its own or a higher tier. */
const tiers = TIERS.flatMap((tier, level) => {
  const lower = TIERS.slice(0, level).flat();
  return tier.map((name) =>
    rule(
      `tier-of-${name}`,
      `${name} may import ${lower.join(', ') || 'no other module'}: speak upward by an event, meet on a page`,
      { path: `^lib/modules/${name}/` },
      { path: '^lib/modules/', pathNot: `^lib/modules/(${[name, ...lower].join('|')})/` },
    ),
  );
});

export const FORBIDDEN: IForbiddenRuleType[] = [...layers, ...parts, ...tiers, cycles, unresolved];
