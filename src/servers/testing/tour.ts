import { isObject } from '../../model/index.ts';
import type { RunningServer } from '../suite.ts';
import { createClient, type Reply } from './client.ts';

/** Every reply of a walk through the ToolRegistry server, by what was asked. With a fixed seed and clock it is the same each time. */
export type Tour = Readonly<
  Record<string, { readonly status: number; readonly type: string | null; readonly text: string }>
>;

const body = {
  intent: 'assay: completes',
  context: 'for Zoë',
  userId: 'tourist',
  selectedCustomerIntegrationIds: ['a'],
};
const stranger = '00000000-0000-4000-8000-000000000000';

/** Create, follow, read, list, abort and be refused, once each. */
export async function takeTour(server: RunningServer): Promise<Tour> {
  const client = createClient(server);
  const replies: [string, Reply][] = [];
  const note = async (what: string, reply: Promise<Reply>): Promise<Reply> => {
    const settled = await reply;
    replies.push([what, settled]);
    return settled;
  };
  const create = async (what: string, members: object) => {
    const { json } = await note(`create ${what}`, client.post({ ...body, ...members }));
    return String(json.runId);
  };

  const ids = [];
  for (const what of ['first', 'second', 'third']) ids.push(await create(what, {}));
  for (const id of ids) await note(`follow ${id}`, client.get(`/v1/runs/${id}/sse`));
  const failing = await create('failing', server.target.scenarios.fails ?? {});
  await note('follow failing', client.get(`/v1/runs/${failing}/sse`));
  // More than a page of the default size.
  const more = [];
  for (let i = 0; i < 8; i++) more.push((await client.post(body)).json.runId);
  await Promise.all(more.map((id) => client.get(`/v1/runs/${id}/sse`)));
  for (const time of ['once', 'again', 'a third time']) await note(`read ${time}`, client.get(`/v1/runs/${ids[0]}`));
  await note('read with events', client.get(`/v1/runs/${ids[0]}?includeEvents=true`));

  for (const query of [
    '',
    'page=2',
    'pageSize=3',
    'pageSize=3&page=2',
    'status=FAILED&pageSize=3',
    'page=3&pageSize=1',
  ])
    await note(`list ${query}`, client.get(`/v1/runs?${query}`));

  const long = await create('long', server.target.scenarios['runs-long'] ?? {});
  await note('abort', client.raw('DELETE', `/v1/runs/${long}`));
  await note('read aborted', client.get(`/v1/runs/${long}`));
  await note('abort ended', client.raw('DELETE', `/v1/runs/${ids[0]}`));

  const waiting = await create('waiting', server.target.scenarios['waits-for-approval'] ?? {});
  const asked = await client.until(`/v1/runs/${waiting}/sse`, 'run_approval').catch(() => undefined);
  const token = isObject(asked?.data.approval) ? asked.data.approval.approveToken : 'none';
  await note('approve', client.get(`/v1/runs/approval?token=${token}`));
  await note('follow approved', client.get(`/v1/runs/${waiting}/sse`));
  await note('approve without a token', client.get('/v1/runs/approval'));

  const { intent: _, ...withoutIntent } = body;
  await note('create without intent', client.post(withoutIntent));
  await note('create with a number', client.post({ ...body, context: 5 }));
  await note('create with a wrong item', client.post({ ...body, selectedCustomerIntegrationIds: [5] }));
  await note('create with a wrong word', client.post({ ...body, approvalStrategy: 'SOMETIMES' }));
  await note('list page 0', client.get('/v1/runs?page=0'));
  for (const id of [stranger, 'no-uuid']) {
    await note(`read ${id}`, client.get(`/v1/runs/${id}`));
    await note(`follow ${id}`, client.get(`/v1/runs/${id}/sse`));
    await note(`abort ${id}`, client.raw('DELETE', `/v1/runs/${id}`));
  }
  for (const key of ['', 'wrong']) {
    await note(`create with key "${key}"`, client.raw('POST', '/v1/runs', { key }));
    await note(`list with key "${key}"`, client.raw('GET', '/v1/runs', { key }));
    await note(`follow with key "${key}"`, client.raw('GET', `/v1/runs/${ids[0]}/sse`, { key }));
    await note(`abort with key "${key}"`, client.raw('DELETE', `/v1/runs/${ids[0]}`, { key }));
  }
  return Object.fromEntries(
    replies.map(([what, { status, headers, text }]) => [
      what,
      { status, type: headers.get('content-type'), text: text.replaceAll(server.url, 'http://server') },
    ]),
  );
}
