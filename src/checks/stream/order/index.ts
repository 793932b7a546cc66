export { compileOrder, type Order, type OrderMonitor } from './order-monitor.ts';
export { asNumber } from './sequence.ts';
export type { OrderRule, ReadingFacts, Seen, Violation } from './watcher.ts';
