import type { Place } from '../../model/index.ts';
import type { Change, Message } from '../change.ts';
import type { DiffReport } from './format.ts';

/** The report with all controls in its texts made visible: documents may hold what a terminal would obey. */
export function visibleReport(report: DiffReport): DiffReport {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is sought, and what turns the direction of writing.
  const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;
  const visible = (text: string) =>
    text.replaceAll(controls, (one) => `\\u${(one.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`);
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return visible(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [visible(name), walk(member)]));
  };
  return walk(report) as DiffReport;
}

/** `openapi.yaml:12`. */
export function placeText({ document, line }: Place): string {
  return line > 0 ? `${document}:${line}` : document;
}

/** What one document says of a change: its line; or why there is none to show. */
export function sideText(change: Change, side: 'old' | 'new'): { readonly at: string; readonly line: string } {
  const place = change[side];
  const other = side === 'old' ? change.new : change.old;
  if (place === undefined)
    return { at: '-', line: other === undefined ? 'it stands in no single line' : 'nothing like it stands there' };
  return { at: placeText(place), line: place.line > 0 ? place.excerpt : 'its line is not known' };
}

export function operationsText({ operations }: Change): string {
  const [first = 'the whole API', ...more] = operations;
  return more.length === 0 ? first : `${first} and ${more.length} more`;
}

/** The message of a witness as lines. */
export function messageLines(message: Message): readonly string[] {
  const json = (value: unknown) => cut(JSON.stringify(value) ?? '');
  if (message.kind === 'story') return [`${message.subject}:`, ...message.steps.map((step) => `  ${cut(step)}`)];
  const body = message.body;
  const content = body === undefined ? [] : [`${body.mediaType} ${json('item' in body ? body.item : body.value)}`];
  if (message.kind === 'response')
    return [
      `${message.method.toUpperCase()} ${message.path} → ${message.status}`,
      ...Object.entries(message.headers).map(([name, value]) => `${name}: ${json(value)}`),
      ...content,
    ];
  const parameters = Object.entries(message.parameters).map(
    ([key, value]) => message.written?.[key] ?? `${key} = ${json(value)}`,
  );
  const credentials = message.credentials.length > 0 ? [`with ${message.credentials.join(' and ')}`] : [];
  return [`${message.method.toUpperCase()} ${message.path}`, ...parameters, ...credentials, ...content];
}

/** What a kind of witness means, before its reason. */
export const verdictOf = {
  refused: 'was allowed, is not now',
  unexpected: 'is allowed now, was not before',
  withdrawn: 'was promised, is not now',
} as const;

function cut(text: string): string {
  return text.length > 300 ? `${text.slice(0, 299)}…` : text;
}
