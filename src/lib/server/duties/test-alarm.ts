import { and, desc, eq, gt, isNull } from 'drizzle-orm';
import { DAY, dayInWords, dayOf, MINUTE, timeOf, type Instant } from '../../calendar/instant.ts';
import { Refusal } from '../../wire/trouble.ts';
import { record } from '../audit/record.ts';
import { tellReaders } from '../concerns/tell-readers.ts';
import { LATE } from '../mail/send.ts';
import { mail } from '../mail/tables.ts';
import { writeMail, type Letter } from '../mail/write.ts';
import { newId } from '../people/new-id.ts';
import { staff } from '../people/tables.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { hasDuty } from './duty.ts';
import { nameOf, peopleHere } from './people.ts';
import { testAlarmHeard, testAlarms } from './tables.ts';

/** So soon after the last one there is no other: it would only bury the mail that matters. */
const APART = 10 * MINUTE;
/** A test nobody has answered by then is over, and no longer stands on their pages. */
const STANDS_FOR = DAY;

/** What a test says: plainly that it is one, and nothing that a real alert would. */
const letterAt = (at: Instant): Letter => ({
	subject: `Only a test: Waymark’s alarm, ${timeOf(at)}`,
	body: `This is only a test, from ${dayInWords(dayOf(at))} at ${timeOf(at)}. Nobody has told anything. Please sign in to Waymark and press “I got it”.`
});

/**
 * Sends a test alarm to everybody with a duty, whoever sends it too: by mail and to their open pages, the
 * way an alert goes. It is no concern, and counts nowhere.
 * @throws Refusal
 */
export function sendTestAlarm(school: School, by: Staff): void {
	if (!hasDuty(by.roles))
		throw new Refusal(403, {
			code: 'no-duty',
			say: 'Test alarms are sent by somebody with a duty.',
			mend: 'Ask the safeguarding lead.'
		});
	together(school, () => {
		const at = school.clock();
		const last = lastOf(school);
		if (last && at - last.at < APART)
			throw new Refusal(409, {
				code: 'just-sent',
				say: `One was sent at ${timeOf(last.at)}.`,
				mend: 'Wait ten minutes, so that its answers can come in.'
			});
		const id = newId<string>();
		school.db.insert(testAlarms).values({ id, by: by.id, at }).run();
		const to = peopleHere(school).filter(({ roles }) => hasDuty(roles));
		for (const { id: one } of to) {
			writeMail(school, [one], at, letterAt(at));
			school.db
				.insert(testAlarmHeard)
				.values({ alarm: id, staff: one, mail: newestMail(school) })
				.run();
		}
		record(school, `staff/${by.id}`, 'sent-test-alarm');
		tellReaders(
			school,
			to.map(({ id: one }) => one)
		);
	});
}

/** Somebody says that a test alarm came to them. The first time counts. */
export function gotTestAlarm(school: School, who: Staff, alarm: string): void {
	together(school, () => {
		const { changes } = school.db
			.update(testAlarmHeard)
			.set({ gotAt: school.clock() })
			.where(
				and(
					eq(testAlarmHeard.alarm, alarm),
					eq(testAlarmHeard.staff, who.id),
					isNull(testAlarmHeard.gotAt)
				)
			)
			.run();
		if (changes === 0) return;
		record(school, `staff/${who.id}`, 'got-test-alarm');
		const heard = heardOf(school, alarm).map(({ staff }) => staff);
		tellReaders(school, heard);
	});
}

/** One who was sent a test alarm. */
export interface Heard {
	readonly name: string;
	readonly isMe: boolean;
	readonly gotAt: Instant | null;
	/** When the mail server took its mail; null while it waits. Undefined once that is no longer kept. */
	readonly mailedAt: Instant | null | undefined;
}

export interface TestAlarm {
	readonly id: string;
	readonly by: string;
	readonly at: Instant;
	readonly to: readonly Heard[];
	/** Its mail has waited too long: an alert's would too. */
	readonly hasFailed: boolean;
}

/** The newest test alarms, and who has said that they got them. */
export function testAlarmsOf(school: School, who: Pick<Staff, 'id'>, most = 5): TestAlarm[] {
	const named = nameOf(school);
	return school.db
		.select()
		.from(testAlarms)
		.orderBy(desc(testAlarms.at))
		.limit(most)
		.all()
		.map(({ id, by, at }) => {
			const to = heardOf(school, id).map(({ staff, gotAt, mail, sentAt, hasMail }): Heard => ({
				name: named(staff),
				isMe: staff === who.id,
				gotAt,
				mailedAt: mail !== null && hasMail !== null ? sentAt : undefined
			}));
			const isLate = school.clock() - at >= LATE;
			const hasFailed = isLate && to.some(({ mailedAt }) => mailedAt === null);
			return { id, by: named(by), at, to, hasFailed };
		});
}

/** A test alarm that this person hasn't said they got; none once it is over. */
export function unanswered(
	school: School,
	who: Pick<Staff, 'id'>
): { readonly id: string; readonly by: string; readonly at: Instant } | undefined {
	const row = school.db
		.select({ id: testAlarms.id, by: testAlarms.by, at: testAlarms.at })
		.from(testAlarmHeard)
		.innerJoin(testAlarms, eq(testAlarms.id, testAlarmHeard.alarm))
		.where(
			and(
				eq(testAlarmHeard.staff, who.id),
				isNull(testAlarmHeard.gotAt),
				gt(testAlarms.at, school.clock() - STANDS_FOR)
			)
		)
		.orderBy(desc(testAlarms.at))
		.get();
	return row && { ...row, by: nameOf(school)(row.by) };
}

const lastOf = (school: School) =>
	school.db.select().from(testAlarms).orderBy(desc(testAlarms.at)).get();

const newestMail = (school: School): number | null =>
	school.db.select({ id: mail.id }).from(mail).orderBy(desc(mail.id)).get()?.id ?? null;

const heardOf = (school: School, alarm: string) =>
	school.db
		.select({
			staff: testAlarmHeard.staff,
			gotAt: testAlarmHeard.gotAt,
			mail: testAlarmHeard.mail,
			hasMail: mail.id,
			sentAt: mail.sentAt
		})
		.from(testAlarmHeard)
		.innerJoin(staff, eq(staff.id, testAlarmHeard.staff))
		.leftJoin(mail, eq(mail.id, testAlarmHeard.mail))
		.where(eq(testAlarmHeard.alarm, alarm))
		.orderBy(staff.name)
		.all();
