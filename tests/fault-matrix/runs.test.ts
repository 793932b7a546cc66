import { holdFaults } from './hold-faults.ts';

holdFaults('toolregistry', ['stream']);
