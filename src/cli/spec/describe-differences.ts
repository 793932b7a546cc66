import { type Json, type Provenance, placeName } from '../../model/index.ts';
import type { Difference } from '../../sources/index.ts';

/** Where two descriptions differ, as text: contradictions first, each with both lines, then what only one of them says. */
export function describeDifferences(differences: readonly Difference[], first: string, second: string): string {
  const told = (kind: Difference['kind']) => differences.filter((difference) => difference.kind === kind);
  const contradictions = told('differs').flatMap(({ subject, fact, values, places }) => [
    `  ${subject}${fact === undefined ? '' : `: ${fact}`}`,
    `    ${shown(values[0])}  ${at(places[0])}`,
    `    ${shown(values[1])}  ${at(places[1])}`,
  ]);
  const silent = (kind: 'only-first' | 'only-second') =>
    told(kind).map(({ subject, fact, values, places }) => {
      const side = kind === 'only-first' ? 0 : 1;
      return `  ${subject}${fact === undefined ? '' : `: ${fact} ${shown(values[side])}`}  ${at(places[side])}`;
    });
  const part = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [title, ...lines, '']);
  const lines = [
    ...part('They contradict each other', contradictions),
    ...part(`Only ${first} says`, silent('only-first')),
    ...part(`Only ${second} says`, silent('only-second')),
    `${told('differs').length} contradictions, ${told('only-first').length} facts only in the first, ${told('only-second').length} only in the second`,
  ];
  return `${lines.join('\n')}\n`;
}

function shown(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
}

function at(places: readonly Provenance[]): string {
  const [place] = places;
  return place === undefined ? '' : placeName(place);
}
