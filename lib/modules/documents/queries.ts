import type { Ctx } from '@/lib/core/context';
import { db } from '@/lib/platform/db';
import type { DocumentItem } from './schema';

/** Files of a case that the caller may see, newest first. */
export async function listDocuments(_ctx: Ctx, caseId: number): Promise<DocumentItem[]> {
  return db().$queryRaw<DocumentItem[]>`
    SELECT f.id, f.title, f.file_name AS "fileName", f.media_type AS "mediaType", f.size, s.name AS "addedBy",
           f.added_at AS "addedAt"
    FROM document f JOIN staff_member s ON s.id = f.added_by_id
    WHERE f.case_id = ${caseId} ORDER BY f.id DESC LIMIT 200`;
}
