import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db';
import type { LetterKind } from '../schema/letter';
import { addStartingTemplates } from './starting-templates';

/** The most versions that one letter tries: each may take five seconds. */
const TRIES = 4;

export type TemplateVersion = { id: number; source: string };

/**
 * The wanted version of the kind's template, then the latest ones; versions that always fail come last. A kind without
 * a template gets the one of the program.
 */
export async function versionsToTry(kind: LetterKind, versionId = 0): Promise<TemplateVersion[]> {
  const ask = () => db().$queryRaw<TemplateVersion[]>`
    SELECT v.id, v.source FROM letter_template t JOIN letter_template_version v ON v.template_id = t.id
    LEFT JOIN letter_template_failure f ON f.version_id = v.id AND f.always
    WHERE t.kind = ${kind}::letter_kind AND t.active
    ORDER BY f.version_id IS NOT NULL, v.id = ${versionId} DESC, t.id, v.number DESC
    LIMIT ${TRIES}`;
  const versions = await ask();
  if (versions.length > 0) return versions;
  await addStartingTemplates(now());
  return ask();
}
