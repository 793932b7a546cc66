import { holdFaults } from './hold-faults.ts';

holdFaults('arkloop', ['http', 'body', 'auth', 'resource']);
holdFaults('arkloop', ['stream']);
