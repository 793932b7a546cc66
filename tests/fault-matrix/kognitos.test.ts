import { holdFaults } from './hold-faults.ts';

holdFaults('kognitos', ['http', 'body', 'auth', 'resource', 'pagination']);
