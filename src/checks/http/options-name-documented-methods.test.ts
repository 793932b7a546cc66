import { checkLaws } from '../testing/check.laws.ts';
import { negative } from '../testing/probes.ts';
import { optionsNameDocumentedMethods } from './options-name-documented-methods.ts';

const probe = { ...negative('getRun', 'options', 'method'), purpose: 'boundary' } as const;

checkLaws(optionsNameDocumentedMethods, {
  letsPass: [
    {
      title: 'every documented method and more',
      case: probe,
      records: [
        { operation: 'getRun', step: 'probe', status: 204, headers: [['Allow', 'get, HEAD,DELETE , OPTIONS']] },
      ],
    },
    {
      title: 'a line for each method',
      case: probe,
      records: [
        {
          operation: 'getRun',
          step: 'probe',
          status: 204,
          headers: [
            ['allow', 'GET'],
            ['allow', 'DELETE'],
          ],
        },
      ],
    },
    {
      title: 'no OPTIONS on offer',
      shows: 'nothing',
      case: probe,
      records: [{ operation: 'getRun', step: 'probe', status: 405, headers: [['allow', 'GET']] }],
    },
    {
      title: 'an answer for browsers',
      shows: 'nothing',
      case: probe,
      records: [
        { operation: 'getRun', step: 'probe', status: 204, headers: [['access-control-allow-methods', 'GET']] },
      ],
    },
  ],
  catches: [
    {
      title: 'a method left out',
      kind: 'method-not-named',
      case: probe,
      records: [{ operation: 'getRun', step: 'probe', status: 200, headers: [['allow', 'GET, OPTIONS']] }],
    },
  ],
});
