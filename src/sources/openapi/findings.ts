import type { Finding } from '../../model/index.ts';
import { placeOf, type Spot } from '../tree/spot.ts';

/** Collects what is noticed while one document is read. */
export interface Findings {
  readonly all: readonly Finding[];
  readonly note: Report;
  readonly warn: Report;
  readonly error: Report;
}

/** @param spots the places that take part, the first one first. */
type Report = (id: string, spots: Spot | readonly Spot[], message: string, remedy: string) => void;

export function createFindings(): Findings {
  const all: Finding[] = [];
  const report =
    (severity: Finding['severity']): Report =>
    (id, spots, message, remedy) => {
      const places = (Array.isArray(spots) ? spots : [spots]).map(placeOf);
      all.push({ id, severity, message, places, remedy });
    };
  return { all, note: report('note'), warn: report('warning'), error: report('error') };
}
