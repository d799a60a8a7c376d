import { describe, expect, test } from 'vitest';
import { appliedContents, checkProtocol, saysTheSame } from '@/lib/modules/applications/rules/protocol';
import type { ProtocolContents } from '@/lib/modules/applications/schema/protocol';

const protocol: ProtocolContents = {
  text: 'Wnoszę o ławkę przy przystanku.',
  remarks: null,
  reading: null,
  signing: 'CLIENT',
  signer: '',
  signingReason: '',
};

describe('the signatures of a protocol (KPA art. 68 § 2)', () => {
  test('need nothing when the client signs, otherwise the reason, and the name of a person who signs instead', () => {
    expect(checkProtocol(protocol)).toEqual({});
    for (const signing of ['REFUSED', 'UNABLE'] as const) {
      expect(checkProtocol({ ...protocol, signing })).toEqual({ signingReason: 'signing-reason-missing' });
    }
    expect(checkProtocol({ ...protocol, signing: 'SUBSTITUTE', signingReason: 'Złamana ręka.' })).toEqual({
      signer: 'signer-missing',
    });
  });

  test('keep no note that does not apply any more', () => {
    const typed = { ...protocol, signer: 'Jan Nowak', signingReason: 'Odmowa bez powodu.' };
    expect(appliedContents(typed)).toEqual(protocol);
    expect(appliedContents({ ...typed, signing: 'REFUSED' }).signer).toBe('');
    expect(saysTheSame(typed, protocol)).toBe(true);
  });
});

test('a protocol without remarks differs from one in which nobody has noted whether there were any', () => {
  expect(saysTheSame(protocol, { ...protocol, remarks: '' })).toBe(false);
});
