import type { Exchange, Payload, StreamRecord } from '../../model/index.ts';
import { payloadJson } from '../../model/index.ts';
import { curl } from '../curl.ts';
import { answerLine, payloadText, requestLine } from '../describe-record.ts';
import { jsonView } from './json-view.ts';
import { type Markup, markup } from './markup.ts';
import { bytesOf, octetView } from './octet-view.ts';

const textLimit = 6_000;
const eventLimit = 60;

/**
 * One exchange or stream in full: what was sent, what came, and the command that sends it again.
 * @param options `pointer`: the value to mark in the answer; `octets`: how many rows of the answer's bytes can be looked at; `details`: lines
 * of evidence, whose events are marked
 */
export function recordView(
  record: Exchange | StreamRecord,
  {
    pointer,
    octets = 12,
    details = [],
  }: { readonly pointer?: string | undefined; readonly octets?: number; readonly details?: readonly string[] } = {},
): Markup {
  const { request } = record;
  const headers = record.kind === 'stream' ? record.headers : answerHeaders(record);
  return markup`<div class="exchange">
<div class="side"><p class="h5">Sent</p><p class="line">${requestLine(request)}</p>${headerList(request.headers)}${body(request.body)}</div>
<div class="side"><p class="h5">Came</p><p class="line">${answerLine(record)}</p>${headerList(headers)}${
    record.kind === 'stream' ? events(record, namedEvents(record, details)) : body(answerPayload(record), pointer)
  }</div>
</div>${octetsOf(record, octets)}${curlView(record)}`;
}

/** The bytes as they came, for who trusts no rendering; of a stream with the boundaries of its chunks. */
function octetsOf(record: Exchange | StreamRecord, rows: number): Markup | undefined {
  if (record.kind === 'stream') {
    const boundaries = new Set<number>();
    const parts: Uint8Array[] = [];
    let length = 0;
    for (const { payload } of record.chunks) {
      if (payload.cut !== undefined || length > rows * 16) break;
      boundaries.add(length);
      parts.push(bytesOf(payload));
      length += payload.bytes;
    }
    if (length === 0) return undefined;
    return markup`<details class="plain"><summary>Octets; bars are boundaries of chunks</summary>${octetView(Buffer.concat(parts), { rows, boundaries })}</details>`;
  }
  const payload = answerPayload(record);
  if (payload === undefined || payload.bytes === 0 || payload.encoding === 'base64') return undefined;
  return markup`<details class="plain"><summary>Octets</summary>${octetView(bytesOf(payload), { rows })}</details>`;
}

/** The command line, ready to copy. */
export function curlView(record: Exchange | StreamRecord): Markup {
  return markup`<pre class="curl" tabindex="0"><code>${curl(record)}</code></pre>`;
}

function answerHeaders(record: Exchange): readonly (readonly [string, string])[] {
  return record.result.kind === 'answered' ? record.result.response.headers : [];
}

function answerPayload(record: Exchange): Payload | undefined {
  return record.result.kind === 'answered' ? record.result.response.body : undefined;
}

function headerList(headers: readonly (readonly [string, string])[]): Markup | undefined {
  if (headers.length === 0) return undefined;
  const rows = headers.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`);
  return markup`<dl class="headers">${rows}</dl>`;
}

function body(payload: Payload | undefined, pointer?: string): Markup | undefined {
  if (payload === undefined || payload.bytes === 0) return undefined;
  const json = payloadJson(payload);
  if (json !== undefined) return jsonView(json, pointer);
  if (payload.encoding === 'base64') return octetView(bytesOf(payload), { rows: 16 });
  return markup`<pre tabindex="0">${payloadText(payload, textLimit)}</pre>`;
}

/** Places of the events that evidence names, as {@link Evidence.details} writes them: `s1 event 3 at byte 64: …`. */
function namedEvents({ id, leftOut }: StreamRecord, details: readonly string[]): ReadonlySet<number> {
  // Where the middle was left out, places are not known any more.
  if (leftOut !== undefined && leftOut.events > 0) return new Set();
  const found = details.map((line) => /(\S+) event (\d+) at byte \d+:/.exec(line));
  return new Set(found.flatMap((match) => (match?.[1] === id ? [Number(match[2]) - 1] : [])));
}

function events({ events: all, sentAt, framing, end }: StreamRecord, named: ReadonlySet<number>): Markup {
  const rows = all
    .map((event, i) => ({ ...event, i }))
    .filter(({ i }) => i < eventLimit || named.has(i))
    .map(
      ({ at, type, id, data, i }) =>
        markup`<tr${named.has(i) ? markup` class="named"` : undefined}><td class="number">${Math.round(at - sentAt)} ms</td><td>${(id ?? '').slice(0, 40)}</td><td>${named.has(i) ? markup`<mark>${type.slice(0, 60)}</mark>` : type.slice(0, 60)}</td><td class="data">${data.slice(0, 400)}</td></tr>`,
    );
  const more = all.length - rows.length;
  const remarks = framing.map(
    ({ kind, offset, excerpt }) => markup`<li>byte ${offset}: ${kind} <code>${excerpt}</code></li>`,
  );
  return markup`<div class="scroll" tabindex="0"><table class="events"><thead><tr><th scope="col">after</th><th scope="col">id</th><th scope="col">event</th><th scope="col">data</th></tr></thead><tbody>${rows}</tbody></table></div>
${more > 0 ? markup`<p class="quiet">and ${more} more events</p>` : undefined}${
  remarks.length > 0 ? markup`<ul class="quiet">${remarks}</ul>` : undefined
}<p class="quiet">The stream's end: ${end.kind}${end.message === undefined ? undefined : `, ${end.message}`}.</p>`;
}
