import type { JsonObject } from '../model/index.ts';
import type { Answer } from './http/index.ts';

/** What the page at `/` tells of a server. */
export interface ServerPage {
  readonly title: string;
  /** One or two sentences, as HTML. */
  readonly about: string;
  /** Operation, and what it is for. */
  readonly operations: readonly (readonly [string, string])[];
  /** Members of the create body by scenario word. */
  readonly scenarios: Readonly<Record<string, JsonObject>>;
  /** Ids that a request may need. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** The page at `/`: what the server offers, for somebody who opens it in a browser. */
export function serverPage({ title, about, operations, scenarios, variables = {} }: ServerPage): Answer {
  const rows = (entries: readonly (readonly [string, string])[]) =>
    entries.map(([what, why]) => `<tr><td>${what}<td>${why}`).join('');
  const code = (text: string) => `<code>${text}</code>`;
  const ids = Object.entries(variables).map(([name, value]) => [code(name), code(value)] as const);
  const body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>body{font:16px/1.5 system-ui;max-width:46rem;margin:2rem auto;padding:0 1rem}td{padding:.2rem 1rem .2rem 0;vertical-align:top}</style>
<h1>${title}</h1>
<p>${about}</p>
<h2>Operations</h2>
<table>${rows(operations.map(([what, why]) => [code(what), why]))}</table>
${ids.length === 0 ? '' : `<h2>Ids</h2>\n<table>${rows(ids)}</table>\n`}<h2>Scenarios</h2>
<p>These members of the create body make a run behave in a known way; any other run completes.</p>
<table>${rows(Object.entries(scenarios).map(([word, members]) => [word, code(JSON.stringify(members))]))}</table>
</html>
`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
