import type { Json } from '../../model/index.ts';

/** Where a value stands: in the body of an answer, in a header of it, or in the request that it answers. */
export type Whence =
  | { readonly in: 'body'; readonly pointer: string }
  | { readonly in: 'header'; readonly name: string }
  /** Key of a parameter (`path.id`), or `body` and a JSON Pointer. */
  | { readonly in: 'request'; readonly at: string };

/**
 * Read a runtime expression of an OpenAPI Link (OpenAPI 3.1 section 4.8.20.4), alone or embedded as a whole in braces.
 * @returns undefined for expressions that name no value of either message's own (`$url`, `$method`, `$statusCode`), and for constants
 */
export function readExpression(written: Json | undefined): Whence | undefined {
  if (typeof written !== 'string') return undefined;
  const [, message, place, rest = ''] =
    /^\{?\$(response|request)\.(body|header|path|query)(?:[.#](.*?))?\}?$/.exec(written) ?? [];
  if (place === 'body') {
    if (rest !== '' && !rest.startsWith('/')) return undefined;
    return message === 'response' ? { in: 'body', pointer: rest } : { in: 'request', at: `body${rest}` };
  }
  if (place === undefined || rest === '') return undefined;
  if (message === 'request') return { in: 'request', at: `${place}.${rest}` };
  return place === 'header' ? { in: 'header', name: rest } : undefined;
}
