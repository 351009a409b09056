import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { dayOf, type Instant } from '../../calendar/instant.ts';
import type { ConcernSent } from '../../wire/concern.ts';
import type { ConcernId, PupilId } from '../../wire/ids.ts';
import { concernIn, textIn, type Form } from '../../wire/tell-form.ts';
import type { Pupil, Who } from '../permissions/who.ts';
import { BESIDE } from '../post/allowance.ts';
import { roomOf } from '../post/room.ts';
import { together, type School } from '../school/school.ts';
import type { Whence } from './in-burst.ts';
import { receiveConcern } from './receive.ts';
import { concerns } from './tables.ts';

/**
 * Receives what a child sends by the plain page, which needs no JavaScript and no sign-in. When it
 * returns it is on disk. The same form sent again changes nothing; nothing in it is refused.
 * @param whence where it was sent from, to know a burst from one place
 * @throws SqliteError when the disk refuses
 * @throws TooMuch when strangers have sent thousands within the hour: the page then keeps the words
 */
export function tellByForm(school: School, who: Who, form: Form, whence: Whence = {}): void {
	const concern = concernIn(form);
	const maker = isTheirOwn(who, form) ? who.id : null;
	const now = school.clock();
	const id = idOf(form, maker, concern, now);
	// Sent again it costs nothing, and is as received as it was.
	if (isHere(school, id)) return;
	const { allowance } = roomOf(school);
	if (maker === null && allowance.isOver(PLAIN_PAGE, now)) throw new TooMuch();
	together(school, () =>
		receiveConcern(school, {
			id,
			maker,
			at: now,
			receivedAt: now,
			contents: { concern },
			...whence
		})
	);
	if (maker === null)
		allowance.count(PLAIN_PAGE, BESIDE.concern + JSON.stringify(concern).length, now);
}

const isHere = (school: School, id: string): boolean =>
	school.db
		.select({ id: concerns.id })
		.from(concerns)
		.where(eq(concerns.id, id as ConcernId))
		.get() !== undefined;

/** The plain page has an allowance of its own, so that what fills the post doesn't shut it. */
const PLAIN_PAGE = 'the plain page';
class TooMuch extends Error {
	readonly code = 'too-much-from-strangers';
}

/** Whether it is from the child who is signed in. */
export const isTheirOwn = (who: Who, form: Form): who is Pupil =>
	who.kind === 'pupil' && form.get('me') !== 'other';

/**
 * From the form's id and all that is in it: a browser may keep a page, and two children who send
 * different things from it must both arrive.
 */
export function idOf(
	form: Form,
	maker: PupilId | null,
	concern: ConcernSent,
	now: Instant
): string {
	const parts = [textIn(form, 'id', 40), maker, dayOf(now), concern];
	const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
	return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
}
