import type { KeyStage } from '../../curriculum/year.ts';

/** Those who hear what is said and need not read. */
export const isYoung = (stage: KeyStage): boolean => stage === 'EYFS' || stage === 'KS1';
