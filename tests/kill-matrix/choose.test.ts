import { describe, expect, it } from 'vitest';
import { choose } from './choose.ts';

const names = [
  'arkloop/lost-tail',
  'arkloop/honest',
  'arkloop@2026-04/slow',
  'paginated:offset/lost-tail',
  'stored/honest',
];

describe('what of the matrix is run', () => {
  it.each([
    ['everything', {}, names],
    ['what has a text in its name', { only: 'lost' }, ['arkloop/lost-tail', 'paginated:offset/lost-tail']],
    ['one of so many', { share: 2 }, [names[0], names[2], names[4]]],
    ['another one at the next turn', { share: 2, turn: 1 }, [names[1], names[3]]],
    ['the lie that changed', { changed: ['src/servers/arkloop/faults/lost-tail.ts'] }, ['arkloop/lost-tail']],
    ['the server that changed', { changed: ['src/servers/arkloop/list.ts'] }, names.slice(0, 3)],
    [
      'the server, for its list of lies',
      { changed: ['src/servers/arkloop/faults/index.ts', 'README.md'] },
      names.slice(0, 3),
    ],
    ['all for a check', { changed: ['src/checks/outcomes.ts'] }, names],
    ['nothing for a page', { changed: ['docs/checks.md', 'src/report/tally.test.ts'] }, []],
  ])('%s', (_, choice, expected) => {
    expect(choose(names, choice)).toEqual(expected);
  });
});
