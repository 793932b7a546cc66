import { checkLaws } from '../testing/check.laws.ts';
import { conditionalRequestHonoured } from './conditional-request-honoured.ts';

const tag = (value: string) => [['ETag', value]] as const;
const got = (step: string, status: number, etag?: string, text = status === 304 ? '' : '{}') => ({
  operation: 'getRun',
  step,
  status,
  text,
  headers: etag === undefined ? [] : tag(etag),
});

checkLaws(conditionalRequestHonoured, {
  letsPass: [
    {
      title: '304 for the same tag, 200 for another',
      records: [got('plain', 200, '"a"'), got('same-etag', 304, '"a"'), got('other-etag', 200, '"a"')],
    },
    { title: 'a weak tag', records: [got('plain', 200, 'W/"a"'), got('same-etag', 304, '"a"')] },
    {
      title: 'a thing that changed meanwhile',
      shows: 'nothing',
      records: [got('plain', 200, '"a"'), got('same-etag', 200, '"b"')],
    },
    { title: 'no tag', shows: 'nothing', records: [got('plain', 200)] },
    { title: 'a server that is busy', shows: 'nothing', records: [got('plain', 200, '"a"'), got('same-etag', 503)] },
  ],
  catches: [
    {
      title: 'the whole body again',
      kind: 'match-not-honoured',
      named: ['x1', 'x2'],
      records: [got('plain', 200, '"a"'), got('same-etag', 200, '"a"')],
    },
    {
      title: '304 for any tag',
      kind: 'no-match-answered-304',
      records: [got('plain', 200, '"a"'), got('other-etag', 304, '"a"')],
    },
    {
      title: '304 with a body',
      kind: 'body-in-304',
      records: [got('plain', 200, '"a"'), got('same-etag', 304, '"a"', '{}')],
    },
  ],
});
