import { checkLaws } from '../testing/check.laws.ts';
import { positive } from '../testing/probes.ts';
import { jsonIsUtf8 } from './json-is-utf-8.ts';

const answered = (text: string, type: string) => ({
  case: positive('getRun'),
  records: [
    { operation: 'getRun', step: 'probe', text, headers: [['content-type', type]] as readonly [string, string][] },
  ],
});

checkLaws(jsonIsUtf8, {
  letsPass: [
    { title: 'UTF-8 without a charset', ...answered('{"a":"é"}', 'application/json') },
    { title: 'UTF-8 that says so', ...answered('{"a":"é"}', 'application/json; charset="UTF-8"') },
    { title: 'plain ASCII under another name', ...answered('{"a":1}', 'application/json; charset=iso-8859-1') },
    { title: 'text that is no JSON', shows: 'nothing', ...answered('é', 'text/plain; charset=iso-8859-1') },
    { title: 'no body', shows: 'nothing', ...answered('', 'application/json') },
  ],
  catches: [
    {
      title: 'a charset that is not true',
      kind: 'charset-untrue',
      ...answered('{"a":"é"}', 'application/json; charset=latin1'),
    },
    { title: 'a byte order mark', kind: 'byte-order-mark', ...answered('\uFEFF{"a":1}', 'application/json') },
  ],
});
