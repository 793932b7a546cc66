import { type Json, toPointer } from '../../model/index.ts';
import type { Witness } from '../change.ts';
import type { Hit } from '../schema/collect-hits.ts';
import { shapeOf } from '../schema/shape.ts';
import { differingValues, wholeWith } from './find-value.ts';
import { refusalOfRequest } from './judge-request.ts';
import { refusalOfResponse } from './judge-response.ts';
import { refusal, refusalOfText, type Side } from './side.ts';

/** Names under which the two places of a difference are put into the schemas of the two documents. */
export interface LocalNames {
  readonly old: string;
  readonly new: string;
}

/** Values that fit the place but not the whole are passed over; so many are tried. */
const mostWholes = 6;

/**
 * Look for a message that shows a difference: a value of the place that one document allows and the other refuses, put into a whole
 * message that the first one allows, and judged again as a whole.
 */
export function proveHit(hit: Hit, names: LocalNames, old: Side, next: Side): Witness | undefined {
  for (const { site, path } of hit.ways) {
    if (site.form === 'unread') continue;
    const judge = site.form === 'text' ? refusalOfText : refusal;
    const isRequest = site.direction === 'request';
    const [from, to] = isRequest ? [old, next] : [next, old];
    const [fromLocal, toLocal] = isRequest ? [names.old, names.new] : [names.new, names.old];
    const [fromRoot, toRoot] = isRequest ? [site.old, site.new] : [site.new, site.old];
    const view = site.direction;
    const search = {
      allows: { schemas: from.schemas, schema: fromLocal },
      refuses: { schemas: to.schemas, schema: toLocal },
      view,
      sight: hit.difference.sight,
      keywords: hit.difference.rule.keywords,
    };
    const pointer = toPointer(path.map(({ step }) => step));
    let tried = 0;
    for (const value of differingValues(search)) {
      if (++tried > mostWholes) break;
      const whole = wholeWith({ schemas: from.schemas, schema: fromRoot }, view, pointer, value);
      if (whole === undefined || (site.form === 'text' && isUnwritable(from, fromRoot, whole))) continue;
      const why = judge(to, toRoot, whole, view, pointer);
      if (why === undefined) continue;
      const message = site.message(old, next, whole);
      if (message === undefined || message.kind === 'story') continue;
      const wrong = message.kind === 'request' ? refusalOfRequest(old, message) : refusalOfResponse(next, message);
      if (wrong !== undefined) continue;
      return { kind: isRequest ? 'refused' : 'unexpected', message, because: `${site.at}: ${why}` };
    }
  }
  return undefined;
}

/** A list or an object where a document speaks of neither: nobody would know how to write it. */
function isUnwritable({ schemas }: Side, root: string, value: Json): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { types } = shapeOf(schemas, [{ schema: schemas[root] ?? true, origin: `${root}#` }]);
  return types?.has(Array.isArray(value) ? 'array' : 'object') !== true;
}
