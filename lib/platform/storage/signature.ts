import { createHash, createHmac } from 'node:crypto';

export type S3Settings = { url: string; bucket: string; key: string; secret: string; region: string };

type ToSign = {
  method: string;
  /** Already percent-encoded. */
  path: string;
  headers: Record<string, string>;
  /** SHA-256 of the body, which the store checks, so that the bytes arrive unchanged. */
  bodySha256: string;
  /** The moment of the request: 20261124T090000Z */
  at: string;
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/**
 * The Authorization header of one S3 request, by AWS Signature Version 4 (the one scheme that every S3-speaking store
 * knows): https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function signS3(
  { method, path, headers, bodySha256, at }: ToSign,
  { key, secret, region }: Pick<S3Settings, 'key' | 'secret' | 'region'>,
): string {
  const named = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value.trim()])
    .sort(([one], [other]) => (one < other ? -1 : 1));
  const signedHeaders = named.map(([name]) => name).join(';');
  const canonical = [
    method,
    path,
    '',
    ...named.map(([name, value]) => `${name}:${value}`),
    '',
    signedHeaders,
    bodySha256,
  ].join('\n');
  const day = at.slice(0, 8);
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n');
  const signing = ['s3', 'aws4_request'].reduce(
    (made, part) => hmac(made, part),
    hmac(hmac(`AWS4${secret}`, day), region),
  );
  const signature = hmac(signing, toSign).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${key}/${scope},SignedHeaders=${signedHeaders},Signature=${signature}`;
}
