import type { Contract } from '../../model/index.ts';
import { checkLaws } from '../testing/check.laws.ts';
import { runsContract } from '../testing/runs-contract.ts';
import { mediaTypeDocumented } from './media-type-documented.ts';

const streaming: Contract = {
  ...runsContract,
  operations: runsContract.operations.map((operation) => ({
    ...operation,
    responses: operation.responses.map((response) => ({
      ...response,
      content: response.content.map((content) => ({ ...content, mediaType: 'text/event-stream' })),
    })),
  })),
};

const as = (type: string) => [['Content-Type', type]] as const;

checkLaws(mediaTypeDocumented, {
  letsPass: [
    { title: 'the documented type', records: [{ operation: 'getRun', json: {} }] },
    {
      title: 'parameters and letter case of the type',
      records: [{ operation: 'getRun', text: '{}', headers: as('Application/JSON; charset=utf-8') }],
    },
    {
      title: 'an event stream where the document gives one',
      contract: streaming,
      records: [{ stream: 'getRun', events: [{ data: 1 }] }],
    },
    { title: 'an answer without a body', shows: 'nothing', records: [{ operation: 'getRun' }] },
    {
      title: 'a status whose body nobody describes',
      shows: 'nothing',
      records: [{ operation: 'getRun', status: 404, text: 'gone', headers: as('text/plain') }],
    },
    {
      title: 'an operation that describes no body',
      shows: 'nothing',
      records: [{ operation: 'abortRun', text: 'done', headers: as('text/plain') }],
    },
  ],
  catches: [
    {
      title: 'JSON called text',
      kind: 'undocumented-media-type',
      records: [{ operation: 'getRun', text: '{}', headers: as('text/plain') }],
      named: ['x1'],
    },
    { title: 'a body without a type', kind: 'undocumented-media-type', records: [{ operation: 'getRun', text: '{}' }] },
    {
      title: 'a type that only begins like it',
      kind: 'undocumented-media-type',
      records: [{ operation: 'getRun', text: '{}', headers: as('application/jsonx') }],
    },
  ],
});
