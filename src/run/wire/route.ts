import type { Socket } from 'node:net';
import { buildConnector, Client } from 'undici';
import { WireStop } from './wire-failure.ts';

export interface RouteOptions {
  /** Milliseconds to connect, to the target or to the proxy. */
  readonly connectTimeout: number;
  readonly ca?: string;
  readonly insecure?: boolean;
  /** URL of an HTTP proxy, perhaps with `user:password@`. */
  readonly proxy?: string;
}

/** How requests reach an origin: directly, through a tunnel, or handed to a proxy. */
export interface Route {
  /** Where connections go. */
  readonly origin: string;
  readonly connect: buildConnector.connector;
  /** Goes before the path of each request. */
  readonly prefix: string;
  readonly headers: readonly (readonly [string, string])[];
}

/**
 * The way to an origin. Plain HTTP is handed to a proxy in absolute form (RFC 9112 section 3.2.2); TLS goes through a tunnel that the proxy opens
 * (RFC 9110 section 9.3.6), so the proxy sees no request and no credential of the target.
 */
export function routeTo(target: string, options: RouteOptions): Route {
  const { connectTimeout, ca, insecure, proxy } = options;
  const connect = buildConnector({
    timeout: connectTimeout,
    ...(ca !== undefined && { ca }),
    ...(insecure === true && { rejectUnauthorized: false }),
  });
  if (proxy === undefined) return { origin: target, connect, prefix: '', headers: [] };
  const { origin, username, password, host } = new URL(proxy);
  const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
  const headers: [string, string][] = username === '' ? [] : [['proxy-authorization', `Basic ${login}`]];
  const toProxy: buildConnector.connector = (to, done) =>
    connect(to, (...outcome) => {
      const [error] = outcome;
      if (error === null) return done(...outcome);
      done(
        new WireStop({ kind: 'unreachable', message: `the proxy ${host} cannot be reached (${error.message})` }),
        null,
      );
    });
  if (target.startsWith('http:'))
    return { origin, connect: toProxy, prefix: target, headers: [['host', new URL(target).host], ...headers] };
  return {
    origin: target,
    prefix: '',
    headers: [],
    connect: (to, done) => {
      const authority = `${to.hostname}:${to.port === '' ? 443 : to.port}`;
      tunnel(origin, authority, headers, { connect: toProxy, connectTimeout }).then(
        (httpSocket) => connect({ ...to, httpSocket }, done),
        (error: Error) => done(error, null),
      );
    },
  };
}

/** Have a proxy connect us to a host. @throws {WireStop} when it will not */
async function tunnel(
  proxy: string,
  path: string,
  headers: Route['headers'],
  { connect, connectTimeout }: { readonly connect: buildConnector.connector; readonly connectTimeout: number },
): Promise<Socket> {
  const client = new Client(proxy, { connect, headersTimeout: connectTimeout });
  const { socket, statusCode } = await client.connect({
    path,
    headers: Object.fromEntries([['host', path], ...headers]),
  });
  if (statusCode >= 200 && statusCode < 300) return socket as Socket;
  socket.on('error', () => {}).destroy();
  throw new WireStop({
    kind: 'unreachable',
    message: `the proxy ${new URL(proxy).host} answered ${statusCode} when asked to connect to ${path}`,
  });
}
