// The door to bench/page-cost.ts for npm.
import '../bench/page-cost.ts';
