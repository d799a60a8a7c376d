/** Answers with a PDF for the browser's own viewer, under a plain ASCII name. */
export function pdf(bytes: Uint8Array, fileName: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${fileName}"` },
  });
}
