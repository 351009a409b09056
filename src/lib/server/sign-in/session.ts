import { and, eq, isNull, ne } from 'drizzle-orm';
import { MINUTE, type Instant } from '../../calendar/instant.ts';
import type { ClassId, PupilId, StaffId } from '../../wire/ids.ts';
import { classStaff, pupils, staff, staffRoles } from '../people/tables.ts';
import { NOBODY, personOf, type Pupil, type Staff, type Who } from '../permissions/who.ts';
import type { School } from '../school/school.ts';
import { digestOf, luciaOf } from './lucia.ts';
import { sessions } from './tables.ts';

/** A cookie to set, as SvelteKit takes it. */
export interface Cookie {
	readonly name: string;
	readonly value: string;
	readonly attributes: {
		path: string;
		httpOnly: boolean;
		secure: boolean;
		sameSite: 'lax';
		maxAge: number;
	};
}

/**
 * Without a touch, key or pointer for this long a session is over, whatever its cookie says. Browsers
 * lock sooner (ui/idle.ts); a pupil's may have been without Wi-Fi meanwhile.
 */
const IDLE = { pupil: 60 * MINUTE, staff: 30 * MINUTE } as const;

/** Opens a session. @param secure whether the page came over HTTPS */
export async function openSession(
	school: School,
	who: Pupil | Staff,
	secure: boolean
): Promise<Cookie> {
	const lucia = luciaOf(school, secure);
	const session = await lucia.createSession(personOf(who), {});
	return cookie(session.id, secure, 12 * 60 * 60);
}

/** Ends a session on the server; the cookie it returns empties the browser's. */
export async function endSession(
	school: School,
	id: string | undefined,
	secure: boolean
): Promise<Cookie> {
	if (id) await luciaOf(school, secure).invalidateSession(id);
	return cookie('', secure, 0);
}

/** Ends every session of somebody but this one. */
export function endOthers(school: School, who: Pupil | Staff, id: string | undefined): void {
	school.db
		.delete(sessions)
		.where(and(eq(sessions.person, personOf(who)), ne(sessions.digest, digestOf(id ?? ''))))
		.run();
}

/** Who a session belongs to now. Nobody, when it is unknown, over, idle too long, or they have left. */
export async function whoIs(school: School, id: string | undefined): Promise<Who> {
	if (!id) return NOBODY;
	const { session } = await luciaOf(school, false).validateSession(id);
	if (!session) return NOBODY;
	const row = school.db
		.select()
		.from(sessions)
		.where(eq(sessions.digest, digestOf(id)))
		.get();
	if (!row) return NOBODY;
	const [kind, person] = row.person.split('/') as ['pupil' | 'staff', string];
	if (school.clock() - row.lastSeen > IDLE[kind]) return NOBODY;
	return kind === 'pupil'
		? (pupilOf(school, person as PupilId) ?? NOBODY)
		: (staffOf(school, person as StaffId, row.confirmedAt, atDesk(row)) ?? NOBODY);
}

/** Signing in took the password too, and so counts at the desk; a class may have been watching elsewhere. */
const atDesk = ({ createdAt, confirmedAt, deskAt }: typeof sessions.$inferSelect): number =>
	Math.max(createdAt, confirmedAt ?? 0, deskAt ?? 0);

/** Whether a session is still a pupil's, in the same class: asked by their open streams. */
export async function isStill(
	school: School,
	id: string | undefined,
	who: Pick<Pupil, 'id' | 'schoolClass'>
): Promise<boolean> {
	const now = await whoIs(school, id);
	return now.kind === 'pupil' && now.id === who.id && now.schoolClass === who.schoolClass;
}

/** Notes that somebody is there: a touch, a key or a pointer, as told by the page. */
export function seen(school: School, id: string): void {
	school.db
		.update(sessions)
		.set({ lastSeen: school.clock() })
		.where(eq(sessions.digest, digestOf(id)))
		.run();
}

/** Notes that the password has been given again in this session. */
export function confirm(school: School, id: string): void {
	school.db
		.update(sessions)
		.set({ confirmedAt: school.clock() })
		.where(eq(sessions.digest, digestOf(id)))
		.run();
}

/** Notes that somebody is at the desk, which is open to them. @returns when that was */
export function seenAtDesk(school: School, id: string): Instant {
	const deskAt = school.clock();
	school.db
		.update(sessions)
		.set({ deskAt, lastSeen: deskAt })
		.where(eq(sessions.digest, digestOf(id)))
		.run();
	return deskAt;
}

/** A pupil on the roll, as a session carries them. */
export function pupilOf(school: School, id: PupilId): Pupil | undefined {
	const row = school.db
		.select()
		.from(pupils)
		.where(and(eq(pupils.id, id), isNull(pupils.leftAt)))
		.get();
	return (
		row && {
			kind: 'pupil',
			id,
			shownName: row.shownName,
			avatar: row.avatar,
			year: row.year,
			schoolClass: row.schoolClass,
			home: row.home ?? undefined
		}
	);
}

/** An adult who works here, with the roles and classes they have now. */
export function staffOf(
	school: School,
	id: StaffId,
	confirmedAt: number | null = null,
	atDeskAt: number | null = null
): Staff | undefined {
	const row = school.db
		.select()
		.from(staff)
		.where(and(eq(staff.id, id), isNull(staff.leftAt)))
		.get();
	if (!row) return undefined;
	const roles = school.db
		.select()
		.from(staffRoles)
		.where(and(eq(staffRoles.staff, id), isNull(staffRoles.until)))
		.all();
	const parts = school.db
		.select()
		.from(classStaff)
		.where(and(eq(classStaff.staff, id), isNull(classStaff.until)))
		.all();
	return {
		kind: 'staff',
		id,
		name: row.name,
		roles: new Set(roles.map((role) => role.role)),
		classes: new Map<ClassId, Staff['classes'] extends ReadonlyMap<ClassId, infer P> ? P : never>(
			parts.map((part) => [part.schoolClass, part.as])
		),
		confirmedAt,
		atDeskAt
	};
}

const cookie = (value: string, secure: boolean, maxAge: number): Cookie => ({
	name: 'waymark',
	value,
	attributes: { path: '/', httpOnly: true, secure, sameSite: 'lax', maxAge }
});
