import fc from 'fast-check';
import { runs } from './property-runs.ts';

// For properties without a number of examples of their own.
fc.configureGlobal({ numRuns: runs(100) });
