import type { Parameter } from '../../model/index.ts';
import { isObjectSpot, items, member, members, type Spot, textOf } from '../tree/spot.ts';
import { provenancesOf } from './extensions.ts';
import type { Desk } from './read-openapi.ts';
import { follow } from './references.ts';

/**
 * The parts of a parameter that is the whole query string (OpenAPI 3.2 "Parameter Locations", `in: querystring`). As
 * `application/x-www-form-urlencoded` with an object schema it is the same on the wire as one query parameter for each member.
 * @param scope what inline schemas are named after.
 * @returns undefined, with a finding, for any other content: requests are made without it.
 */
export function readQueryString(desk: Desk, spot: Spot, scope: string): readonly Parameter[] | undefined {
  const [mediaType, media] = members(member(spot, 'content'))[0] ?? [];
  const schema = follow(member(follow(media, desk.findings), 'schema'), desk.findings);
  const properties = member(schema, 'properties');
  if (mediaType?.toLowerCase() !== 'application/x-www-form-urlencoded' || !isObjectSpot(properties)) {
    desk.findings.error(
      'querystring-not-read',
      spot,
      'A parameter that is the whole query string is read as application/x-www-form-urlencoded with an object schema only; requests are made without it.',
      'Describe its parts as query parameters.',
    );
    return undefined;
  }
  const required = new Set(items(member(schema, 'required')).map(textOf));
  return members(properties).flatMap(([name, part]): readonly Parameter[] => {
    const id = desk.schemas.idOf(part, `${scope} query.${name}`);
    if (id === undefined) return [];
    return [
      {
        name,
        in: 'query',
        required: required.has(name),
        schema: id,
        style: 'form',
        explode: true,
        allowReserved: false,
        deprecated: false,
        examples: [],
        provenance: provenancesOf(part),
      },
    ];
  });
}
