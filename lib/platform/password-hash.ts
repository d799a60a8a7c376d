import { hash, verify } from '@node-rs/argon2';

/** argon2id with the parameters of the OWASP cheat sheet: 19 MiB, two passes, one lane. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The hash to keep, in PHC format with its own salt. Different Unicode forms of a letter give the same hash. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS);
}

/** The hash to compare with for an unknown login, so that an unknown login takes as long as a known one. */
let decoy: Promise<string> | undefined;

/**
 * Whether the password fits the kept hash. For an unknown login (null) and an account without a password ('') always
 * false, after the same work.
 */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const fits = await verify(kept || (await decoy), password.normalize('NFKC'));
  return Boolean(kept) && fits;
}
