import type { Answer } from '../http/index.ts';
import { scenarios } from './scenarios.ts';
import type { World } from './world.ts';

const operations: readonly (readonly [string, string])[] = [
  ['POST /v1/runs', 'make a run'],
  ['GET /v1/runs', 'list runs: page, pageSize, userId, status, customerIntegrationIds, includeEvents'],
  ['GET /v1/runs/{runId}', 'read a run: includeEvents'],
  ['DELETE /v1/runs/{runId}', 'abort a run'],
  ['GET /v1/runs/{runId}/sse', 'follow a run as an event stream: includeToolCalls'],
  ['GET /v1/runs/approval?token=', 'approve or deny, with a token from a run_approval event'],
];

/** The page at `/`: what the server offers, for somebody who opens it in a browser. */
export function documentation(world: World): Answer {
  const body = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>ToolRegistry reference server</title>
<style>body{font:16px/1.5 system-ui;max-width:46rem;margin:2rem auto;padding:0 1rem}td{padding:.2rem 1rem .2rem 0;vertical-align:top}</style>
<h1>ToolRegistry reference server</h1>
<p>A stand-in for the ToolRegistry runs API, made by Assay from the public documents. It keeps ${world.runs.size} runs in memory.
Send the key in the header <code>x-api-key</code> with every request but this one.</p>
<h2>Operations</h2>
<table>${operations.map(([what, why]) => `<tr><td><code>${what}</code><td>${why}`).join('')}</table>
<h2>Scenarios</h2>
<p>These members of the create body make a run behave in a known way; any other run completes.</p>
<table>${Object.entries(scenarios)
    .map(([word, members]) => `<tr><td>${word}<td><code>${JSON.stringify(members)}</code>`)
    .join('')}</table>
</html>
`;
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body };
}
