/**
 * The key under which failures are counted: the address, or for IPv6 its /64, since one holder has all of it. An
 * unreadable address counts by itself.
 */
export function addressBlock(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address);
  if (mapped) return mapped[1];
  if (!address.includes(':')) return address;
  const [front, back] = address
    .toLowerCase()
    .split('::')
    .map((part) => part.split(':').filter(Boolean));
  const zeros = back ? Array<string>(Math.max(8 - front.length - back.length, 0)).fill('0') : [];
  const groups = [...front, ...zeros, ...(back ?? [])].map((group) => group.replace(/^0+(?=.)/, ''));
  return groups.slice(0, 4).join(':');
}
