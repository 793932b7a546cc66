import { isIpv4, isIpv6 } from './ip-address.ts';

const PIECE = "[A-Za-z0-9\\-._~!$&'()*+,;=:@]|%[\\dA-Fa-f]{2}";
const USER = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=:]|%[\dA-Fa-f]{2})*$/;
const NAME = /^(?:[A-Za-z0-9\-._~!$&'()*+,;=]|%[\dA-Fa-f]{2})*$/;
const PATH = new RegExp(`^(?:${PIECE}|/)*$`);
const TAIL = new RegExp(`^(?:${PIECE}|[/?])*$`);
const PARTS = /^(?:([^:/?#]+):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/;

function isAuthority(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at >= 0 && !USER.test(text.slice(0, at))) return false;
  const rest = text.slice(at + 1);
  const parts = /^(\[[^\]]*\]|[^:]*)(?::\d*)?$/.exec(rest);
  const host = parts?.[1];
  if (host === undefined) return false;
  if (!host.startsWith('[')) return isIpv4(host) || NAME.test(host);
  const literal = host.slice(1, -1);
  return isIpv6(literal) || /^v[\da-f]+\.[a-z\d\-._~!$&'()*+,;=:]+$/i.test(literal);
}

/** RFC 3986 `URI-reference`: absolute or relative. */
export function isUriReference(text: string): boolean {
  const parts = PARTS.exec(text);
  if (parts === null) return false;
  const [, scheme, authority, path = '', query = '', fragment = ''] = parts;
  if (scheme !== undefined && !/^[A-Za-z][A-Za-z\d+\-.]*$/.test(scheme)) return false;
  if (authority !== undefined && (!isAuthority(authority) || (path !== '' && !path.startsWith('/')))) return false;
  return PATH.test(path) && TAIL.test(query) && TAIL.test(fragment);
}

/** RFC 3986 `URI`: it has a scheme. Characters outside the grammar (spaces, quotes, non-ASCII) must be percent-encoded. */
export function isUri(text: string): boolean {
  return /^[A-Za-z][A-Za-z\d+\-.]*:/.test(text) && isUriReference(text);
}
