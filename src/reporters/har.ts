import type { Exchange, Payload, Report, StreamRecord } from '../model/index.ts';
import { headerOf } from '../model/index.ts';
import { answerBody } from './describe-record.ts';
import { jsonText } from './json-text.ts';
import type { Reporter } from './reporter.ts';
import { nameSecrets } from './secrets.ts';

export const har: Reporter = {
  id: 'har',
  fileName: 'exchanges.har',
  statement: 'The exchanges that witnesses and evidence name, as HTTP Archive 1.2, for the network view of a browser.',
  render: (report) =>
    jsonText({
      log: {
        version: '1.2',
        creator: { name: 'Assay', version: report.assay },
        entries: Object.values(report.records)
          .sort((a, b) => a.sentAt - b.sentAt)
          .map((record) => entry(report, record)),
      },
    }),
};

type Headers = readonly (readonly [string, string])[];

function entry({ startedAt }: Report, record: Exchange | StreamRecord): object {
  const { request, sentAt } = record;
  const endedAt = record.kind === 'stream' ? record.end.at : record.result.endedAt;
  const firstByte =
    record.kind === 'stream'
      ? record.openedAt
      : record.result.kind === 'answered'
        ? record.result.firstByteAt
        : endedAt;
  const url = nameSecrets(request.url);
  return {
    startedDateTime: new Date((Date.parse(startedAt) || 0) + sentAt).toISOString(),
    time: milliseconds(endedAt - sentAt),
    request: {
      method: request.method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: headers(request.headers),
      queryString: query(url),
      ...(request.body === undefined ? {} : { postData: posted(request.body, request.headers) }),
      headersSize: -1,
      bodySize: request.body?.bytes ?? 0,
    },
    response: response(record),
    cache: {},
    timings: {
      blocked: -1,
      dns: -1,
      connect: -1,
      ssl: -1,
      send: 0,
      wait: milliseconds(firstByte - sentAt),
      receive: milliseconds(endedAt - firstByte),
    },
    _id: record.id,
    _caseId: record.case,
    _step: record.step,
    _attempt: record.attempt,
    ...(record.kind === 'stream'
      ? {
          _eventStream: record.events.map(({ at, type, data, id }) => ({
            t: at,
            event: type,
            ...(id === undefined ? {} : { id: nameSecrets(id) }),
            data: nameSecrets(data),
          })),
          _end: record.end.kind,
        }
      : record.result.kind === 'failed'
        ? { _error: nameSecrets(`${record.result.failure.kind}: ${record.result.failure.message}`) }
        : {}),
  };
}

function response(record: Exchange | StreamRecord): object {
  const status =
    record.kind === 'stream' ? record.status : record.result.kind === 'answered' ? record.result.response.status : 0;
  const all =
    record.kind === 'stream' ? record.headers : record.result.kind === 'answered' ? record.result.response.headers : [];
  const body = answerBody(record);
  const mimeType = nameSecrets(headerOf(all, 'content-type') ?? 'application/octet-stream');
  return {
    status,
    statusText: '',
    httpVersion: 'HTTP/1.1',
    cookies: [],
    headers: headers(all),
    content: { size: body?.bytes ?? 0, mimeType, ...(body === undefined ? {} : content(body)) },
    redirectURL: nameSecrets(headerOf(all, 'location') ?? ''),
    headersSize: -1,
    bodySize: body?.bytes ?? 0,
  };
}

function content(body: Payload): object {
  const cut = body.cut === undefined ? {} : { _cut: { sha256: body.cut.sha256, bytes: body.bytes } };
  return body.encoding === 'base64'
    ? { text: body.text, encoding: 'base64', ...cut }
    : { text: nameSecrets(body.text), ...cut };
}

function posted(body: Payload, all: Headers): object {
  const mimeType = headerOf(all, 'content-type') ?? 'application/octet-stream';
  return { mimeType, text: nameSecrets(body.text), ...(body.encoding === 'base64' ? { _encoding: 'base64' } : {}) };
}

function headers(all: Headers): readonly object[] {
  return all.map(([name, value]) => ({ name, value: nameSecrets(value) }));
}

function query(url: string): readonly object[] {
  if (!URL.canParse(url)) return [];
  return [...new URL(url).searchParams].map(([name, value]) => ({ name, value }));
}

function milliseconds(duration: number): number {
  return Math.max(0, Math.round(duration * 1000) / 1000);
}
