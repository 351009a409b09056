import { DAY, dayOf, weekdayOf, type Instant } from '../../lib/calendar/instant.ts';
import { classesOf, rollOf } from '../../lib/server/people/classes.ts';
import { noteDevice, type AboutDevice } from '../../lib/server/post/devices.ts';
import { together, type School } from '../../lib/server/school/school.ts';

/** Schooldays that the demo's classes have signed in on. */
const DAYS = 9;

/** Where a class works, and how many of its devices forget everything at sign-out. */
interface Trolley {
	readonly name: string;
	readonly about: AboutDevice;
	readonly forgets: number;
}

const IPADS: Trolley = { name: 'ipads', about: { kind: 'ipad', persists: true }, forgets: 0 };
const CHROMEBOOKS: Trolley = {
	name: 'chromebooks',
	about: { kind: 'chromebook', persists: true },
	forgets: 0
};
const TROLLEYS: Readonly<Record<string, Trolley>> = {
	ACORN: IPADS,
	BEECH: IPADS,
	ROWAN: { name: 'suite', about: { kind: 'windows', persists: false }, forgets: 1 / 3 },
	WILLOW: { name: 'guests', about: { kind: 'chromebook' }, forgets: 1 }
};

/** Sign-ins of the last weeks: most devices come back, one trolley is set to forget. */
export function addDevices(school: School, at: (instant: Instant) => void): void {
	const present = school.clock();
	const days = Array.from({ length: 21 }, (_, n) => present - (n + 1) * DAY)
		.filter((day) => weekdayOf(dayOf(day)) <= 5)
		.slice(0, DAYS)
		.reverse();
	let made = 0;
	for (const day of days) {
		at(day);
		together(school, () => {
			for (const { id } of classesOf(school)) {
				const { name, about, forgets } = TROLLEYS[id] ?? CHROMEBOOKS;
				rollOf(school, id).forEach((_, n, roll) => {
					const mark = n < roll.length * forgets ? `demo-new-${++made}` : `demo-${name}-${n}`;
					noteDevice(school, mark, id, about);
				});
			}
		});
	}
	at(present);
}
