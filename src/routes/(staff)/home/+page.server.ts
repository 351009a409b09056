import type { PageServerLoad } from './$types';
import { DAY } from '$lib/calendar/instant.ts';
import { backupsOf } from '$lib/server/backup/standing.ts';
import { beforeMine } from '$lib/server/duties/before-mine.ts';
import { leftToSetUp } from '$lib/server/duties/gate.ts';
import { dutyNews, waitsForNobody } from '$lib/server/duties/list.ts';
import { waitingIn } from '$lib/server/evidence/of-class.ts';
import { classOf } from '$lib/server/people/classes.ts';
import { isMailSetUp } from '$lib/server/mail/post-office.ts';
import { queueOf } from '$lib/server/mail/queue-stands.ts';
import { ROLE_NAMES } from '$lib/server/people/roles.ts';
import { may } from '$lib/server/permissions/may.ts';
import type { Staff } from '$lib/server/permissions/who.ts';
import { devicesInUse } from '$lib/server/post/devices.ts';
import { stuckOfNobody, stuckWorkOf } from '$lib/server/post/stuck.ts';
import { roomLeft } from '$lib/server/school/room-left.ts';
import { guessedSoon } from '$lib/server/school/term-dates.ts';
import type { School } from '$lib/server/school/school.ts';
import { classNow } from '$lib/server/teaching/class-now.ts';
import { wholeSchool } from '$lib/server/teaching/whole-school.ts';
import { withheldHere } from '$lib/server/teaching/withheld.ts';
import type { ClassId } from '$lib/wire/ids.ts';

/** What there is to do today, in a few words each: for a class, for the school, for the machine. */
export const load: PageServerLoad = ({ locals: { school, who } }) => {
	if (who.kind !== 'staff')
		return {
			now: {},
			whole: null,
			withheld: [],
			stuck: 0,
			lookAfter: null,
			guessed: null,
			duties: null,
			left: [],
			waitsForNobody: [],
			isProposed: false
		};
	return {
		now: Object.fromEntries([...who.classes.keys()].map((id) => [id, glance(school, who, id)])),
		whole: may(who, '/(staff)/lead', 'GET') ? sums(school) : null,
		withheld: may(who, '/(staff)/lead', 'GET')
			? withheldHere(school).map(({ what }) => ({ what }))
			: [],
		stuck: may(who, '/(staff)/lead', 'GET') || who.roles.has('admin') ? lateStuck(school) : 0,
		lookAfter: who.roles.has('admin') ? lookAfter(school, who) : null,
		duties: may(who, '/(staff)/duties', 'GET') ? dutyNews(school, who) : null,
		left: who.roles.has('admin')
			? leftToSetUp(school).map(({ duty, lacks }) => ({ name: ROLE_NAMES[duty], lacks }))
			: [],
		waitsForNobody: waitsForNobody(school, who).map(({ id, words, by, happensAt }) => ({
			id,
			words,
			by,
			happensAt
		})),
		isProposed: beforeMine(school, who).duties.length > 0,
		guessed: who.roles.has('admin') ? (guessedSoon(school) ?? null) : null
	};
};

function glance(school: School, who: Staff, id: ClassId) {
	const schoolClass = classOf(school, id);
	if (!schoolClass) return null;
	const { next, lately } = classNow(school, schoolClass);
	const strand = next && school.curriculum.editions.get(next.lesson)?.lesson.strand;
	return {
		next: next && strand ? { title: next.title, strand } : null,
		last: lately[0] ? { title: lately[0].title, day: lately[0].day } : null,
		waits: may(who, '/(staff)/teach/[class]/evidence', 'GET', id) ? waitingIn(school, id) : 0,
		stuck: may(who, '/(staff)/teach/[class]/pupils', 'GET', id) ? stuckWorkOf(school, id).length : 0
	};
}

function sums(school: School) {
	const rows = wholeSchool(school);
	const sum = (of: (row: (typeof rows)[number]) => number) =>
		rows.reduce((n, row) => n + of(row), 0);
	return {
		classes: rows.map(({ id, name, years, statements, taught, secure }) => ({
			id,
			name,
			years,
			statements,
			taught,
			secure
		})),
		statements: sum((row) => row.statements),
		taught: sum((row) => row.taught),
		secure: sum((row) => row.secure)
	};
}

/** What nobody's name is on and came lately; the pages behind have all of it. */
const lateStuck = (school: School) =>
	stuckOfNobody(school, school.clock() - 28 * DAY).reduce((n, { things }) => n + things, 0);

/** What an admin has to look after now, in a word. */
function lookAfter(school: School, who: Staff) {
	const server = roomLeft(school);
	const backups = backupsOf(school);
	if (server.isLow) return 'disk' as const;
	const queue = queueOf(school, who, isMailSetUp());
	if (queue.answers === false || queue.stands) return 'mail' as const;
	if (backups.isLate) return 'backup' as const;
	if (backups.broken) return 'broken' as const;
	if (server.strangersWait) return 'network' as const;
	const isForgetful = devicesInUse(school).groups.some(
		({ keeping }) => keeping === 'forget' || keeping === 'some-forget'
	);
	if (isForgetful) return 'devices' as const;
	return backups.areSetUp ? null : ('noBackup' as const);
}
