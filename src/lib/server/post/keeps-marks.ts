/** Sign-ins of one day, on browsers that were here before and on ones without a mark. */
export interface SignIns {
	readonly known: number;
	readonly fresh: number;
}

export type Keeping =
	/** Not enough days yet: every device is new once. */
	| 'too-early'
	| 'keeps'
	/** Day after day some come without a mark. */
	| 'some-forget'
	/** Day after day at least half do: they forget everything at sign-out. */
	| 'forget';

/** A trolley may be shared by three classes; after two days each of its devices has been met. */
const FIRST_DAYS = 2;
const FEWEST_SIGN_INS = 3;
const FEWEST_DAYS = 2;
const LATEST_DAYS = 5;

/**
 * Whether the devices a class uses keep what is on them, judged by whether they come back with their
 * mark. One day of new devices is a new trolley, so most of the latest days must say the same.
 * @param days from the first day ever, oldest first
 */
export function keepingOf(days: readonly SignIns[]): Keeping {
	const shares = days
		.filter(({ known, fresh }) => known + fresh >= FEWEST_SIGN_INS)
		.slice(FIRST_DAYS)
		.slice(-LATEST_DAYS)
		.map(({ known, fresh }) => fresh / (known + fresh));
	if (shares.length < FEWEST_DAYS) return 'too-early';
	const mostDays = (share: number) =>
		shares.filter((one) => one >= share).length * 2 > shares.length;
	if (mostDays(0.5)) return 'forget';
	return mostDays(0.2) ? 'some-forget' : 'keeps';
}
