import { m } from '$lib/paraglide/messages.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A plain year of 365 days: what a child would reckon with. */
const YEAR = 365 * DAY;

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** Seconds as a child would say them: the largest whole unit, rounded down so as never to promise more. */
export function lasting(seconds: number): string {
	if (seconds < 1) return m.passwords_at_once();
	const [say, unit] =
		seconds < MINUTE
			? [m.passwords_seconds, 1]
			: seconds < HOUR
				? [m.passwords_minutes, MINUTE]
				: seconds < DAY
					? [m.passwords_hours, HOUR]
					: seconds < YEAR
						? [m.passwords_days, DAY]
						: [m.passwords_years, YEAR];
	const count = Math.floor(seconds / unit);
	return say({ count, shown: plain.format(count) });
}

/** 470184984576 as "470,184,984,576". */
export const number = (count: number): string => plain.format(count);
