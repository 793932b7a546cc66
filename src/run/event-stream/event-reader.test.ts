import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chunkings } from '../testing/chunkings.ts';
import { EventReader } from './event-reader.ts';

/** What a consumer must see. `id` is the id field of that very event. */
type Seen = readonly { readonly data: string; readonly type?: string; readonly id?: string }[];

interface Vector {
  readonly name: string;
  readonly wire: string | Buffer;
  readonly events: Seen;
  /** Kinds of framing remarks with their byte offsets. Left out: none. */
  readonly framing?: readonly string[];
}

const long = 'x'.repeat(2048);
const mark = '\ufeff';

/** The rows of the web platform tests for EventSource (statements.md section 3), and what surprised others. */
const vectors: readonly Vector[] = [
  {
    name: 'format-field-data: a data line without value still counts',
    wire: 'data:\n\ndata\ndata\n\ndata:test\n\n',
    events: [{ data: '' }, { data: '\n' }, { data: 'test' }],
  },
  {
    name: 'event-data: several lines, comments, a field without colon',
    wire: 'data:msg\ndata: msg\n\n:\nfalsefield:msg\n\nfalsefield:msg\nData:data\n\ndata\n\ndata:end\n\n',
    events: [{ data: 'msg\nmsg' }, { data: '' }, { data: 'end' }],
    framing: ['unknown-field@22', 'unknown-field@38', 'unknown-field@53'],
  },
  {
    name: 'format-comments: mixed line ends, NUL in a comment, a comment that looks like data',
    wire: `data:1\r:\0\n:\r\ndata:2\n:${long}\rdata:3\n:data:fail\r:${long}\ndata:4\n\n`,
    events: [{ data: '1\n2\n3\n4' }],
  },
  {
    name: 'format-newlines: CR, LF and CRLF each end one line',
    wire: 'data:test\r\ndata\ndata:test\r\n\r\n',
    events: [{ data: 'test\n\ntest' }],
  },
  { name: 'CR alone ends lines and events', wire: 'data:a\r\rdata:b\r\r', events: [{ data: 'a' }, { data: 'b' }] },
  { name: 'CRLF ends lines and events', wire: 'data:a\r\n\r\ndata:b\r\n\r\n', events: [{ data: 'a' }, { data: 'b' }] },
  { name: 'LF then CR are two line ends', wire: 'data:a\n\rdata:b\n\r', events: [{ data: 'a' }, { data: 'b' }] },
  {
    name: 'format-data-before-final-empty-line: what is unfinished is discarded',
    wire: 'retry:1000\ndata:test1\n\nid:test\ndata:test2',
    events: [{ data: 'test1' }],
    framing: ['unfinished-event@23'],
  },
  {
    name: 'an unfinished event whose last line is complete is discarded, too',
    wire: 'data:1\n\ndata:2\n',
    events: [{ data: '1' }],
    framing: ['unfinished-event@8'],
  },
  { name: 'an unfinished line alone', wire: 'dat', events: [], framing: ['unfinished-event@0'] },
  { name: 'an unfinished comment loses nothing', wire: 'data:1\n\n: bye', events: [{ data: '1' }] },
  {
    name: 'format-bom: one byte order mark is skipped',
    wire: `${mark}data:1\n\ndata:2\n\n`,
    events: [{ data: '1' }, { data: '2' }],
  },
  {
    name: 'format-bom-2: a second one poisons the first field',
    wire: `${mark}${mark}data:1\n\ndata:2\n\ndata:3\n\n`,
    events: [{ data: '2' }, { data: '3' }],
    framing: ['byte-order-mark@0'],
  },
  {
    name: 'a byte order mark before a later event loses it',
    wire: `data:1\n\n${mark}data:2\n\n`,
    events: [{ data: '1' }],
    framing: ['byte-order-mark@8'],
  },
  { name: 'a byte order mark inside data is data', wire: `data:${mark}1\n\n`, events: [{ data: `${mark}1` }] },
  {
    name: 'the bytes of a mark read as Latin-1 and sent as UTF-8 are no mark',
    wire: 'ï»¿data:1\n\ndata:2\n\n',
    events: [{ data: '2' }],
    framing: ['unknown-field@0'],
  },
  { name: 'format-field-id', wire: 'id:…\ndata:1\n\n', events: [{ data: '1', id: '…' }] },
  {
    name: 'format-field-id-3: each event shows its own id; an empty one resets',
    wire: 'id:1\ndata:1\n\ndata:2\n\nid\ndata:3\n\nid: \ndata:4\n\n',
    events: [{ data: '1', id: '1' }, { data: '2' }, { data: '3', id: '' }, { data: '4', id: '' }],
  },
  {
    name: 'format-field-id-null: an id with NUL is ignored',
    wire: 'id:1\u00002\ndata:1\n\nid:\0\ndata:2\n\n',
    events: [{ data: '1' }, { data: '2' }],
    framing: ['nul-in-id@0', 'nul-in-id@15'],
  },
  { name: 'an id alone is a checkpoint, no event', wire: 'id:7\n\ndata:1\n\n', events: [{ data: '1' }] },
  { name: 'format-field-retry', wire: 'retry:3000\n\ndata:x\n\n', events: [{ data: 'x' }] },
  {
    name: 'format-field-retry-bogus',
    wire: 'retry:2000\nretry:1000x\ndata:x\n\n',
    events: [{ data: 'x' }],
    framing: ['bad-retry@11'],
  },
  { name: 'format-field-retry-empty', wire: 'retry:\ndata:x\n\n', events: [{ data: 'x' }], framing: ['bad-retry@0'] },
  { name: 'a retry belongs to no event', wire: 'retry:10\ndata:x\n\n', events: [{ data: 'x' }] },
  {
    name: 'format-field-event',
    wire: 'event:test\ndata:x\n\ndata:x\n\n',
    events: [{ data: 'x', type: 'test' }, { data: 'x' }],
  },
  { name: 'format-field-event-empty: type message', wire: 'event: \ndata:data\n\n', events: [{ data: 'data' }] },
  {
    name: 'an event without data is dropped',
    wire: 'event:ping\n\nevent:test\ndata:x\n\n',
    events: [{ data: 'x', type: 'test' }],
    framing: ['event-without-data@0'],
  },
  {
    name: 'format-field-unknown: a name after a space is unknown',
    wire: 'data:abc\n data\ndata\nfoobar:xxx\njustsometext\n:thisisacommentyay\ndata:123\n\n',
    events: [{ data: 'abc\n\n123' }],
    framing: ['unknown-field@9', 'unknown-field@20', 'unknown-field@31'],
  },
  {
    name: 'format-field-parsing: names are exact; one leading space goes',
    wire: 'data:\0\ndata:  2\rData:1\ndata\0:2\ndata:1\r\0data:4\nda-ta:3\rdata_5\ndata:3\rdata:\r\n data:32\ndata:4\n\n',
    events: [{ data: '\0\n 2\n1\n3\n\n4' }],
    framing: [
      'unknown-field@16',
      'unknown-field@23',
      'unknown-field@38',
      'unknown-field@46',
      'unknown-field@54',
      'unknown-field@75',
    ],
  },
  {
    name: 'format-leading-space: one U+0020 only',
    wire: 'data:\ttest\rdata: \ndata:test\n\ndata:  x\n\ndata:\u00a0y\n\n',
    events: [{ data: '\ttest\n\ntest' }, { data: ' x' }, { data: '\u00a0y' }],
  },
  { name: 'format-null-character: NUL in data is kept', wire: 'data:\0\n\n\n\n', events: [{ data: '\0' }] },
  { name: 'format-utf-8: multi-byte characters', wire: 'data:ok…€😀\n\n', events: [{ data: 'ok…€😀' }] },
  {
    name: 'invalid bytes become U+FFFD and the event is kept',
    wire: Buffer.concat([Buffer.from('data:a'), Buffer.from([0xff, 0xc3]), Buffer.from('\n\ndata:b\n\n')]),
    events: [{ data: 'a\ufffd\ufffd' }, { data: 'b' }],
    framing: ['invalid-utf8@6'],
  },
  {
    name: 'an overlong form and a surrogate are invalid',
    wire: Buffer.concat([
      Buffer.from('data:'),
      Buffer.from([0xc0, 0xaf]),
      Buffer.from('\n\ndata:'),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from('\n\n'),
    ]),
    events: [{ data: '\ufffd\ufffd' }, { data: '\ufffd\ufffd\ufffd' }],
    framing: ['invalid-utf8@5', 'invalid-utf8@14'],
  },
  {
    name: 'a character that the end cuts off',
    wire: Buffer.concat([Buffer.from('data:1\n\n:'), Buffer.from([0xe2, 0x82])]),
    events: [{ data: '1' }],
    framing: ['invalid-utf8@9'],
  },
  {
    name: 'U+2028, U+0085, VT and FF end no line',
    wire: 'data:a\u2028b\u0085c\u000bd\u000ce\n\n',
    events: [{ data: 'a\u2028b\u0085c\u000bd\u000ce' }],
  },
  { name: 'blank lines alone are nothing', wire: '\n\r\n\r\n\n', events: [] },
  {
    name: 'names of object members are no fields',
    wire: '__proto__:1\nconstructor:2\ndata:x\n\n',
    events: [{ data: 'x' }],
    framing: ['unknown-field@0', 'unknown-field@12'],
  },
  { name: 'a colon in the value stays', wire: 'data:a:b\nevent:c:d\n\n', events: [{ data: 'a:b', type: 'c:d' }] },
  { name: 'one empty stream', wire: '', events: [] },
];

function read(chunks: readonly Buffer[]) {
  const reader = new EventReader();
  const events = chunks.flatMap((chunk, index) => reader.feed(chunk, index));
  reader.end();
  return { events, framing: reader.framing.map(({ kind, offset }) => `${kind}@${offset}`) };
}

const bare = (events: Seen) =>
  events.map(({ data, type = 'message', id }) => ({ data, type, ...(id !== undefined && { id }) }));

describe.each(vectors)('$name', ({ wire, events, framing }) => {
  it.each(Object.entries(chunkings))('is read right %s', (_name, cut) => {
    const bytes = Buffer.from(wire);
    const seen = read(cut(bytes));
    expect(seen.events.map(({ at: _at, offset: _offset, ...event }) => event)).toEqual(bare(events));
    expect(seen.framing).toEqual(framing ?? []);
    for (const { offset } of seen.events)
      expect(bytes.subarray(offset).toString('latin1')).toMatch(/^(ï»¿)?(data|event|id)/);
  });
});

describe('EventReader', () => {
  it('shows an event with the chunk that completes it, also when that ends in CR', () => {
    const reader = new EventReader();
    const chunks = ['data:1\r', '\r', '\ndata:2\r\n\r', '\n', 'id:9\ndata:3\n\n'];
    const perChunk = chunks.map((chunk, at) =>
      reader.feed(Buffer.from(chunk), at).map(({ data, at: when }) => `${data}@${when}`),
    );
    expect(perChunk).toEqual([[], ['1@1'], ['2@2'], [], ['3@4']]);
  });

  it('gives the byte offset of the first field of each event', () => {
    const wire = Buffer.from(': hello …\n\n\nid:1\ndata:é\n\n: ping\nevent:e\ndata:2\n\n');
    const { events } = read([wire]);
    expect(events.map(({ offset }) => wire.subarray(offset, offset + 4).toString())).toEqual(['id:1', 'even']);
  });

  it('bounds the remarks on a stream of garbage', () => {
    expect(read([Buffer.from('garbage\n'.repeat(5_000))]).framing).toHaveLength(1_000);
  });

  it('reads any bytes the same, however they are cut, and never throws', () => {
    const word = fc.constantFrom(
      'data',
      'event',
      'id',
      'retry',
      ':',
      ' ',
      '\n',
      '\r',
      '\r\n',
      '\n\n',
      '\0',
      mark,
      'é',
      '😀',
      'x',
    );
    const piece = fc.oneof(
      word.map((text) => Buffer.from(text)),
      fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.from(bytes)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.array(fc.nat(60), { maxLength: 6 }), (pieces, cuts) => {
        const wire = Buffer.concat(pieces);
        const edges = [...new Set([0, ...cuts.map((cut) => Math.min(cut, wire.length)), wire.length])].sort(
          (a, b) => a - b,
        );
        const chunks = edges.slice(1).map((end, index) => wire.subarray(edges[index], end));
        const strip = (result: ReturnType<typeof read>) => ({
          ...result,
          events: result.events.map(({ at: _at, ...event }) => event),
        });
        expect(strip(read(chunks))).toEqual(strip(read([wire])));
      }),
      { numRuns: 500 },
    );
  });
});
