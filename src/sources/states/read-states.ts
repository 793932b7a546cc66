import type { LifecycleState, Provenance, StateGraph } from '../../model/index.ts';
import type { Block } from '../page/block.ts';
import { type Page, partOf, provenanceIn, type Words } from '../page/page.ts';
import { requestLineOf } from '../page/request-line.ts';
import { scanPage } from '../page/scan-page.ts';
import { arrow, arrowLineOf, splitAt, type Way } from './arrows.ts';
import { diagramOf, opening } from './diagram.ts';
import { knownIn, namesIn } from './state-names.ts';
import { stateTableOf } from './state-table.ts';
import { aboutStates, becomes, hedge, kindInWords, listOfKind } from './state-words.ts';

type Kind = LifecycleState['kind'];
type Known = Provenance['known'];

/** States and ways of one part of a page, while it is read. */
interface Draft {
  readonly title: Words | undefined;
  /** Whether the page says that these are states; else only an enum of the same names can. */
  readonly isTold: boolean;
  readonly level: number;
  readonly states: Map<string, { readonly places: Words[]; kind?: { readonly kind: Kind; readonly places: Words[] } }>;
  readonly ways: Map<string, Way & { readonly known: Known; readonly by?: string; readonly places: Words[] }>;
}

export interface ReadGraph extends StateGraph {
  /** See {@link Draft}. */
  readonly isTold: boolean;
}

/** Whether a page may show states at all: cheap, for pages that show no operation. */
export function showsStates(text: string): boolean {
  return /→|⟶|⇒|➔|➜|➞|►|\s(?:--?|==?)>\s|^[\s|]*(?:from|source|current)\b[^|\n]*\||^\s*stateDiagram|^\s*(?:strict\s+)?digraph\b|\b(?:terminal|final) (?:states?|status)|^[\s|]*(?:state|status)\s*\|/im.test(
    text,
  );
}

/**
 * Find the states that a page shows and the ways between them: rows of arrows, diagrams (Mermaid, Graphviz, PlantUML), tables, lists of
 * final states, and what stands under headings that are states. What arrows, tables and lists show is stated; what a sentence says
 * about a state, with a verb of change or a word such as "typically", is inferred.
 */
export function readStates(page: Page, blocks: readonly Block[] = scanPage(page)): readonly ReadGraph[] {
  if (!showsStates(page.text)) return [];
  const drafts = drawn(blocks);
  if (drafts.length === 0) return [];
  readSentences(blocks, drafts);
  return drafts
    .map((draft) => finished(page, draft))
    .filter(
      ({ states, transitions }) =>
        states.length > 1 && (transitions.length > 0 || states.some(({ kind }) => kind !== undefined)),
    );
}

/** First pass: what shows states by its shape. */
function drawn(blocks: readonly Block[]): Draft[] {
  const drafts: Draft[] = [];
  let heading: { readonly words: Words; readonly level: number } | undefined;
  let title: Words | undefined;
  let above: Words | undefined;
  let current: Draft | undefined;
  const draft = (isCode: boolean, saysSo = false): Draft => {
    const isTold =
      saysSo ||
      [heading?.words, isCode ? title : above, title].some(
        (words) => words !== undefined && aboutStates.test(words.text),
      );
    current ??= {
      title: heading?.words ?? title,
      isTold,
      level: heading?.level ?? 0,
      states: new Map(),
      ways: new Map(),
    };
    if (!drafts.includes(current)) drafts.push(current);
    return current;
  };
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.kind === 'table') {
      const table = stateTableOf(block.header, block.rows);
      if (table === undefined) continue;
      const into = draft(false);
      for (const { name, kind } of table.states) addState(into, name, kind?.kind, kind?.words);
      for (const way of table.ways) addWay(into, way);
    }
    if (block?.kind !== 'line') continue;
    if (block.level > 0) {
      title ??= block.words;
      const isState = current?.states.has(block.words.text) === true;
      if (!isState) {
        if (current !== undefined && block.level <= Math.max(current.level, 1)) current = undefined;
        heading = { words: block.words, level: block.level };
      }
      continue;
    }
    if (block.code && opening.test(block.words.text)) {
      const lines: Words[] = [];
      for (let next = blocks[index + 1]; next?.kind === 'line' && next.code; next = blocks[++index + 1])
        lines.push(next.words);
      const { states, ways, first, last } = diagramOf(lines);
      if (ways.length === 0) continue;
      const into = draft(true, /^\s*stateDiagram/.test(block.words.text));
      for (const state of states) addState(into, state);
      for (const way of ways) addWay(into, way);
      for (const state of first) addState(into, state, 'initial', state);
      for (const state of last) addState(into, state, 'terminal', state);
      continue;
    }
    const lead =
      /^(?:(?:the )?(?:[a-z]+ ){0,3}(?:states?|status(?:es)?|life-?cycle|transitions?|flow)s?\s*:\s*)(?=\S)/i.exec(
        block.words.text,
      )?.[0].length ?? 0;
    const row = arrowLineOf(lead === 0 ? block.words : partOf(block.words, lead, block.words.text.length));
    const list = listOfKind(block.words);
    if (row !== undefined && (block.code || !isMenu(row.states, current))) {
      const into = draft(block.code);
      for (const state of row.states) addState(into, state);
      for (const way of row.ways) addWay(into, way);
    } else if (list !== undefined) {
      const into = draft(block.code);
      for (const name of list.names) addState(into, name, list.kind, name);
    } else if (!block.code) above = block.words;
  }
  return drafts;
}

/** "Settings → Keys → Create" is a way through menus, not through states. */
function isMenu(names: readonly Words[], current: Draft | undefined): boolean {
  const isTitle = ({ text }: Words) => /^[A-Z][a-z]/.test(text);
  return names.every(isTitle) && current !== undefined && !names.some(({ text }) => current.states.has(text));
}

/** Second pass: what sentences say of states that are known by now. */
function readSentences(blocks: readonly Block[], drafts: readonly Draft[]): void {
  const known = new Set(drafts.flatMap(({ states }) => [...states.keys()]));
  let about: string | undefined;
  let level = 0;
  for (const block of blocks) {
    if (block.kind !== 'line' || block.code) continue;
    const { words } = block;
    if (block.level > 0) {
      const [only] = namesIn(words) ?? [];
      if (only !== undefined && known.has(only.text)) [about, level] = [only.text, block.level];
      else if (block.level <= level) about = undefined;
      continue;
    }
    // "`queued`: waits for a worker" speaks of that state.
    const own = /^["'`]*([\w.-]+)["'`]*\s*(?:[:–—]|-\s)/.exec(words.text)?.[1];
    const subject = own !== undefined && known.has(own) ? own : about;
    const draft =
      drafts.find(({ states }) => states.has(subject ?? '')) ??
      drafts.find(({ states }) => knownIn(words, known).some(({ text }) => states.has(text)));
    if (draft === undefined || arrowLineOf(words) !== undefined || listOfKind(words) !== undefined) continue;
    for (const sentence of splitAt(words, /(?<=[.;!])\s+(?=\S)/))
      readSentence(draft, sentence, subject, new Set(draft.states.keys()));
  }
}

function readSentence(draft: Draft, sentence: Words, about: string | undefined, known: ReadonlySet<string>): void {
  const { text } = sentence;
  const hedged = hedge.test(text);
  if (about !== undefined) {
    const kind = kindInWords(text);
    if (kind !== undefined && !hedged)
      addState(
        draft,
        { ...partOf(sentence, kind.from, kind.to), text: about },
        kind.kind,
        partOf(sentence, kind.from, kind.to),
      );
    readAction(draft, sentence, about, known);
  }
  const subject = about === undefined ? [] : [{ ...sentence, text: about }];
  const [left, right] = splitAt(sentence, arrow);
  if (left !== undefined && right !== undefined) {
    const sources = knownIn(left, known);
    for (const to of knownIn(right, known))
      for (const from of sources.length > 0 ? sources : subject)
        addWay(draft, { from, to }, hedged ? 'inferred' : 'stated', undefined, sentence);
    return;
  }
  const verb = becomes.exec(text);
  if (verb === null) return;
  const targets = knownIn(partOf(sentence, verb.index + verb[0].length, text.length), known);
  const origin = /\bfrom\s+["'`]?([\w.-]+)/i.exec(text)?.[1];
  const before = knownIn(partOf(sentence, 0, verb.index), known);
  const sources =
    origin !== undefined && known.has(origin) ? [{ ...sentence, text: origin }] : before.length > 0 ? before : subject;
  for (const to of targets.filter((target) => target.text !== origin))
    for (const one of sources) addWay(draft, { from: one, to }, 'inferred', undefined, sentence);
}

/** "Abort any running/queued run with `DELETE /v1/runs/{runId}`" under CANCELED: a request leads there from the states that it names. */
function readAction(draft: Draft, sentence: Words, about: string, known: ReadonlySet<string>): void {
  const at = sentence.text.search(/\b(?:GET|POST|PUT|PATCH|DELETE)\s+\//);
  const request = at === -1 ? undefined : requestLineOf(sentence.text.slice(at), () => true);
  if (request === undefined) return;
  const by = `${request.method.toUpperCase()} ${request.path}`;
  for (const from of knownIn(partOf(sentence, 0, at), known, true))
    addWay(draft, { from, to: { ...sentence, text: about } }, 'inferred', by, sentence);
}

function addState({ states }: Draft, name: Words, kind?: Kind, at: Words = name): void {
  const state = states.get(name.text) ?? { places: [] };
  states.set(name.text, state);
  const isNew = !state.places.some(({ start }) => start === name.start);
  if (isNew && (kind === undefined || state.places.length === 0)) state.places.push(name);
  if (kind === undefined) return;
  if (state.kind === undefined) state.kind = { kind, places: [at] };
  else if (state.kind.kind === kind) state.kind.places.push(at);
}

function addWay({ states, ways }: Draft, way: Way, known: Known = 'stated', by?: string, at?: Words): void {
  if (way.from.text === way.to.text) return;
  for (const name of [way.from, way.to]) if (!states.has(name.text)) states.set(name.text, { places: [name] });
  const key = `${way.from.text} ${way.to.text}`;
  const before = ways.get(key);
  const place = at ?? {
    text: '',
    start: Math.min(way.from.start, way.to.start),
    end: Math.max(way.from.end, way.to.end),
  };
  if (before === undefined || (before.known === 'inferred' && known === 'stated'))
    ways.set(key, { ...way, known, ...(by === undefined ? {} : { by }), places: [place] });
  else if (before.known === known) before.places.push(place);
}

function finished(page: Page, { title, isTold, states, ways }: Draft): ReadGraph {
  const at = (places: readonly Words[], known: Known = 'stated') =>
    places.slice(0, 4).map((words) => provenanceIn(page, words, known));
  return {
    ...(title === undefined ? {} : { title: title.text.slice(0, 120) }),
    isTold,
    states: [...states].map(([name, { places, kind }]) => ({
      name,
      ...(kind === undefined ? {} : { kind: { is: kind.kind, provenance: at(kind.places) } }),
      provenance: at(places),
    })),
    transitions: [...ways.values()].map(({ from, to, by, known, places }) => ({
      from: from.text,
      to: to.text,
      ...(by === undefined ? {} : { by }),
      provenance: at(places, known),
    })),
  };
}
