import * as fc from 'fast-check';
import { runs } from './long.ts';

// Set up before every test file of the long run: for tests that don't say how often they try.
fc.configureGlobal({ numRuns: runs(100) });
