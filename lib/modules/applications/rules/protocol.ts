import type { FieldCodes } from '@/lib/core/errors';
import type { ProtocolContents } from '../schema/protocol';

/**
 * Checks what is noted about the signatures, for the form and the server: a person who signs for the client is named,
 * and a missing signature is explained (KPA art. 63 § 3, art. 68 § 2).
 */
export function checkProtocol({ signing, signer, signingReason }: ProtocolContents): FieldCodes {
  const errors: FieldCodes = {};
  if (signing === 'SUBSTITUTE' && signer.trim() === '') errors.signer = 'signer-missing';
  if (signing !== 'CLIENT' && signingReason.trim() === '') errors.signingReason = 'signing-reason-missing';
  return errors;
}

/** The contents without notes about a signature that does not apply. */
export function appliedContents(contents: ProtocolContents): ProtocolContents {
  const { text, remarks, reading, signing, signer, signingReason } = contents;
  return {
    text,
    remarks,
    reading,
    signing,
    signer: signing === 'SUBSTITUTE' ? signer : '',
    signingReason: signing === 'CLIENT' ? '' : signingReason,
  };
}

/** Whether two protocols say the same. */
export const saysTheSame = (a: ProtocolContents, b: ProtocolContents): boolean =>
  JSON.stringify(appliedContents(a)) === JSON.stringify(appliedContents(b));
