import { credentialsFor } from '../../config/index.ts';
import type { Case, Slot } from '../../model/index.ts';
import { type Prepared, prepare } from '../../pipeline.ts';
import { plannedFacts } from '../../plan/index.ts';
import { type RenderOptions, renderRequest, resolveDraft } from '../../run/index.ts';
import { readSubject, readTargetFile } from '../read-subject.ts';
import { type ReadingOptions, readingOptions } from '../reading-options.ts';
import { type SelectOptions, selectionOf, selectOptions } from '../select-options.ts';
import { type Command, runOptions } from './command.ts';

export interface Options extends SelectOptions, ReadingOptions {
  readonly subject: string;
  readonly config: string | undefined;
  readonly seed: number;
  readonly format: 'text' | 'json' | 'http' | 'curl';
}

export const plan = {
  usage: 'plan <subject>',
  statement: 'Print every request that a test would send, and which requirement each serves; sends nothing',
  options: (yargs) =>
    yargs
      .positional('subject', {
        type: 'string',
        demandOption: true,
        describe: 'Built-in suite, folder with a suite.yaml, or API document',
      })
      .options({
        ...runOptions,
        ...selectOptions,
        ...readingOptions,
        format: {
          choices: ['text', 'json', 'http', 'curl'] as const,
          default: 'text' as const,
          describe:
            'For people, for programs, as a file of requests for editors (.http), or as a shell script of curl lines',
        },
      }),
  async perform(options, surroundings) {
    const { config, seed, format } = options;
    const target = await readTargetFile(config, surroundings);
    const subject = await readSubject(options.subject, options);
    const prepared = prepare(subject, target, seed, selectionOf(options, subject));
    const { contract, plan: planned, shard } = prepared;
    const requirements = prepared.requirements.filter(({ id }) => shard?.share.includes(id) ?? true);
    const secrets = credentialsFor(Object.keys(contract.securitySchemes), target.auth);
    const credentials = Object.fromEntries(
      Object.keys(contract.securitySchemes).map((id) => [
        id,
        { name: secrets[id]?.name ?? id.replaceAll(/\W+/g, '_').toUpperCase() },
      ]),
    );
    const rendering: RenderOptions = { baseUrl: target.url ?? 'http://target', credentials };
    const names = Object.values(credentials).flatMap(({ name }) => [name, `WRONG_${name}`]);
    const entries = planned.cases.map((testCase) => entryOf(prepared, testCase, rendering));
    const exercised = new Set(planned.cases.flatMap((testCase) => testCase.requirements));
    const unserved = requirements.filter(({ id }) => !exercised.has(id)).map(({ id }) => id);
    const facts = plannedFacts(contract, planned.cases);
    const text =
      format === 'json'
        ? JSON.stringify({ seed, cases: entries, leftOut: planned.leftOut, unserved, facts }, null, 2)
        : format === 'http' || format === 'curl'
          ? entries.flatMap((entry) => (format === 'http' ? asHttp(entry) : asCurl(entry, names))).join('\n')
          : [
              ...entries.map(asText),
              ...planned.leftOut.map(({ case: id, reason }) => `left out: ${id}: ${reason}`),
              ...unserved.map((id) => `no case serves ${id}`),
              `${entries.length} cases for ${exercised.size} of ${requirements.length} requirements; nothing was sent`,
              `${facts.both} of ${facts.stated} stated constraints on input are tried from both sides`,
            ].join('\n');
    surroundings.stdout.write(`${text}\n`);
    return 0;
  },
} as const satisfies Command<Options>;

interface Entry {
  readonly case: string;
  readonly purpose: Case['purpose'];
  readonly safety: Case['safety'];
  readonly title: string;
  readonly request?: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly body?: string;
  };
  readonly control?: string;
  readonly after: readonly string[];
  readonly requirements: readonly string[];
}

function entryOf({ contract }: Prepared, testCase: Case, rendering: RenderOptions): Entry {
  const { id, purpose, safety, title, after, requirements } = testCase;
  const shared = { case: id, purpose, safety, title, after, requirements };
  if (testCase.kind === 'scenario') return shared;
  const rendered = renderRequest(contract, resolveDraft(testCase.request, nameOf), rendering);
  return {
    ...shared,
    request: {
      method: rendered.method,
      url: rendered.url,
      headers: rendered.headers,
      ...(rendered.body === undefined ? {} : { body: rendered.body.toString('utf8') }),
    },
    ...(testCase.control === undefined ? {} : { control: testCase.control }),
  };
}

function asText(entry: Entry): string {
  const { request } = entry;
  // A slot's name is shown as it is: nobody can send it anyway.
  const url = request?.url.replaceAll(/%3C.*?%3E/g, decodeURIComponent);
  return [
    `${entry.case}  [${entry.purpose}, ${entry.safety}] ${entry.title}`,
    ...(request === undefined
      ? []
      : [`    ${request.method} ${url}`, ...(request.body === undefined ? [] : [`    ${request.body}`])]),
    ...(entry.control === undefined ? [] : [`    control: ${entry.control}`]),
    ...(entry.requirements.length === 0 ? [] : [`    serves: ${entry.requirements.join(', ')}`]),
  ].join('\n');
}

/** As the HTTP clients of editors read it; a title may not break its comment. */
function asHttp({ request, ...entry }: Entry): string[] {
  if (request === undefined) return [];
  return [
    `### ${oneLine(`${entry.case}: ${entry.title}`)}`,
    `# serves: ${entry.requirements.join(', ')}`,
    `${request.method} ${request.url}`,
    ...request.headers.map(([name, value]) => `${name}: ${oneLine(value)}`),
    ...(request.body === undefined ? [] : ['', request.body]),
    '',
  ];
}

function asCurl({ request, ...entry }: Entry, names: readonly string[]): string[] {
  const worded = (text: string) => expanding(text, names);
  if (request === undefined) return [];
  const headers = request.headers.map(([name, value]) => ` -H ${worded(`${name}: ${value}`)}`).join('');
  const body = request.body === undefined ? '' : ` --data-binary ${quoted(request.body)}`;
  return [
    `# ${oneLine(`${entry.case}: ${entry.title}`)}`,
    `curl -sS -i -X ${request.method}${headers}${body} ${worded(request.url)}`,
    '',
  ];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** A word for a POSIX shell that means this text, with the credentials that it names (`$TOKEN`) filled in from the environment. */
function expanding(text: string, names: readonly string[]): string {
  const parts = text.split(/(\$[A-Z_][A-Z0-9_]*)/);
  const isNamed = (part: string) => part.startsWith('$') && names.includes(part.slice(1));
  return parts.map((part) => (isNamed(part) ? `"${part}"` : part === '' ? '' : quoted(part))).join('');
}

/** A word for a POSIX shell that means exactly this text. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** What will stand in a slot is known only during a run. */
function nameOf(slot: Slot): string {
  switch (slot.kind) {
    case 'produced':
      return `<${slot.header === undefined ? slot.pointer.slice(1) : `header ${slot.header}`} of ${slot.case}>`;
    case 'variable':
      return `<variable ${slot.name}>`;
    case 'nonce':
      return `<nonce ${slot.label}>`;
  }
}
