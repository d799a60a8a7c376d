/** Answers with a file of ours as a download, under a plain ASCII name. */
export function download(bytes: Uint8Array<ArrayBuffer>, name: string, mediaType: string): Response {
  return new Response(bytes, {
    headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"` },
  });
}

export const CSV = 'text/csv; charset=utf-8';
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
