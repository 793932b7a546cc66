import type { HttpMethod, RequestBody, SecurityAlternative } from '../../model/index.ts';
import type { ReadOperation } from '../source.ts';
import { acceptedWhen } from '../states/accepted-when.ts';
import { flagOf, isObjectSpot, items, member, placeOf, provenanceOf, type Spot, textOf } from '../tree/spot.ts';
import { guessesOf, provenancesOf, readExtensions } from './extensions.ts';
import { readContent } from './media-types.ts';
import { readParameters } from './parameters.ts';
import type { Desk } from './read-openapi.ts';
import { follow } from './references.ts';
import { readResponses } from './responses.ts';
import { readSecurity } from './security.ts';

interface OperationSite {
  readonly method: HttpMethod;
  readonly path: string;
  readonly spot: Spot;
  /** The path item, whose parameters every operation of it shares. */
  readonly item: Spot;
  readonly rootSecurity: readonly SecurityAlternative[] | undefined;
}

/** Read one operation; none when what stands there is no object. */
export function readOperation(
  desk: Desk,
  { method, path, spot, item, rootSecurity }: OperationSite,
): readonly ReadOperation[] {
  const key = `${method.toUpperCase()} ${path}`;
  if (!isObjectSpot(spot)) {
    desk.findings.error(
      'malformed-operation',
      spot,
      `${key} is no object.`,
      'Give the operation at least its responses.',
    );
    return [];
  }
  const summary = textOf(member(spot, 'summary')) ?? textOf(member(spot, 'description'));
  const named = member(spot, 'operationId');
  const value = textOf(named);
  const body = readBody(desk, member(spot, 'requestBody'), key);
  return [
    {
      id: key,
      method,
      path,
      ...(summary === undefined ? {} : { summary }),
      ...(named === undefined || value === undefined ? {} : { operationId: { value, place: placeOf(named) } }),
      tags: items(member(spot, 'tags')).flatMap((tag) => textOf(tag) ?? []),
      deprecated: flagOf(member(spot, 'deprecated')) ?? false,
      parameters: readParameters(desk, { key, path, item, operation: spot }),
      ...(body === undefined ? {} : { body }),
      responses: readResponses(desk, member(spot, 'responses'), key),
      security:
        readSecurity(member(spot, 'security'), desk, member(spot, 'x-assay-security-provenance')) ?? rootSecurity ?? [],
      ...readWhen(spot),
      ...readExtensions(spot, desk.root),
      provenance: provenancesOf(spot),
    },
  ];
}

/** States that the operation is for: as `printOpenapi` wrote them, or as its description says. */
function readWhen(spot: Spot): Pick<ReadOperation, 'when'> {
  const printed = member(spot, 'x-assay-when');
  const states = items(member(printed, 'states')).flatMap((state) => textOf(state) ?? []);
  if (printed !== undefined && states.length > 0) return { when: { states, provenance: provenancesOf(printed) } };
  const description = member(spot, 'description');
  const found = acceptedWhen(textOf(description) ?? '');
  return description === undefined || found === undefined
    ? {}
    : { when: { states: found.states, provenance: [provenanceOf(description, 'inferred')] } };
}

function readBody(desk: Desk, written: Spot | undefined, key: string): RequestBody | undefined {
  const spot = follow(written, desk.findings);
  if (spot === undefined || !isObjectSpot(spot)) return undefined;
  return {
    required: flagOf(member(spot, 'required')) ?? false,
    content: readContent(desk, spot, written === spot ? `${key} body` : `body ${lastToken(spot)}`),
    ...guessesOf(spot, 'required'),
    provenance: provenancesOf(spot),
  };
}

function lastToken(spot: Spot): string {
  return spot.pointer.slice(spot.pointer.lastIndexOf('/') + 1);
}
