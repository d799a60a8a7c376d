import type { Procedure } from '../../../procedure-cards/schema';
import type { FileLaw } from '../../schema/procedure';
import { at } from './provision';

const KPA: FileLaw = {
  protocol: at('KPA', 'art. 63 § 1, art. 67 § 2 pkt 1, art. 68'),
  reading: at('KPA', 'art. 68 § 2'),
  substitute: at('KPA', 'art. 63 § 3'),
  note: at('KPA', 'art. 72'),
  signedNote: at('KPA', 'art. 14 § 2, art. 72'),
  viewing: at('KPA', 'art. 73 i 74'),
  record: at('KPA', 'art. 66a'),
};

const TAX: FileLaw = {
  protocol: at('OP', 'art. 168 § 1, art. 172 § 2 pkt 1, art. 173'),
  reading: at('OP', 'art. 173 § 2'),
  substitute: at('OP', 'art. 168 § 3'),
  note: at('OP', 'art. 177'),
  signedNote: at('OP', 'art. 177'),
  viewing: at('OP', 'art. 178 i 179'),
  record: at('OP', 'art. 171a'),
};

/** The protocol of an oral complaint or motion has its own provision, which says nothing of reading and signing. */
const COMPLAINT: FileLaw = { ...KPA, protocol: at('SIW', '§ 6'), reading: null, substitute: null };

/** The provisions that the papers of the case files cite in a procedure. */
export function fileLawOf(procedure: Procedure): FileLaw {
  if (procedure === 'TAX') return TAX;
  return procedure === 'COMPLAINT' || procedure === 'MOTION' ? COMPLAINT : KPA;
}
