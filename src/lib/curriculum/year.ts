/** The years of an English primary school, youngest first. */
export const YEARS = ['EYFS', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6'] as const;
export type Year = (typeof YEARS)[number];

export const KEY_STAGES = ['EYFS', 'KS1', 'LKS2', 'UKS2'] as const;
export type KeyStage = (typeof KEY_STAGES)[number];

const stages: Record<Year, KeyStage> = {
	EYFS: 'EYFS',
	Y1: 'KS1',
	Y2: 'KS1',
	Y3: 'LKS2',
	Y4: 'LKS2',
	Y5: 'UKS2',
	Y6: 'UKS2'
};

export const keyStageOf = (year: Year): KeyStage => stages[year];

const names: Record<Year, string> = {
	EYFS: 'Reception and Nursery',
	Y1: 'Year 1',
	Y2: 'Year 2',
	Y3: 'Year 3',
	Y4: 'Year 4',
	Y5: 'Year 5',
	Y6: 'Year 6'
};

/** What a year is called on screen. */
export const yearName = (year: Year): string => names[year];

/** EYFS to Y2 sign in with three pictures; from Y3 with three words. */
export const signsInWithPictures = (year: Year): boolean => YEARS.indexOf(year) <= 2;

/** EYFS and KS1 get speech and pictures first, and 64 px targets. */
export const isYoung = (year: Year): boolean => YEARS.indexOf(year) <= 2;
