import { headerOf, type Stream, type StreamRecord } from '../../model/index.ts';

/** Where a reading was asked to begin. */
export interface AskedPosition {
  readonly by: 'parameter' | 'last-event-id';
  readonly position: string;
}

/** The position that the request of a reading named: the resume parameter, else the header Last-Event-ID (WHATWG HTML 9.2.3). */
export function askedPosition({ resume }: Stream, record: StreamRecord): AskedPosition | undefined {
  const given = resume?.parameter === undefined ? undefined : record.parameters[`query.${resume.parameter}`];
  if (given !== undefined) return { by: 'parameter', position: String(given) };
  const header = headerOf(record.request.headers, 'last-event-id');
  return header === undefined ? undefined : { by: 'last-event-id', position: header };
}

/**
 * Whether the reader is owed everything from the first event on: documents say so of every reader, or the reader asked for the
 * position before the first event.
 */
export function isFromStart(stream: Stream, record: StreamRecord): boolean {
  const asked = askedPosition(stream, record);
  if (asked === undefined) return stream.replay !== undefined && stream.replay.provenance.known !== 'inferred';
  const start = stream.sequence?.start;
  if (stream.resume === undefined || start === undefined || asked.by !== 'parameter') return false;
  return Number(asked.position) === (stream.resume.meaning === 'after' ? start - 1 : start);
}
