import { isIpv4, isIpv6 } from './ip-address.ts';

const ATOM = "[A-Za-z\\d!#$%&'*+/=?^_`{|}~-]+";
const LOCAL = new RegExp(`^(?:${ATOM}(?:\\.${ATOM})*|"(?:[ !#-\\[\\]-~]|\\\\[ -~])*")$`);
const LABEL = /^[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?$/;

/** RFC 5321 section 4.1.2 `Mailbox`, with the limits of section 4.5.3.1 (64 octets before the @, 255 after). ASCII only. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  if (at < 1 || local.length > 64 || domain.length > 255 || !LOCAL.test(local)) return false;
  if (!domain.startsWith('[')) return domain.split('.').every((label) => LABEL.test(label));
  if (!domain.endsWith(']')) return false;
  const literal = domain.slice(1, -1);
  return literal.startsWith('IPv6:') ? isIpv6(literal.slice(5)) : isIpv4(literal);
}
