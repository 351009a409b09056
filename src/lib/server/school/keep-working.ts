import { count, max } from 'drizzle-orm';
import { BACKUP, planFirstBackup, startBackup } from '../backup/nightly.ts';
import { lookAtBackups } from '../backup/standing.ts';
import { alertAgain } from '../concerns/alert-again.ts';
import { EMPTY, emptyInTime, planToEmpty } from '../concerns/empty-in-time.ts';
import { openToWhoIsThereNow } from '../concerns/people-changed.ts';
import { tellOfStuckConcerns } from '../concerns/tell-of-stuck.ts';
import { happens, lapses } from '../duties/decide.ts';
import { finishSetUp } from '../duties/gate.ts';
import { HAPPENS, LAPSES } from '../duties/propose.ts';
import { postOfficeOf, type PostOffice } from '../mail/post-office.ts';
import { sendMail } from '../mail/send.ts';
import { askMailServer } from '../mail/server-answers.ts';
import { classStaff, staff, staffRoles } from '../people/tables.ts';
import { removeExport } from '../portfolio/exports.ts';
import { watchDisk } from './disk.ts';
import { doWhatIsDue, type Works } from './due.ts';
import { EVERY_NIGHT, everyNight, planNights } from './every-night.ts';
import type { School } from './school.ts';
import { tellOfKeyTrouble } from './tell-of-key-trouble.ts';

/** Everything that can be due. */
const WORKS: Works = {
	'alert-again': alertAgain,
	'remove-export': removeExport,
	[HAPPENS]: happens,
	[LAPSES]: lapses,
	[BACKUP]: startBackup,
	[EMPTY]: emptyInTime,
	[EVERY_NIGHT]: everyNight
};
const EVERY = 5_000;
/** In rounds: a disk takes longer than a minute to fill. */
const DISK_EVERY = 12;

/**
 * The one loop of a school: does what is due, opens concerns to whoever has a duty now, sends mail.
 * It catches up after a restart. Stops when the function it returns is called.
 */
export function keepWorking(
	school: School,
	office: PostOffice | undefined = postOfficeOf()
): () => void {
	let people = '';
	let rounds = 0;
	const round = () => {
		// What is due seals and opens: it is caught up with once the keys are back.
		if (!school.sqlite.open || school.keyTrouble) return;
		if (rounds++ % DISK_EVERY === 0) {
			watchDisk(school);
			void lookAtBackups(school);
		}
		doWhatIsDue(school, WORKS);
		tellOfStuckConcerns(school);
		const now = peopleNow(school);
		if (now !== people) {
			openToWhoIsThereNow(school);
			finishSetUp(school);
		}
		people = now;
	};
	// A mail server that answers slowly holds up no alert.
	let isSending = false;
	const post = async () => {
		if (!office || isSending || !school.sqlite.open) return;
		isSending = true;
		const send = school.keyTrouble ? tellOfKeyTrouble : sendMail;
		try {
			await send(school, office);
			await askMailServer(school, office);
		} finally {
			isSending = false;
		}
	};
	const all = () => {
		Promise.try(round).catch(failed);
		post().catch(failed);
	};
	const failed = (cause: { name?: string; code?: string }) =>
		school.log.error({ name: cause.name, code: cause.code }, 'a round of the loop failed');
	Promise.try(() => planNights(school)).catch(failed);
	// A copy that was restored may hold words that had gone since it was made.
	if (!school.keyTrouble) Promise.try(() => planToEmpty(school)).catch(failed);
	planFirstBackup(school).catch(failed);
	const timer = setInterval(all, EVERY).unref();
	all();
	return () => clearInterval(timer);
}

/** Changes whenever somebody comes, goes or has another duty. */
function peopleNow(school: School): string {
	const { db } = school;
	return JSON.stringify([
		db
			.select({ n: count(), left: max(staff.leftAt), gone: count(staff.leftAt) })
			.from(staff)
			.get(),
		db
			.select({ n: count(), ended: count(staffRoles.until), at: max(staffRoles.until) })
			.from(staffRoles)
			.get(),
		db
			.select({ n: count(), ended: count(classStaff.until) })
			.from(classStaff)
			.get()
	]);
}
