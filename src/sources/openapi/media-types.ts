import type { Json, MediaType } from '../../model/index.ts';
import { jsonOf, member, members, type Spot, textOf } from '../tree/spot.ts';
import { readingOf } from './event-schema.ts';
import { provenancesOf, readExtensions } from './extensions.ts';
import type { Desk } from './read-openapi.ts';
import { follow } from './references.ts';

/** The media types of a body. @param owner the words that inline schemas are named after. */
export function readContent(desk: Desk, body: Spot, owner: string): readonly MediaType[] {
  return members(member(body, 'content')).flatMap(([written, reference]): MediaType[] => {
    const spot = follow(reference, desk.findings);
    if (spot === undefined) return [];
    const mediaType = written.toLowerCase();
    tellEncoding(desk, spot);
    const frame = frameAt(desk, member(body, 'content'), mediaType, spot, owner);
    const schema = frame === undefined ? idAt(desk, member(spot, 'schema'), `${owner} ${mediaType}`) : undefined;
    const itemSchema = frame ?? idAt(desk, member(spot, 'itemSchema'), `${owner} ${mediaType} item`);
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

/** Values are sent as their types have it; other encodings of parts are not read. */
function tellEncoding({ findings }: Desk, media: Spot): void {
  for (const word of ['encoding', 'prefixEncoding', 'itemEncoding']) {
    const spot = member(media, word);
    if (spot !== undefined)
      findings.note(
        'encoding-not-read',
        spot,
        `${word} is not read: parts are sent as their types have it.`,
        'Nothing, if it says no more than that.',
      );
  }
}

/** What a `schema` beside `text/event-stream` says of each event, where that is plain; before OpenAPI 3.2 there was no better word. */
function frameAt(desk: Desk, content: Spot | undefined, mediaType: string, media: Spot, owner: string) {
  const spot = member(media, 'schema');
  if (mediaType !== 'text/event-stream' || spot === undefined || member(media, 'itemSchema') !== undefined)
    return undefined;
  const reference = textOf(member(spot, '$ref'));
  const isShared =
    reference !== undefined &&
    members(content).some(
      ([name, other]) =>
        name.toLowerCase() !== mediaType && textOf(member(member(other, 'schema'), '$ref')) === reference,
    );
  const reading = readingOf(spot);
  if (reading === 'nothing') return undefined;
  const remedy = 'Move to OpenAPI 3.2, and describe each event by itemSchema.';
  if (reading === 'unsure' || isShared || !desk.readsEventSchemas) {
    desk.findings.note(
      'event-schema-not-read',
      spot,
      'The schema beside text/event-stream may speak of the whole stream, of an event, or of the JSON in its data; events are not held to it.',
      remedy,
    );
    return undefined;
  }
  desk.findings.note(
    'event-schema-guessed',
    spot,
    reading === 'frame'
      ? 'The schema beside text/event-stream is read as that of each event, with its fields.'
      : 'The schema beside text/event-stream is read as that of the JSON in the data of each event.',
    remedy,
  );
  return desk.schemas.frame(reading, spot, `${owner} ${mediaType}`);
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
