/** What a part of a page speaks about. */
export type Section =
  | 'none'
  | 'authorization'
  | 'path'
  | 'query'
  | 'header'
  | 'cookie'
  | 'parameters'
  | 'body'
  | 'response'
  | 'errors'
  | 'events'
  /** What no contract has a place for, such as headers of answers. */
  | 'elsewhere';

/** Words of a heading, without case and plural, and the section that they open. Order counts: the first that fits. */
const headings: readonly (readonly [RegExp, Section])[] = [
  [/^(authori[sz]ation|authentication|auth|security|credential)$/, 'authorization'],
  [/^(path|url|uri|route)( (parameter|param|variable|argument))?$/, 'path'],
  [/^query([ -]?string)?( (parameter|param|argument|variable))?$/, 'query'],
  [/^(request )?header( (parameter|param|field))?$/, 'header'],
  [/^response header( (parameter|field))?$/, 'elsewhere'],
  [/^cookie( (parameter|param))?$/, 'cookie'],
  [
    /^(request|body|payload|request (body|payload)|(request )?body (parameter|param|schema|field|member|attribute)|form( data|-data)?( (parameter|param|field))?|(json )?body|request json (object|array( of object)?)|request (schema|field|example|sample|attribute)|(example|sample) (request|body|payload)|fields to send)$/,
    'body',
  ],
  [/^(request )?(parameter|param|argument|option|input)$|^[\w-]+ (parameter|param)$/, 'parameters'],
  [
    /^((http )?(response )?(status|error|response) code|error( response)?|possible error|failure|http status)$/,
    'errors',
  ],
  [
    /^((?:http )?response|answer|return|returns|result|output|response json (object|array( of object)?)|response (body|schema|field|example|sample|attribute|object|payload|member)|(example|sample|successful|success) (response|answer))$/,
    'response',
  ],
  [
    /^(\w+ )?(sse |stream |server-sent |data )?event( (format|type|stream|envelope|name|catalogue|reference|payload|frame))?$/,
    'events',
  ],
  [/^(stream|wire|frame) format$/, 'events'],
];

/** The section that a heading opens. @returns undefined for a heading that is none of these. */
export function sectionOf(words: string): Section | undefined {
  if (words.length > 60) return undefined;
  const bare = words
    .toLowerCase()
    .replace(/\(s\)(?=\W*$)/, 's')
    .replace(/\s*[:：]\s*$/, '')
    .replace(/:\s*(application|text|multipart)\/[\w.+-]+$/, '')
    .replace(/\s*\((application|text)\/[\w.+-]+\)$|\s*\((optional|required|json)\)$/, '')
    .replace(/\*?\s+(application|multipart)\/[\w.+-]+$|\*$/, '')
    .replace(/^.*\s[›»]\s/, '')
    .replace(/ for ["“][^"”]*["”]$/, '')
    .replace(/^((?:request )?(?:body|payload)) (?:required|optional)$/, '$1')
    .replace(/^\d+[.)]\s+/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  const singular = bare.replaceAll(/(?<=[a-z]{3})s(?= |$)/g, '').replace(/\bstatu\b/, 'status');
  return headings.find(([pattern]) => pattern.test(singular) || pattern.test(bare))?.[1];
}

export interface StatusHeading {
  /** `200`, `4XX` or `default`. */
  readonly status: string;
  /** What stands beside it: `Created`. */
  readonly text: string;
  /** Where the status stands in the words. */
  readonly from: number;
}

/** A heading that names a status: `200`, `Response 201 Created`, `404 Not Found`, `Response (200 OK)`, `HTTP/1.1 200 OK`. */
export function statusOf(words: string): StatusHeading | undefined {
  const found =
    /^((?:(?:example |sample |success(?:ful)? |error )?(?:response(?: examples?| samples?)?|returns|answer)|http(?:\/[\d.]+)?|status(?: code)?)[\s:(—–-]*)?(?<![\w.])(10[0-3]|[2-5]\d\d|[1-5]xx|default)(?![\w.])(?!\s*(?:kb|mb|ms|items?|per)\b)\)?\s*[-—–:.·]?\s*(.{0,120})$/i.exec(
      words.trim(),
    );
  if (found === null) return undefined;
  const [whole, lead = '', status = '', text = ''] = found;
  if (/^default$/i.test(status) && (lead === '' ? whole.length > 7 : false)) return undefined;
  return {
    status: /^default$/i.test(status) ? 'default' : status.toUpperCase(),
    text: text.replace(/\)$/, '').trim(),
    from: words.indexOf(status, words.indexOf(lead) + lead.length),
  };
}

/** The status that a reason phrase stands for in the words of an error text (RFC 9110 section 15), most specific first. */
export function statusByWords(words: string): string | undefined {
  return reasons.find(([pattern]) => pattern.test(words))?.[1];
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/\bunauthori[sz]ed\b|\binvalid api key\b|\bmissing credentials?\b/i, '401'],
  [/\bforbidden\b|\baccess denied\b/i, '403'],
  [/\bnot found\b/i, '404'],
  [/\bmethod not allowed\b/i, '405'],
  [/\bconflict\b/i, '409'],
  [/\bunprocessable\b/i, '422'],
  [/\btoo many requests\b|\brate limit/i, '429'],
  [/\bbad request\b|\binvalid (request|body|parameter|input)/i, '400'],
  [/\binternal server error\b/i, '500'],
  [/\bservice unavailable\b/i, '503'],
  [/\bsuccessfully created\b|^created\b/i, '201'],
];
