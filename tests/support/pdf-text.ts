import { extractText, getDocumentProxy } from 'unpdf';

/** What a reader of a PDF gets: its text with single spaces, and how many pages it has. */
export async function pdfText(pdf: Uint8Array): Promise<{ text: string; pages: number }> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text, totalPages } = await extractText(document, { mergePages: true });
  return { text: text.replace(/\s+/g, ' '), pages: totalPages };
}
