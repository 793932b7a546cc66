import type { Evidence, Json } from '../model/index.ts';
import { isObject } from '../model/index.ts';

const textLimit = 4_000;
const listLimit = 100;
const recordLimit = 24;

/** Cut what a hostile or a very large answer put into evidence, so that a report stays small; what was cut says so. */
export function trimEvidence(evidence: Evidence): Evidence {
  const [first, ...others] = evidence.records;
  return {
    ...evidence,
    records: [first, ...others.slice(0, recordLimit - 1)],
    expected: trimJson(evidence.expected),
    actual: trimJson(evidence.actual),
    message: trimText(evidence.message),
    ...(evidence.details === undefined ? {} : { details: evidence.details.slice(0, listLimit).map(trimText) }),
  };
}

function trimText(text: string): string {
  if (text.length <= textLimit) return text;
  return `${text.slice(0, textLimit)} … (${text.length - textLimit} more characters)`;
}

function trimJson(value: Json): Json {
  if (typeof value === 'string') return trimText(value);
  if (Array.isArray(value)) {
    const kept = value.slice(0, listLimit).map(trimJson);
    return value.length > listLimit ? [...kept, `… (${value.length - listLimit} more)`] : kept;
  }
  if (!isObject(value)) return value;
  const members = Object.entries(value);
  const kept = members.slice(0, listLimit).map(([name, member]) => [trimText(name), trimJson(member)] as const);
  return Object.fromEntries(members.length > listLimit ? [...kept, ['…', `${members.length - listLimit} more`]] : kept);
}
