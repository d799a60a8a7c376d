import type { DocumentKind, DocumentRequirement } from '../schema';

/** The usual requirement of a document: what is filed completes the podanie, what is only shown proves a fact. */
export const usualRequirement = (kind: DocumentKind): DocumentRequirement =>
  kind === 'TO_SHOW' ? 'EVIDENCE' : 'FORMAL';
