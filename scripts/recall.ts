// The door to bench/recall.ts for npm.
import '../bench/recall.ts';
