/** RFC 2673 section 3.2 dotted quad: decimal, no leading zeros. */
export function isIpv4(text: string): boolean {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text);
}

/** RFC 4291 section 2.2: eight groups, one `::`, an IPv4 tail; no zone. */
export function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')));
  const all = groups.flat();
  const last = all.at(-1);
  const quad = last?.includes('.') === true && text.endsWith(last);
  const plain = quad ? all.slice(0, -1) : all;
  if (quad && !isIpv4(last)) return false;
  if (!plain.every((group) => /^[\da-f]{1,4}$/i.test(group))) return false;
  const size = plain.length + (quad ? 2 : 0);
  return halves.length === 2 ? size <= 7 : size === 8;
}
