import { describe, expect, test } from 'vitest';
import { inferBehaviours } from '../../behaviours/infer-behaviours.ts';
import { printOpenapi, readDocuments } from '../index.ts';
import { textPage } from '../page/page.ts';
import { documentOf, misplaced, openapiOf } from '../testing/read-text.ts';
import { readStates } from './read-states.ts';

/** `A:kind` for states, `A>B` for ways, a `?` behind what is inferred. */
function shown(text: string): readonly string[] {
  return readStates(textPage('page.md', text)).flatMap(({ states, transitions }) => [
    ...states.map(({ name, kind }) => (kind === undefined ? name : `${name}:${kind.is}`)),
    ...transitions.map(
      ({ from, to, by, provenance: [at] }) =>
        `${from}>${to}${by === undefined ? '' : ` ${by}`}${at?.known === 'inferred' ? '?' : ''}`,
    ),
  ]);
}

describe('states of a page', () => {
  test.each([
    ['a row of arrows', '## States\n\n`A_1 → B_1 -> C_1`', ['A_1', 'B_1', 'C_1', 'A_1>B_1', 'B_1>C_1']],
    [
      'a group that may be left out',
      '# Status\n```\nA => (B | C)* => D\n```',
      ['A', 'B', 'C', 'D', 'A>B', 'A>C', 'A>D', 'B>C', 'C>B', 'B>D', 'C>D'],
    ],
    [
      'a list of final ones',
      'States: open → shut\n\n**Terminal states:** `shut` and `lost`',
      ['open', 'shut:terminal', 'lost:terminal', 'open>shut'],
    ],
    [
      'a table of what comes next',
      '## Job states\n\n| Status | Next | Description |\n|---|---|---|\n| `a` | `b`, c | |\n| b | - | Final state. |\n| c | none | Not a final state |',
      ['a', 'b:terminal', 'c', 'a>b', 'a>c'],
    ],
    [
      'a table with a column of ends',
      '| State | Terminal | Next states |\n|---|---|---|\n| a | no | b |\n| b | yes | |',
      ['a', 'b:terminal', 'a>b'],
    ],
    [
      'a table of from and to',
      '## Transitions\n\n| From | To | When |\n|---|---|---|\n| a or b | c | always |',
      ['a', 'c', 'b', 'a>c', 'b>c'],
    ],
    [
      'a Mermaid diagram',
      '```mermaid\nstateDiagram-v2\n  [*] --> a\n  a --> b : POST /x\n  b --> [*]\n```',
      ['a:initial', 'b:terminal', 'a>b'],
    ],
    [
      'a flow chart with labels',
      '## Lifecycle\n```mermaid\nflowchart LR\n  A[idle] -->|go| B{busy} --> C((over))\n  B -- stop --> A\n```',
      ['idle', 'busy', 'over', 'idle>busy', 'busy>over', 'busy>idle'],
    ],
    ['a Graphviz graph', '# State machine\n```dot\ndigraph G {\n  a -> b -> c;\n}\n```', ['a', 'b', 'c', 'a>b', 'b>c']],
    [
      'sentences under a state',
      '## States\n\nA_1 → B_1 → C_1\n\n### A_1\n\nIt may end as `C_1`. **Final state.**\n\n### B_1\n\n* Approve → back to `A_1`. Deny → typically C_1\n* Stop any a_1 one with `DELETE /x/{id}`',
      ['A_1:terminal', 'B_1', 'C_1', 'A_1>B_1', 'B_1>C_1', 'A_1>C_1?', 'B_1>A_1'],
    ],
    [
      'a sentence that names both',
      '## States\n\na_1 → b_1 → c_1\n\nFrom `b_1` it goes back to `a_1`, or a `c_1` job returns to b_1.',
      ['a_1', 'b_1', 'c_1', 'a_1>b_1', 'b_1>c_1', 'b_1>a_1?'],
    ],
    [
      'a request that leads to a state',
      '## States\n\nA_1 → B_1\n\n### B_1\n\nStop any a_1 job with `DELETE /jobs/{id}`.',
      ['A_1', 'B_1', 'A_1>B_1'],
    ],
    ['a way through menus', '## States\n\na_1 → b_1\n\nSettings → Keys → Create', ['a_1', 'b_1', 'a_1>b_1']],
    ['messages', '# States\n```mermaid\nsequenceDiagram\n  A->>B: hello\n  B-->>A: bye\n```', []],
    ['a program', '# States\n```js\nconst f = (a) => b;\nx->y;\n```', []],
    ['statuses of HTTP', '# Status\n\n| Status | Description |\n|---|---|\n| 200 | Fine |\n| 404 | Not found |', []],
    ['prose', '# Lifecycle\n\nA run goes from one state to the next.', []],
  ])('%s', (_, text, expected) => {
    expect(shown(text)).toEqual(expected);
  });
});

const prose =
  '# Job states\n\nqueued → running → (ready | broken)\n\nTerminal states: `ready`, `broken`\n\nStop a job: `DELETE /jobs/{job}`.\n';
const job = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    status: { type: 'string', enum: ['queued', 'running', 'ready', 'broken', 'odd'] },
  },
};
const content = { 'application/json': { schema: { $ref: '#/components/schemas/Job' } } };
const answers = { responses: { 200: { description: 'A job', content } } };
const api = openapiOf({
  paths: {
    '/jobs': { post: answers },
    '/jobs/{id}': {
      get: { ...answers, parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }] },
    },
  },
  components: { schemas: { Job: job } },
});
const read = () => readDocuments([documentOf(api, 'api.json'), documentOf(prose, 'states.md')]);

describe('states of several documents', () => {
  test('become the states of the resource that has such values', async () => {
    const {
      lifecycles: [life],
    } = inferBehaviours(await read());
    expect(
      life?.states.map(
        ({ name, kind, provenance: { document, line, known } }) => `${name} ${kind} ${document}:${line} ${known}`,
      ),
    ).toEqual([
      'queued initial states.md:3 stated',
      'running transitional states.md:3 stated',
      'ready terminal states.md:5 stated',
      'broken terminal states.md:5 stated',
      expect.stringMatching(/^odd transitional api\.json:\d+ inferred$/),
    ]);
    const stated = life?.transitions.filter(({ provenance }) => provenance.known === 'stated');
    expect(stated?.map(({ from, to }) => `${from}>${to}`)).toEqual([
      'queued>running',
      'running>ready',
      'running>broken',
    ]);
    expect(life?.transitions.some(({ from, to }) => from === 'running' && to === 'queued')).toBe(false);
    expect(life?.provenance.known).toBe('inferred');
  });

  test('are held against the values that another document lists', async () => {
    const { findings } = await read();
    expect(
      findings
        .filter(({ id }) => id.startsWith('state'))
        .map(({ id, message, places }) => [id, message.split(':')[0], places.length]),
    ).toEqual([['state-not-explained', 'odd', 2]]);
  });

  test('contradict each other with both lines', async () => {
    const other = '# Status\n\nInitial states: running, ready\n\nready → queued\n';
    const { findings, states } = await readDocuments([
      documentOf(api, 'api.json'),
      documentOf(prose, 'a.md'),
      documentOf(other, 'b.md'),
    ]);
    expect(states).toHaveLength(1);
    expect(
      findings
        .filter(({ id }) => /differs|way-out/.test(id))
        .map(({ id, places }) => [id, ...places.map(({ document, line }) => `${document}:${line}`)]),
    ).toEqual([
      ['state-differs', 'a.md:5', 'b.md:3'],
      ['final-state-with-way-out', 'a.md:5', 'b.md:5'],
    ]);
  });

  test('are left alone where nobody calls them states and no document lists them', async () => {
    const { states } = await readDocuments([
      documentOf(api, 'api.json'),
      documentOf('GET /jobs\n\nleft -> right -> wrong\n', 'b.md'),
    ]);
    expect(states).toBeUndefined();
  });

  test('are printed and read again, places and all', async () => {
    const contract = await read();
    expect(misplaced(contract, { 'api.json': api, 'states.md': prose })).toEqual([]);
    const printed = printOpenapi(contract);
    const again = await readDocuments([documentOf(printed, 'printed.json')]);
    expect(again.states).toEqual(contract.states);
    expect(printOpenapi(again)).toBe(printed);
  });
});
