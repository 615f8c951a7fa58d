// The door to bench/search-cost.ts for npm.
import '../bench/search-cost.ts';
