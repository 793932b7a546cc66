import { createHash } from 'node:crypto';
import type { Json } from '../../model/index.ts';
import { isObject } from '../../model/index.ts';
import { percentEncode } from './percent-encode.ts';
import { scalarText } from './serialize-parameter.ts';

export interface EncodedBody {
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** Write a body value in its media type. JSON is the fallback: `*` types and types that are not known here get JSON, or the text as it is. */
export function encodeBody(mediaType: string, value: Json): EncodedBody {
  const essence = mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  if (essence === 'application/x-www-form-urlencoded') return { contentType: mediaType, bytes: formUrlencoded(value) };
  if (essence === 'multipart/form-data') return multipart(value);
  const isJson = essence === 'application/json' || essence.endsWith('+json') || essence.includes('*');
  if (!isJson && typeof value === 'string') return { contentType: mediaType, bytes: Buffer.from(value, 'utf8') };
  return {
    contentType: essence.includes('*') ? 'application/json' : mediaType,
    bytes: Buffer.from(JSON.stringify(value), 'utf8'),
  };
}

function formUrlencoded(value: Json): Buffer {
  const encode = (text: string) => percentEncode(text).replaceAll('%20', '+');
  const pairs = fields(value).map(([name, item]) => `${encode(name)}=${encode(scalarText(item))}`);
  return Buffer.from(pairs.join('&'), 'utf8');
}

/** RFC 7578. The boundary is derived from the content: equal bodies give equal bytes. */
function multipart(value: Json): EncodedBody {
  const boundary = `assay-${createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 24)}`;
  const parts = fields(value).map(([name, item]) => {
    const type = typeof item === 'object' && item !== null ? 'content-type: application/json\r\n' : '';
    const safeName = name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    return `--${boundary}\r\ncontent-disposition: form-data; name="${safeName}"\r\n${type}\r\n${scalarText(item)}\r\n`;
  });
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.from(`${parts.join('')}--${boundary}--\r\n`, 'utf8'),
  };
}

/** Members as name and value; lists repeat their name. */
function fields(value: Json): [string, Json][] {
  if (!isObject(value)) return [['value', value]];
  return Object.entries(value).flatMap(([name, member]) =>
    Array.isArray(member) ? member.map((item): [string, Json] => [name, item]) : [[name, member] as [string, Json]],
  );
}
