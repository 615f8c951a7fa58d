// The door to bench/walks.ts for npm.
import '../bench/walks.ts';
