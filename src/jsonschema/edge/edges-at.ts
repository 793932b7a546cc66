import type { Settled } from '../explain.ts';
import { type Making, startMaking } from '../make/making.ts';
import type { Place } from '../places.ts';
import type { Program } from '../program.ts';
import { arrayEdges } from './array-edges.ts';
import type { Edge, EdgeFinder } from './edge.ts';
import { numberEdges } from './number-edges.ts';
import { objectEdges } from './object-edges.ts';
import { textEdges } from './text-edges.ts';
import { valueEdges } from './value-edges.ts';

const finders: readonly EdgeFinder[] = [valueEdges, numberEdges, textEdges, arrayEdges, objectEdges];

/** Levels of optional members in what is made for one edge. */
const levels = 3;

/** All edges at a place, without the branches of its alternatives. */
export function* edgesAt(place: Place, making: () => Making): Iterable<Edge> {
  for (const finder of finders) yield* finder(place, making());
}

/** What values at edges are made with: each has its own bound on the search. */
export function edgeMaking(program: Program, random: () => number, settled: Settled): () => Making {
  return () => startMaking({ program, random, prefer: 'full', levels, settled, fuel: 2_000 });
}
