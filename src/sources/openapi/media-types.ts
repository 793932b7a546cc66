import type { Json, MediaType } from '../../model/index.ts';
import { jsonOf, member, members, type Spot } from '../tree/spot.ts';
import { provenancesOf, readExtensions } from './extensions.ts';
import type { Desk } from './read-openapi.ts';
import { follow } from './references.ts';

/** The media types of a body. @param owner the words that inline schemas are named after. */
export function readContent(desk: Desk, body: Spot, owner: string): readonly MediaType[] {
  return members(member(body, 'content')).flatMap(([written, reference]): MediaType[] => {
    const spot = follow(reference, desk.findings);
    if (spot === undefined) return [];
    const mediaType = written.toLowerCase();
    const schema = idAt(desk, member(spot, 'schema'), `${owner} ${mediaType}`);
    const itemSchema = idAt(desk, member(spot, 'itemSchema'), `${owner} ${mediaType} item`);
    return [
      {
        mediaType,
        ...(schema === undefined ? {} : { schema }),
        ...(itemSchema === undefined ? {} : { itemSchema }),
        ...readExtensions(spot),
        examples: readExamples(desk, spot),
        provenance: provenancesOf(spot),
      },
    ];
  });
}

/** `example`, or the values of `examples`. Values that live elsewhere (`externalValue`) are not fetched. */
export function readExamples(desk: Desk, spot: Spot): readonly Json[] {
  const single = member(spot, 'example');
  if (single !== undefined) return [jsonOf(single)];
  return members(member(spot, 'examples')).flatMap(([, example]) => {
    const target = follow(example, desk.findings);
    const value = member(target, 'dataValue') ?? member(target, 'value');
    return value === undefined ? [] : [jsonOf(value)];
  });
}

function idAt(desk: Desk, spot: Spot | undefined, derived: string) {
  return spot === undefined ? undefined : desk.schemas.idOf(spot, derived);
}
