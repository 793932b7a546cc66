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

const dated = (step: string, status: number) => ({
  ...got(step, status),
  headers: [['Last-Modified', 'Thu, 01 Jan 2026 00:00:00 GMT']] as const,
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
    {
      title: '304 for the date of the last change, 200 for one long before',
      records: [dated('plain', 200), dated('same-date', 304), dated('old-date', 200)],
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
      title: 'the whole body for the date of the last change',
      kind: 'match-not-honoured',
      named: ['x1', 'x2'],
      records: [dated('plain', 200), dated('same-date', 200)],
    },
    {
      title: '304 for a date long before',
      kind: 'no-match-answered-304',
      records: [dated('plain', 200), dated('old-date', 304)],
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
