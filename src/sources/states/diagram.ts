import { partOf, type Words } from '../page/page.ts';
import type { Way } from './arrows.ts';

export interface Diagram {
  readonly states: readonly Words[];
  readonly ways: readonly Way[];
  /** States that the diagram's own mark of a beginning leads to. */
  readonly first: readonly Words[];
  /** States that lead to its mark of an end. */
  readonly last: readonly Words[];
}

/** Diagrams of states; those of classes, messages and tables have arrows too. */
export const opening =
  /^\s*(?:stateDiagram(?:-v2)?\b|graph\s+(?:TB|TD|BT|RL|LR)\b|flowchart\b|(?:strict\s+)?digraph\b|@startuml\b)/;

const node = String.raw`(?:\[\*\]|"[^"\n]+"|[A-Za-z][\w.-]*?)`;
const shape = String.raw`(?:\s*(?:\(\(([^()]*)\)\)|\(\[([^\][]*)\]\)|\[\[?([^\][]*)\]?\]|\(([^()]*)\)|\{\{?([^{}]*)\}?\}))?`;
const edge = String.raw`\s*(?:--\s+[^->|]+\s+-->|-\.?-+>|-+>|==+>|->)(?!>)\s*(?:\|[^|]*\|)?\s*`;
const first = new RegExp(`^\\s*(${node})${shape}(?=${edge})`);
const next = new RegExp(`^${edge}(${node})${shape}(?![\\w.])`);

/** Read the lines of a Mermaid, Graphviz or PlantUML diagram of states. Lines of anything else are passed by. */
export function diagramOf(lines: readonly Words[]): Diagram {
  const called = new Map<string, string>();
  for (const { text } of lines) {
    const alias = /^\s*state\s+"([^"]+)"\s+as\s+([\w.-]+)/.exec(text);
    if (alias !== null) called.set(alias[2] ?? '', alias[1] ?? '');
    for (const [, id = '', label = ''] of text.matchAll(
      /(?<![\w"])([A-Za-z][\w.-]*)\s*[[({]{1,2}"?([\w.:-]+)"?[\])}]{1,2}/g,
    ))
      called.set(id, label);
  }
  const states = new Map<string, Words>();
  const ways: Way[] = [];
  const [begun, ended]: [Words[], Words[]] = [[], []];
  for (const line of lines) {
    const chain = chainIn(line).map((words) => ({ ...words, text: called.get(words.text) ?? words.text }));
    chain.forEach((from, index) => {
      if (from.text !== '[*]' && !states.has(from.text)) states.set(from.text, from);
      const to = chain[index + 1];
      if (to === undefined) return;
      if (from.text === '[*]') begun.push(to);
      else if (to.text === '[*]') ended.push(from);
      else ways.push({ from, to });
    });
  }
  return { states: [...states.values()], ways, first: begun, last: ended };
}

function chainIn(line: Words): readonly Words[] {
  const chain: Words[] = [];
  let at = 0;
  for (let found = first.exec(line.text); found !== null; found = next.exec(line.text.slice(at))) {
    const name = found[1] ?? '';
    const from = at + found[0].indexOf(name);
    const bare = name.replaceAll('"', '');
    chain.push({ ...partOf(line, from, from + name.length), text: bare });
    at += found[0].length;
  }
  return chain;
}
