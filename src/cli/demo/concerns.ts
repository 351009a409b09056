import { eq } from 'drizzle-orm';
import { DAY, dayOf, HOUR, MINUTE, type Instant } from '../../lib/calendar/instant.ts';
import { dice } from '../../lib/games/shuffle.ts';
import { acknowledge } from '../../lib/server/concerns/acknowledge.ts';
import { categorise } from '../../lib/server/concerns/categorise.ts';
import { close } from '../../lib/server/concerns/close.ts';
import { linkChild } from '../../lib/server/concerns/link-child.ts';
import { note } from '../../lib/server/concerns/note.ts';
import { openConcern } from '../../lib/server/concerns/open.ts';
import { refer } from '../../lib/server/concerns/refer.ts';
import { receiveConcern } from '../../lib/server/concerns/receive.ts';
import { speakTo } from '../../lib/server/concerns/speak-to.ts';
import { tellParents } from '../../lib/server/concerns/tell-parents.ts';
import { rollOf } from '../../lib/server/people/classes.ts';
import { staff } from '../../lib/server/people/tables.ts';
import type { Staff } from '../../lib/server/permissions/who.ts';
import type { School } from '../../lib/server/school/school.ts';
import { staffOf } from '../../lib/server/sign-in/session.ts';
import type { ConcernSent } from '../../lib/wire/concern.ts';
import type { ClassId, ConcernId, PupilId } from '../../lib/wire/ids.ts';
import { sameSeed, sameUuid } from './same-id.ts';

const PROMISED = 'The safeguarding team will read this today.';

/**
 * What a desk holds on an ordinary morning: new, in hand and closed, one sent to a teacher, one held
 * since it names an adult, one about an adult, one from a page nobody had signed in on.
 * @param at sets the school's clock to when something happened
 */
export function addConcerns(school: School, at: (instant: Instant) => void): void {
	const now = school.clock();
	const roll = dice(sameSeed('concerns'));
	const dsl = adult(school, 'dsl');
	const teacher = adult(school, 'teacher');
	const tells = (ago: number, maker: PupilId | null, said: Partial<ConcernSent>): ConcernId => {
		at(now - ago);
		const id = sameUuid(roll);
		receiveConcern(school, {
			id,
			maker,
			at: now - ago,
			receivedAt: now - ago,
			contents: {
				concern: { words: '', happened: [], notTell: [], promised: PROMISED, ...said }
			}
		});
		return id as string as ConcernId;
	};
	const child = (schoolClass: string, n: number): PupilId => {
		const one = rollOf(school, schoolClass as ClassId)[n];
		if (!one) throw new Error(`the demo’s ${schoolClass} has no pupil ${n}`);
		return one.id;
	};

	const settled = tells(9 * DAY, child('HAZEL', 4), {
		aboutAdult: 'no',
		happened: ['unkind'],
		words: 'she keeps voting me out of the game on purpose',
		happeningNow: 'no'
	});
	at(now - 9 * DAY + 10 * MINUTE);
	openConcern(school, settled, dsl);
	acknowledge(school, settled, dsl);
	at(now - 9 * DAY + 2 * HOUR);
	speakTo(school, settled, dsl, {
		by: dsl.name,
		at: now - 9 * DAY + HOUR,
		words: 'It has happened twice this week. She would like to play in another group.'
	});
	tellParents(school, settled, dsl, {
		told: true,
		by: dsl.name,
		at: now - 9 * DAY + 2 * HOUR,
		words: 'Mum will talk with her about it too.'
	});
	categorise(school, settled, dsl, {
		categories: ['bullying-online'],
		fourCs: ['conduct'],
		words: ''
	});
	linkChild(school, settled, dsl, {
		pupil: child('HAZEL', 9),
		how: 'harming',
		words: 'Started the votes; two others joined in.'
	});
	at(now - 5 * DAY);
	close(school, settled, dsl, {
		outcome: 'resolved',
		words: 'A week on she says that it has stopped.'
	});

	const sad = tells(DAY, child('CEDAR', 11), { happened: ['very-sad'] });
	at(now - DAY + 6 * MINUTE);
	openConcern(school, sad, dsl);
	acknowledge(school, sad, dsl);
	note(school, sad, dsl, 'Seen at lunch with friends. Will sit with him this afternoon.');
	categorise(school, sad, dsl, { categories: ['wellbeing'], fourCs: [], words: '' });

	const sent = tells(4 * DAY, child('WILLOW', 2), {
		aboutAdult: 'no',
		happened: ['someone-unknown'],
		words: 'the same person found me on my other account after i blocked them',
		happeningNow: 'no'
	});
	at(now - 4 * DAY + 12 * MINUTE);
	openConcern(school, sent, dsl);
	acknowledge(school, sent, dsl);
	categorise(school, sent, dsl, {
		categories: ['contact-stranger', 'grooming'],
		fourCs: ['contact'],
		words: ''
	});
	at(now - 4 * DAY + 3 * HOUR);
	refer(school, sent, dsl, {
		to: 'social-care',
		at: now - 4 * DAY + 3 * HOUR,
		reference: 'MASH-2291',
		replyDue: dayOf(now - DAY),
		words: 'Told the front door what was said, and that the account is still there.'
	});

	tells(3 * HOUR, child('WILLOW', 2), {
		aboutAdult: 'no',
		happened: ['asked-for-something', 'picture-of-me', 'someone-unknown'],
		words: 'someone i met on a game wants a photo of me in my uniform',
		happeningNow: 'no',
		where: { page: 'trail' }
	});
	tells(40 * MINUTE, null, {
		saysTheyAre: 'Kai year 5',
		words: 'can you come and talk to me please',
		where: { page: 'sign-in' }
	});
	tells(25 * MINUTE, child('ROWAN', 7), {
		aboutAdult: 'yes',
		adult: adult(school, 'ta').id,
		words: 'she took my tablet and read my messages out to everyone',
		promised: 'The head teacher will read this today.'
	});
	tells(14 * MINUTE, child('ROWAN', 16), {
		aboutAdult: 'no',
		happened: ['someone-unknown'],
		tell: adult(school, 'rowan').id,
		words: 'a man on the game says he knows mr yilmaz and asked where our school is',
		where: { page: 'game', game: 'passwords' }
	});
	tells(2 * MINUTE, child('OAK', 1), {
		aboutAdult: 'no',
		happened: ['unkind'],
		happeningNow: 'yes',
		tell: teacher.id,
		words: 'they keep adding me back to the group and saying stuff about my hair. i left 3 times',
		where: { page: 'lesson', lesson: 'y4-who-says-so', activity: 'crocodile', part: 0 },
		promised: `${teacher.name} and the safeguarding team will read this today.`
	});
	at(now);
}

function adult(school: School, who: string): Staff {
	const row = school.db
		.select({ id: staff.id })
		.from(staff)
		.where(eq(staff.email, `${who}@demo.test`))
		.get();
	const found = row && staffOf(school, row.id);
	if (!found) throw new Error(`the demo has no ${who}`);
	return found;
}
