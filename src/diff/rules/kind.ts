import type { Action, Coordinates, DiffArea, Direction, Severity } from '../change.ts';

/** The coordinates of one kind of change. */
export function kind(
  id: string,
  [direction, area, action]: readonly [Direction, DiffArea, Action],
  level: Severity,
  statement: string,
): Coordinates {
  return { id, direction, area, action, level, statement };
}
