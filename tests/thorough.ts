import fc from 'fast-check';
import { runs } from './property-runs.ts';

// Of properties that do not say themselves how many examples they try.
fc.configureGlobal({ numRuns: runs(100) });
