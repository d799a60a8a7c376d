import { takeFile } from '@/app/_entry/file-upload';
import { route } from '@/app/_entry/route';
import { addCaseDocument, admitUpload } from '@/lib/modules/cases/operations/documents';
import { addDocumentSchema } from '@/lib/modules/documents/schema';

/** Adds a file to a case. */
export const POST = route<{ slug: string }>((ctx, request, { slug }) =>
  takeFile(
    request,
    addDocumentSchema,
    () => admitUpload(ctx, slug),
    (said, source) => addCaseDocument(ctx, slug, said, source),
  ),
);
