import type { Ctx } from '@/lib/core/context';
import { documentsOfCase } from '../../documents/queries';
import { canReadCaseFiles, type Sight } from '../policy';

/**
 * A page of the documents of a case that the actor may see; the cancelled letters, and why a document was
 * cancelled, only for an actor who may read the files of the case.
 */
export const filesOfCase = (
  ctx: Ctx,
  record: Sight & { id: number },
  before: number | null,
): ReturnType<typeof documentsOfCase> =>
  documentsOfCase(ctx, record.id, before, canReadCaseFiles(ctx.actor, record));
