import { getProxyForUrl } from 'proxy-from-env';
import { Problem } from '../model/index.ts';

/**
 * The proxy that the environment names for a URL: `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY`, in either case of letters. This machine is
 * never reached through one.
 * @throws {Problem} a proxy that speaks no HTTP
 */
export function proxyFor(url: string): { readonly proxy?: string } {
  if (isLoopback(new URL(url).hostname)) return {};
  const proxy = getProxyForUrl(url);
  if (proxy === '') return {};
  if (URL.canParse(proxy) && /^https?:$/.test(new URL(proxy).protocol)) return { proxy };
  throw new Problem(`the proxy that the environment names for ${url} is none that we can use`, {
    remedy: 'set HTTP_PROXY or HTTPS_PROXY to http://host:port, or name the target in NO_PROXY',
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
