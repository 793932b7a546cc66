import { holdFaults } from './hold-faults.ts';

holdFaults('toolregistry', ['resource', 'pagination']);
holdFaults('arkloop', ['pagination']);
