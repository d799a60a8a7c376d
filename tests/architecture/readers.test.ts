import { describe, expect, it } from 'vitest';
import { type Source, sources, withoutComments } from './sources';

/** Modules whose tables belong to cases, and the clients of cases. */
const OF_CASES = 'applications,case-files,cases,clients,correspondence,documents,filing,routing,settlements';

/** Questions about cases that are not asked for one person (`dbOf(ctx)`), each with its reason. */
const EXCEPT: Record<string, string> = {
  'applications/queries/application.ts': 'a draft is its writer’s own, sealed, and of no case',
  'applications/queries/registered.ts': 'whoever registers sees every case',
  'applications/queries/separation.ts':
    'the number and the day of a podanie tied by art. 66 § 2, also with another department',
  'case-files/queries/external-systems.ts': 'a dictionary of the office',
  'case-files/queries/notes.ts': 'a draft is its writer’s own, sealed',
  'cases/queries/clocks/preview-office-terms.ts':
    'counts all clocks; names those alone that the person may see',
  'cases/queries/clocks/terms-progress.ts': 'counts',
  'cases/queries/status.ts': 'a resident asks, by the code of the case',
  'clients/queries/client-changes.ts':
    'who changed which field of a client, whichever case it was changed in',
  'correspondence/queries/missing-address.ts':
    'whether the office has the address of the same client in any other case (art. 64 § 1)',
  'correspondence/queries/templates.ts': 'templates are the office’s own',
  'filing/queries/classes.ts': 'the JRWA, and groups of the department’s own spis',
  'filing/queries/jrwa.ts': 'the JRWA',
  'filing/queries/registers.ts':
    'a spis is its cell’s, whole: of a case that has gone elsewhere it goes on saying from whom it came',
  'routing/queries/inbox-counts.ts': 'counts of the departments of one’s own posts, each by its index',
};

/** Files that ask the database as the owner. */
const asksAsOwner = ({ text }: Source) => /\bdb\(\)/.test(withoutComments(text));

describe('questions about cases', () => {
  const queries = sources(`lib/modules/{${OF_CASES}}/queries{,/**/*}.ts`);

  it('are asked as the person may see them: dbOf(ctx), so that the database filters too', () => {
    const found = queries.filter(asksAsOwner).map(({ path }) => path.replace('lib/modules/', ''));
    expect(found.toSorted()).toEqual(Object.keys(EXCEPT).toSorted());
  });

  it('are seen by this test', () => {
    expect(queries.length).toBeGreaterThan(20);
    expect(asksAsOwner({ path: 'x.ts', text: 'return db().case.count();' })).toBe(true);
    expect(asksAsOwner({ path: 'x.ts', text: '// db()\nreturn dbOf(ctx).case.count();' })).toBe(false);
  });
});
