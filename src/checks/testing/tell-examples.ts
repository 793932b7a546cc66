import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check, Contract, Exchange, Story, StreamRecord } from '../../model/index.ts';

const recordsTold = 7;
const eventsTold = 8;
const width = 96;

/** A recording of a check's tables, and what the check makes of it. */
export interface Example {
  readonly title: string;
  readonly story: Story;
  readonly contract: Contract;
}

/** Write the first recording of each table as lines for people; `npm run docs:checks` gathers them for `assay explain`. */
export function tellExamples(folder: string, check: Check, letsPass: Example, catches: Example): void {
  const path = join(folder, `${check.id}.json`);
  // A check with several pairs of tables is told by its first.
  if (existsSync(path)) return;
  writeFileSync(path, JSON.stringify({ letsPass: lines(check, letsPass), catches: lines(check, catches) }));
}

function lines(check: Check, { story, contract }: Example): readonly string[] {
  const requirements = new Map(check.requirements(contract).map((requirement) => [requirement.id, requirement]));
  const verdicts = [...check.judge(story, { contract, claims: [], requirements })];
  const failed = verdicts.find((verdict) => verdict.outcome === 'failed');
  const passed = verdicts.find((verdict) => verdict.outcome === 'passed');
  const named = new Set<string>(failed?.evidence.records ?? passed?.witness ?? []);
  const all = [...story.exchanges, ...story.streams].sort((a, b) => a.sentAt - b.sentAt);
  // What the verdict rests on is always told, and else what comes first.
  const extra = all.filter(({ id }) => !named.has(id)).slice(0, Math.max(0, recordsTold - named.size));
  const shown = all.filter((record) => named.has(record.id) || extra.includes(record)).slice(0, recordsTold);
  const left = all.length - shown.length;
  const end = failed === undefined ? (passed === undefined ? [] : ['passed']) : [`failed: ${failed.evidence.message}`];
  return [...shown.flatMap(told), ...(left > 0 ? [`… and ${left} more`] : []), ...end].map((line) => cut(line));
}

function told(record: Exchange | StreamRecord): readonly string[] {
  const { method, url, body } = record.request;
  const { pathname, search } = new URL(url);
  const credential = record.credential === 'valid' ? '' : `  (${record.credential} credential)`;
  const head = `${method} ${pathname}${decodeURIComponent(search)}${body === undefined ? '' : ` ${body.text}`}${credential}`;
  if (record.kind === 'stream') {
    const events = record.events.slice(0, eventsTold).map(({ id, type, data }) => `  ${id ?? '·'}  ${type}  ${data}`);
    const left = record.events.length - events.length;
    return [head, ...events, ...(left > 0 ? [`  … and ${left} more events`] : []), `  ${record.end.kind}`];
  }
  if (record.result.kind === 'failed') return [head, `  no answer: ${record.result.failure.kind}`];
  const { status, headers, body: answer } = record.result.response;
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const kind = type === '' || type.includes('json') ? '' : ` ${type}`;
  return [head, `  ${status}${kind}${answer.text === '' ? '' : ` ${answer.text}`}`];
}

/** One printable line. */
function cut(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '·');
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}
