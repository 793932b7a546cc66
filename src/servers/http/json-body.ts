import type { Json } from '../../model/index.ts';
import type { Incoming } from './incoming.ts';

/** A request's body as JSON; undefined when it is none, not UTF-8, too long, or says that it is something else. */
export function jsonBody(incoming: Incoming): Json | undefined {
  const type = incoming.headers['content-type'];
  if (type !== undefined && !/^\s*application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(incoming.body)) as Json;
  } catch {
    return undefined;
  }
}
