// What reading, auditing and watching an event stream costs, beside the parser alone on the same bytes; and whether memory stays flat.
//   npm run build && node --expose-gc bench/event-streams.mjs
import { createParser } from 'eventsource-parser';
import { compileOrder } from '../dist/checks/stream/order/index.js';
import { EventReader } from '../dist/run/event-stream/event-reader.js';

const place = { document: 'bench', line: 1, excerpt: '', known: 'stated' };
const event = (type, role = 'any') => ({
  type,
  role,
  shows: role === 'closes' ? ['DONE'] : ['RUNNING'],
  provenance: place,
});
const stream = {
  operation: 'follow',
  envelope: { type: 'field:event', sequence: 'field:id', resource: 'data:run', state: 'data:state', time: 'data:time' },
  members: [],
  sequence: { start: 1, step: 1, provenance: place },
  events: [event('start', 'opens'), event('delta'), event('call'), event('result'), event('end', 'closes')],
  heartbeats: ['keepalive'],
  pairs: [{ open: 'call', close: 'result', by: 'key', closedBy: ['end'], provenance: place }],
  never: [{ after: 'end', type: 'delta', provenance: place }],
  counts: [{ type: 'start', least: 1, most: 1, provenance: place }],
  times: { provenance: place },
  closes: { after: true, known: 'stated' },
  provenance: place,
};
const states = ['RUNNING', 'DONE'].map((name) => ({
  name,
  kind: name === 'DONE' ? 'terminal' : 'initial',
  provenance: place,
}));
const lifecycle = {
  resource: 'run',
  field: 'state',
  states,
  transitions: [],
  unknownStates: 'closed',
  immutable: [],
  provenance: place,
};
const order = compileOrder(stream, lifecycle);

const count = 1_000_000;
const perChunk = 20;

/** Chunks of a stream of so many events, made as they are asked for. */
function* chunks(total) {
  for (let from = 1; from <= total; from += perChunk) {
    let text = from % 1000 === 1 ? ': still here\n\n' : '';
    for (let i = from; i < Math.min(total + 1, from + perChunk); i++) {
      const kind = i === 1 ? 'start' : i === total ? 'end' : i % 10 === 4 ? 'call' : i % 10 === 5 ? 'result' : 'delta';
      const state = kind === 'end' ? 'DONE' : 'RUNNING';
      const time = new Date(1_767_225_600_000 + i).toISOString();
      const more = kind === 'delta' ? `"text":"naïve ${i}"` : `"key":"k${i - (kind === 'result' ? 1 : 0)}"`;
      text += `id: ${i}\nevent: ${kind}\ndata: {"run":"r1","state":"${state}","time":"${time}",${more}}\n\n`;
    }
    yield Buffer.from(text);
  }
}

function parserAlone(all) {
  let events = 0;
  const decoder = new TextDecoder();
  const parser = createParser({ onEvent: () => events++ });
  for (const chunk of all) parser.feed(decoder.decode(chunk, { stream: true }));
  return events;
}

function readAudited(all) {
  let events = 0;
  const reader = new EventReader();
  for (const chunk of all) events += reader.feed(chunk, 0).length;
  reader.end();
  return events;
}

function readWatched(all) {
  let events = 0;
  const reader = new EventReader();
  const monitor = order.watch({ fromStart: true, dropped: false });
  const violations = [];
  for (const chunk of all)
    for (const one of reader.feed(chunk, 0)) {
      events++;
      violations.push(...monitor.take(one));
    }
  reader.end();
  violations.push(...monitor.end());
  if (violations.length > 0) throw new Error(`an honest stream broke a rule: ${JSON.stringify(violations[0])}`);
  return events;
}

/** Events per millisecond of CPU time (others may use the machine): the best of five rounds on the same bytes, the ways in turn. */
const sample = [...chunks(100_000)];
const ways = {
  'eventsource-parser alone': parserAlone,
  'reader and audit': readAudited,
  'reader, audit and monitor': readWatched,
};
const best = Object.fromEntries(Object.keys(ways).map((name) => [name, 0]));
for (let round = 0; round < 5; round++)
  for (const [name, read] of Object.entries(ways)) {
    const start = process.cpuUsage();
    const events = read(sample);
    const { user } = process.cpuUsage(start);
    if (events !== 100_000) throw new Error(`${name} saw ${events} events`);
    best[name] = Math.max(best[name], events / (user / 1000));
  }
const alone = best['eventsource-parser alone'];
for (const [name, rate] of Object.entries(best))
  console.log(
    `${name.padEnd(28)} ${Math.round(rate)} events/ms, ${(alone / rate).toFixed(2)} times the time of the parser alone`,
  );

globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
let most = 0;
let seen = 0;
const reader = new EventReader();
const monitor = order.watch({ fromStart: true, dropped: false });
for (const chunk of chunks(count))
  for (const one of reader.feed(chunk, 0)) {
    monitor.take(one);
    if (++seen % 100_000 !== 0) continue;
    globalThis.gc?.();
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
console.log(
  `${seen} events, nothing kept: at most ${(most / 1024).toFixed(0)} KiB more heap than before, looked at every 100,000 events`,
);
