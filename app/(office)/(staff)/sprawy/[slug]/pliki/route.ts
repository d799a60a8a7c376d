import { failure } from '@/app/_entry/action';
import { route } from '@/app/_entry/route';
import { DomainError } from '@/lib/core/errors';
import { addFile, admitFile } from '@/lib/modules/cases/operations/files';
import { addDocumentSchema, FILE_MAX_BYTES } from '@/lib/modules/documents/schema';

/** What the form says besides the file. */
const ENVELOPE_BYTES = 64 * 1024;

/**
 * Takes a file to a case: `title` and `file` of a form. Answers as an action does. A route and not an action, so that
 * its size is judged here, after the session and before the body is read; actions keep their limit of a megabyte.
 */
export const POST = route<{ slug: string }>(async (ctx, request, { slug }) => {
  try {
    await admitFile(ctx, slug);
    const length = Number(request.headers.get('content-length') ?? Number.NaN);
    if (!(length <= FILE_MAX_BYTES + ENVELOPE_BYTES)) refuse('file', 'file-too-large');
    const form = await request.formData();
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) return refuse('file', 'file-missing');
    const input = addDocumentSchema.safeParse({ title: form.get('title'), fileName: file.name });
    if (!input.success) return refuse('title', 'file-title-missing');
    const value = await addFile(ctx, slug, input.data, new Uint8Array(await file.arrayBuffer()));
    return Response.json({ ok: true, value });
  } catch (error) {
    return Response.json(failure(error), { status: error instanceof DomainError ? 422 : 500 });
  }
});

function refuse(field: string, code: string): never {
  throw new DomainError(code, { fields: { [field]: code } });
}
