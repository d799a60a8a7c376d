import type { Ctx } from '@/lib/core/context';
import { fromColumn, type PlainDate } from '@/lib/core/plain-date';
import { dbOf } from '@/lib/platform/db';

/** What a metryka, and every paper of the file, says of the case itself. */
export type FileHead = { title: string; startedOn: PlainDate; department: string };

/** How the case is called: in the spis spraw, or else as its card. For a case that the caller may see. */
export async function headOfFile(ctx: Ctx, caseId: number): Promise<FileHead> {
  const { receivedOn, cardVersion, department, files } = await dbOf(ctx).case.findFirstOrThrow({
    where: { id: caseId },
    select: {
      receivedOn: true,
      cardVersion: { select: { name: true } },
      department: { select: { name: true } },
      files: { where: { movedToId: null }, select: { title: true } },
    },
  });
  return {
    title: files[0]?.title ?? cardVersion.name,
    startedOn: fromColumn(receivedOn),
    department: department.name,
  };
}
