import { asc, eq, gte, sql } from 'drizzle-orm';
import { addDays, dayOf, type Day } from '../../calendar/instant.ts';
import type { DeviceKind } from '../../wire/device-kind.ts';
import type { ClassId } from '../../wire/ids.ts';
import { classes } from '../people/tables.ts';
import { together, type School } from '../school/school.ts';
import { keepingOf, type Keeping } from './keeps-marks.ts';
import { deviceDays, devices } from './tables.ts';

/** What a browser says of its device at a sign-in. */
export interface AboutDevice {
	readonly kind: DeviceKind;
	/** Whether the browser promised to keep what is on it; undefined where it can't say. */
	readonly persists?: boolean | undefined;
}

/** Notes a sign-in of this class on a browser, and whether it was ever here before. */
export function noteDevice(
	school: School,
	device: string,
	schoolClass: ClassId,
	{ kind, persists }: AboutDevice
): void {
	const day = dayOf(school.clock());
	together(school, () => {
		const known = school.db.select().from(devices).where(eq(devices.id, device)).get();
		// It is asked for its promise once a pupil is in, so the first time says nothing.
		const said = { kind, lastDay: day, persists: known ? (persists ?? null) : null };
		school.db
			.insert(devices)
			.values({ id: device, firstDay: day, ...said })
			.onConflictDoUpdate({ target: devices.id, set: said })
			.run();
		const add = known ? { known: 1, fresh: 0 } : { known: 0, fresh: 1 };
		school.db
			.insert(deviceDays)
			.values({ day, schoolClass, kind, ...add })
			.onConflictDoUpdate({
				target: [deviceDays.day, deviceDays.schoolClass, deviceDays.kind],
				set: {
					known: sql`${deviceDays.known} + ${add.known}`,
					fresh: sql`${deviceDays.fresh} + ${add.fresh}`
				}
			})
			.run();
	});
}

/** How many weeks are counted. */
const WEEKS = 4;

/** The devices that one class signs in on, of one sort. */
export interface DeviceGroup {
	readonly className: string;
	readonly kind: DeviceKind;
	/** Sign-ins of the last four weeks, on browsers that were here before and on ones without a mark. */
	readonly known: number;
	readonly fresh: number;
	readonly keeping: Keeping;
}

export interface DevicesInUse {
	readonly since: Day;
	/** Those that forget first. */
	readonly groups: readonly DeviceGroup[];
	/** Of the devices that came back: how many promised to keep work when short of room. */
	readonly promised: { readonly yes: number; readonly no: number; readonly unsaid: number };
}

/**
 * The devices pupils signed in on in the last four weeks. Where all is wiped at sign-out (managed
 * guest, ephemeral profiles) a queue can't outlast the session, and the admin has to be told.
 */
export function devicesInUse(school: School): DevicesInUse {
	const since = addDays(dayOf(school.clock()), -7 * WEEKS);
	const rows = school.db
		.select({
			day: deviceDays.day,
			schoolClass: deviceDays.schoolClass,
			className: classes.name,
			kind: deviceDays.kind,
			known: deviceDays.known,
			fresh: deviceDays.fresh
		})
		.from(deviceDays)
		.leftJoin(classes, eq(classes.id, deviceDays.schoolClass))
		.orderBy(asc(deviceDays.day))
		.all();
	const groups = Map.groupBy(rows, ({ schoolClass, kind }) => `${schoolClass}/${kind}`);
	return {
		since,
		groups: [...groups.values()]
			.flatMap((days): DeviceGroup[] => {
				const [first] = days;
				const lately = days.filter(({ day }) => day >= since);
				if (!first || lately.length === 0) return [];
				const sum = (of: 'known' | 'fresh') => lately.reduce((all, day) => all + day[of], 0);
				return [
					{
						className: first.className ?? first.schoolClass,
						kind: first.kind,
						known: sum('known'),
						fresh: sum('fresh'),
						keeping: keepingOf(days)
					}
				];
			})
			.sort(
				(a, b) =>
					WORST_FIRST.indexOf(a.keeping) - WORST_FIRST.indexOf(b.keeping) ||
					a.className.localeCompare(b.className)
			),
		promised: promisedSince(school, since)
	};
}

const WORST_FIRST: readonly Keeping[] = ['forget', 'some-forget', 'too-early', 'keeps'];

function promisedSince(school: School, since: Day): DevicesInUse['promised'] {
	const rows = school.db
		.select({ persists: devices.persists, first: devices.firstDay, last: devices.lastDay })
		.from(devices)
		.where(gte(devices.lastDay, since))
		.all()
		.filter(({ persists, first, last }) => persists !== null || first !== last);
	const count = (persists: boolean | null) =>
		rows.filter((row) => row.persists === persists).length;
	return { yes: count(true), no: count(false), unsaid: count(null) };
}
