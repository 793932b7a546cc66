import type { HttpMethod } from '../../model/index.ts';
import type { ReadOperation } from '../source.ts';
import { isObjectSpot, member, members, type Spot } from '../tree/spot.ts';
import { readOperation } from './operations.ts';
import type { Desk } from './read-openapi.ts';
import { follow } from './references.ts';

const methods: ReadonlySet<string> = new Set<HttpMethod>(['get', 'put', 'post', 'delete', 'patch', 'query']);

/** Requests that the API sends: webhooks of the document (OpenAPI 3.1), and callbacks of its operations. */
export function readIncoming(desk: Desk): readonly ReadOperation[] {
  const paths = members(member(desk.root, 'paths')).flatMap(([path, item]) => {
    const target = follow(item, desk.findings);
    return members(target).map(([method, operation]) => ({ path, method, operation }));
  });
  return [
    ...members(member(desk.root, 'webhooks')).flatMap(([name, item]) => readItem(desk, item, `webhook:${name}`)),
    ...paths.flatMap(({ path, method, operation }) =>
      members(member(operation, 'callbacks')).flatMap(([name, callback]) =>
        members(follow(callback, desk.findings)).flatMap(([, item]) =>
          readItem(desk, item, `callback:${name}:${method.toUpperCase()}:${path}`),
        ),
      ),
    ),
  ];
}

/** @param name stands where a path would: no client may choose the address. */
function readItem(desk: Desk, written: Spot, name: string): readonly ReadOperation[] {
  const item = follow(written, desk.findings);
  if (item === undefined || !isObjectSpot(item)) return [];
  // Braces would make parameters of it.
  const path = name.replaceAll(/\s+/g, '-').replaceAll('{', '<').replaceAll('}', '>');
  return members(item)
    .filter(([method]) => methods.has(method))
    .flatMap(([method, spot]) =>
      readOperation(desk, { method: method as HttpMethod, path, spot, item, rootSecurity: undefined }),
    );
}
