import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A file made once by another program: `pdf/` by qpdf 11 (`--encrypt` with 40, 128 and 256 bits; `user` with a user's
 * password, `owner` and `launch` with an owner's only), `signatures/` by `openssl cms` with a key that was thrown away.
 */
export const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../fixtures', name));
