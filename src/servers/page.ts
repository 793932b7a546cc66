import type { JsonObject } from '../model/index.ts';
import type { Answer, Incoming } from './http/index.ts';
import { mostKept } from './keep-newest.ts';
import type { VariationDescription } from './suite.ts';

/** What the page at `/` tells of a server. */
export interface ServerPage {
  /** Name of the suite, as `assay serve` takes it. */
  readonly suite: string;
  readonly title: string;
  /** One or two sentences. */
  readonly about: string;
  /** Header that carries the credential, with its value. */
  readonly credential: readonly [string, string];
  /** Operation, and what it is for. */
  readonly operations: readonly (readonly [string, string])[];
  /** A request that makes something, and the path to look at what was made with `{id}` in it; `body` is that of a usual one. */
  readonly first: {
    readonly create: string;
    readonly body: JsonObject;
    readonly id: string;
    readonly look: readonly string[];
  };
  /** States of what was made, and what each means. */
  readonly states: readonly (readonly [string, string])[];
  /** Members of the create body by scenario word. */
  readonly scenarios: Readonly<Record<string, JsonObject>>;
  /** Ids that a request may need. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly variations: readonly VariationDescription[];
  /** Things that it keeps now. */
  readonly runs: number;
}

/** The page at `/`: what the server offers, for somebody who opens it in a browser. */
export function serverPage(page: ServerPage, { headers }: Incoming): Answer {
  const { title, suite, operations, scenarios, states, variables = {}, variations, first } = page;
  const [name, value] = page.credential;
  const origin = `http://${headers.host ?? '127.0.0.1'}`;
  const send = 'curl -sS -H "$KEY"';
  const tries = [
    `KEY='${name}: ${value}'`,
    `${send} -H 'content-type: application/json' \\\n  -d '${JSON.stringify(first.body)}' \\\n  '${origin}${first.create}'`,
    `ID=…   # ${first.id} of the answer`,
    ...first.look.map((path) => `${send} -N "${origin}${path.replace('{id}', '$ID')}"`),
  ].join('\n');
  const switches =
    variations.length === 0
      ? 'crlf,slow'
      : variations
          .slice(0, 2)
          .map(({ id }) => id)
          .join(',');
  const ids = Object.entries(variables).map(([key, id]) => [code(key), code(id)] as const);
  const body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<h1>${escaped(title)}</h1>
<p>${escaped(page.about)} It keeps ${page.runs} runs, in memory; of more than ${mostKept} it forgets the oldest that have ended. Ids, keys and tokens follow from <code>--seed</code>: equal seeds and requests give equal ids.</p>
<p>Send <code>${escaped(name)}: ${escaped(value)}</code> with every request but this one.</p>
<h2>Try it</h2>
<pre>${escaped(tries)}</pre>
<h2>Operations</h2>
${table(operations.map(([what, why]) => [code(what), escaped(why)]))}
${ids.length === 0 ? '' : `<h2>Ids</h2>\n${table(ids)}\n`}<h2>States</h2>
${table(states.map(([state, meaning]) => [code(state), escaped(meaning)]))}
<h2>Scenarios</h2>
<p>These members of the create body make a run behave in a known way; any other run completes.</p>
${table(Object.entries(scenarios).map(([word, members]) => [escaped(word), code(JSON.stringify(members))]))}
<h2>Variations</h2>
<p>Switches, several at once: <code>assay serve ${escaped(suite)} --variation ${switches}</code>; <code>--list</code> names them all. Each is a freedom that the documents or a standard leave a server, and a good client gets along with every one of them.</p>
${table(variations.map(({ id, difference }) => [code(id), escaped(difference)]))}
</html>
`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}

const style =
  'body{font:16px/1.5 system-ui;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1c2430;background:#fff}' +
  'h2{margin:2rem 0 .3rem;font-size:1.15rem}table{border-collapse:collapse;width:100%}' +
  'td{padding:.25rem 1rem .25rem 0;vertical-align:top;border-top:1px solid #8883}td:first-child{white-space:nowrap}' +
  'code,pre{font:.85em/1.5 ui-monospace,monospace}td code{overflow-wrap:anywhere}' +
  'pre{overflow-x:auto;padding:.8rem 1rem;background:#8881;border-radius:.4rem}' +
  '@media(prefers-color-scheme:dark){body{color:#dde3ea;background:#14181e}}@media(max-width:40rem){td:first-child{white-space:normal}}';

function table(rows: readonly (readonly [string, string])[]): string {
  return `<table>${rows.map(([what, why]) => `<tr><td>${what}<td>${why}`).join('')}</table>`;
}

function code(text: string): string {
  return `<code>${escaped(text)}</code>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
