import type { Json, Response, ResponseHeader, ResponseLink } from '../../model/index.ts';
import { fromPointer } from '../../model/index.ts';
import { flagOf, isObjectSpot, jsonOf, member, members, provenanceOf, type Spot, textOf } from '../tree/spot.ts';
import { provenancesOf } from './extensions.ts';
import { readContent } from './media-types.ts';
import type { Desk } from './read-openapi.ts';
import { follow } from './references.ts';

/** The answers that an operation documents, in document order. */
export function readResponses(desk: Desk, responses: Spot | undefined, key: string): readonly Response[] {
  return members(responses).flatMap(([written, reference]): Response[] => {
    if (written.startsWith('x-')) return [];
    const spot = follow(reference, desk.findings);
    if (spot === undefined) return [];
    if (!/^([1-5]\d\d|[1-5]XX|default)$/i.test(written) || !isObjectSpot(spot)) {
      desk.findings.error(
        'malformed-response',
        reference,
        `"${written}" is no status with a response.`,
        'Write a status such as "200", "4XX" or "default", and give it an object.',
      );
      return [];
    }
    const status = written.toLowerCase() === 'default' ? 'default' : written.toUpperCase();
    const owner = reference === spot ? `${key} ${status}` : `response ${fromPointer(spot.pointer).at(-1)}`;
    const description = textOf(member(spot, 'description')) ?? textOf(member(spot, 'summary')) ?? '';
    const content = readContent(desk, spot, owner);
    return [
      {
        status,
        description,
        content,
        bodyless:
          content.length === 0 && (saysNoContent(description) || flagOf(member(spot, 'x-assay-bodyless')) === true),
        headers: readHeaders(desk, member(spot, 'headers'), owner),
        links: readLinks(desk, member(spot, 'links')),
        // The status is the fact here, so its own line comes first.
        provenance: reference === spot ? provenancesOf(spot) : [provenanceOf(reference), provenanceOf(spot)],
      },
    ];
  });
}

/** Only the bare words count: a longer description may say something else with them. */
function saysNoContent(description: string): boolean {
  return /^\s*(no[ -]content|no (response )?body|empty (response )?body)\s*\.?\s*$/i.test(description);
}

function readHeaders(desk: Desk, headers: Spot | undefined, owner: string): readonly ResponseHeader[] {
  return members(headers).flatMap(([name, reference]): ResponseHeader[] => {
    const spot = follow(reference, desk.findings);
    // OpenAPI says to ignore a header called Content-Type: the media type says it already.
    if (spot === undefined || name.toLowerCase() === 'content-type') return [];
    const schema =
      member(spot, 'schema') ??
      members(member(spot, 'content')).flatMap(([, media]) => member(media, 'schema') ?? [])[0];
    const id = schema === undefined ? undefined : desk.schemas.idOf(schema, `${owner} header.${name}`);
    if (id === undefined) return [];
    return [{ name, required: flagOf(member(spot, 'required')) ?? false, schema: id, provenance: provenancesOf(spot) }];
  });
}

function readLinks(desk: Desk, links: Spot | undefined): readonly ResponseLink[] {
  return members(links).flatMap(([name, reference]): ResponseLink[] => {
    const spot = follow(reference, desk.findings);
    const operation = linkTarget(spot);
    if (spot === undefined || operation === undefined) return [];
    const parameters = members(member(spot, 'parameters')).map(([key, value]): [string, Json] => [key, jsonOf(value)]);
    const body = member(spot, 'requestBody');
    return [
      {
        name,
        operation,
        parameters: Object.fromEntries(parameters),
        ...(body === undefined ? {} : { requestBody: jsonOf(body) }),
        provenance: provenancesOf(spot),
      },
    ];
  });
}

/** An operation key, or `operationId:` and the id: see ReadOperation. */
function linkTarget(link: Spot | undefined): string | undefined {
  const id = textOf(member(link, 'operationId'));
  if (id !== undefined) return `operationId:${id}`;
  const [paths, path, method] = fromPointer((textOf(member(link, 'operationRef')) ?? '').replace(/^#/, ''));
  return paths === 'paths' && path !== undefined && method !== undefined
    ? `${method.toUpperCase()} ${path}`
    : undefined;
}
