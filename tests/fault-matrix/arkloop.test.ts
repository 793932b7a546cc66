import { holdFaults } from './hold-faults.ts';

holdFaults('arkloop', ['http', 'body', 'auth', 'resource', 'stream']);
// The list of all runs is everybody's: beside the stories about lists, hundreds of other runs would push what is looked for out of sight.
holdFaults('arkloop', ['pagination'], {
  scenarios: [
    'end-while-walking',
    'filter-lists',
    'follow-to-the-end',
    'insert-while-walking',
    'probe-pages',
    'walk-pages',
  ],
});
