// Asks as the office: templates belong to the office.

import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { canEditTemplates } from '../policy';
import type {
  TemplateItem,
  TemplateVersionItem,
  TemplateView,
  VersionFailure,
} from '../schema/edit-template';
import { LETTER_KINDS, type LetterKind } from '../schema/letter';

type Row = Omit<TemplateVersionItem, 'failure'> & {
  id: number;
  kind: LetterKind;
  failure: VersionFailure | null;
};

const SHOWN_VERSIONS = 100;

/** Every template in use, by kind. Throws `not-allowed`. */
export async function listTemplates(ctx: Ctx): Promise<TemplateItem[]> {
  if (!canEditTemplates(ctx.actor)) throw new DomainError('not-allowed');
  const found = await db().letterTemplate.findMany({ where: { active: true }, select: { id: true } });
  const views = await versionsOf(
    found.map(({ id }) => id),
    // Enough versions to find the one in force when the latest fail.
    5,
  );
  return [...views.values()]
    .map((rows) => ({ id: rows[0].id, kind: rows[0].kind, latest: itemOf(rows[0]), inForce: inForce(rows) }))
    .sort((a, b) => LETTER_KINDS.indexOf(a.kind) - LETTER_KINDS.indexOf(b.kind));
}

/** One template with its latest text and its versions. Throws `not-allowed`, `not-found`. */
export async function getTemplate(ctx: Ctx, id: number): Promise<TemplateView> {
  if (!canEditTemplates(ctx.actor)) throw new DomainError('not-allowed');
  const rows = (await versionsOf([id], SHOWN_VERSIONS)).get(id);
  if (!rows) throw new DomainError('not-found');
  return {
    id,
    kind: rows[0].kind,
    inForce: inForce(rows),
    versions: rows.map(itemOf),
    source: await sourceOf(id, rows[0].number),
  };
}

/**
 * The texts of a version and of the version before it (for the first: the same text twice). Throws `not-allowed`,
 * `not-found`.
 */
export async function compareVersion(
  ctx: Ctx,
  id: number,
  number: number,
): Promise<{ before: string; after: string }> {
  if (!canEditTemplates(ctx.actor)) throw new DomainError('not-allowed');
  const after = await sourceOf(id, number);
  return { after, before: number === 1 ? after : await sourceOf(id, number - 1) };
}

async function sourceOf(templateId: number, number: number): Promise<string> {
  const found = await db().letterTemplateVersion.findUnique({
    where: { templateId_number: { templateId, number } },
  });
  if (!found) throw new DomainError('not-found');
  return found.source;
}

/** The latest versions of each template, the latest first. */
async function versionsOf(ids: readonly number[], most: number): Promise<Map<number, Row[]>> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT t.id, t.kind, v.number, v.saved_at AS "savedAt", s.name AS "savedBy", v.note,
           CASE WHEN f.version_id IS NOT NULL THEN jsonb_build_object(
             'times', f.times, 'always', f.always, 'kind', f.kind, 'file', f.file, 'line', f.line,
             'column', f."column", 'message', f.message, 'lastAt', to_json(f.last_at AT TIME ZONE 'UTC')) END AS failure
    FROM letter_template t
    CROSS JOIN LATERAL (SELECT * FROM letter_template_version WHERE template_id = t.id
                        ORDER BY number DESC LIMIT ${most}) v
    LEFT JOIN letter_template_failure f ON f.version_id = v.id
    LEFT JOIN staff_member s ON s.id = v.saved_by_id
    WHERE t.id = ANY (${[...ids]})
    ORDER BY t.id, v.number DESC`;
  const byTemplate = new Map<number, Row[]>();
  for (const row of rows) byTemplate.set(row.id, [...(byTemplate.get(row.id) ?? []), row]);
  return byTemplate;
}

const inForce = (rows: readonly Row[]): number =>
  (rows.find(({ failure }) => !failure?.always) ?? rows[0]).number;

const itemOf = ({ number, savedAt, savedBy, note, failure }: Row): TemplateVersionItem => ({
  number,
  savedAt,
  savedBy,
  note,
  failure: failure && { ...failure, lastAt: new Date(`${failure.lastAt}Z`) },
});
