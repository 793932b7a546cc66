import { holdFaults } from './hold-faults.ts';

holdFaults('arkloop', ['http', 'body', 'auth', 'resource']);
holdFaults('arkloop', ['stream']);
holdFaults('arkloop', ['pagination'], {
  scenarios: ['filter-lists', 'follow-to-the-end', 'insert-while-walking', 'probe-pages', 'walk-pages'],
});
