import { and, eq, isNull } from 'drizzle-orm';
import type { PupilId } from '../../wire/ids.ts';
import { isReady } from '../duties/gate.ts';
import { pupils } from '../people/tables.ts';
import { personOf, type Pupil } from '../permissions/who.ts';
import { noteDevice, type AboutDevice } from '../post/devices.ts';
import type { School } from '../school/school.ts';
import { partsOf, plainSecret } from './secrets.ts';
import { pupilOf } from './session.ts';
import { clearWaits, waitFor, wrongTry } from './waits.ts';

export type Joining =
	| { readonly pupil: Pupil }
	/** Set-up isn't finished: nobody could answer them if they told an adult. */
	| { readonly notYet: true }
	| { readonly wrong: true; readonly waitMs: number }
	/** Too soon after wrong tries: not even looked at. */
	| { readonly waitMs: number };

/**
 * A pupil's try to sign in with their three pictures or words.
 * @param device the device's mark, so that waits stay with it
 * @param about what the browser says of the device
 */
export function join(
	school: School,
	id: PupilId,
	given: string,
	device: string,
	about: AboutDevice = { kind: 'other' }
): Joining {
	if (!isReady(school)) return { notYet: true };
	const pupil = pupilOf(school, id);
	const person = `pupil/${id}`;
	const wait = waitFor(school, device, person);
	if (wait > 0) return { waitMs: wait };
	if (!pupil || !isRight(school, id, given))
		return { wrong: true, waitMs: wrongTry(school, device, person) };
	clearWaits(school, personOf(pupil));
	noteDevice(school, device, pupil.schoolClass, about);
	return { pupil };
}

function isRight(school: School, id: PupilId, given: string): boolean {
	const secret = secretOf(school, id);
	return (
		secret !== undefined &&
		school.keys.matches(plainSecret(given), 'secret', school.keys.digest(secret, 'secret'))
	);
}

function secretOf(school: School, id: PupilId): string | undefined {
	const row = school.db
		.select({ secret: pupils.secret })
		.from(pupils)
		.where(and(eq(pupils.id, id), isNull(pupils.leftAt)))
		.get();
	return row && school.keys.open(row.secret, `pupil/${id}/secret`);
}

/** A pupil's three pictures or words, for their card. */
export function secretParts(school: School, id: PupilId): string[] {
	return partsOf(secretOf(school, id) ?? '');
}
