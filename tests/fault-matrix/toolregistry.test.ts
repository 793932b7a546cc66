import { holdFaults } from './hold-faults.ts';

holdFaults('toolregistry', ['http', 'body', 'auth', 'resource', 'pagination', 'stream']);
