import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { backUp } from '../lib/server/backup/back-up.ts';
import { howManyBroken } from '../lib/server/backup/manifest.ts';
import type { Said } from '../lib/server/backup/nightly.ts';
import { fieldKeysIn } from '../lib/server/school/field-keys.ts';
import { backupsFolder, schoolFolder } from '../lib/server/school/where.ts';
import { Refusal } from '../lib/wire/trouble.ts';
import { inWords } from './in-words.ts';

// npm run backup [-- FOLDER]: copies the school in WAYMARK_DATA (./data) to FOLDER, or WAYMARK_BACKUPS. Safe
// while Waymark runs. The server starts it every night, naming the school's folder too, and is told how it went.
const [to = backupsFolder(), folder = schoolFolder()] = process.argv.slice(2);
try {
	if (process.send) setPriority(constants.priority.PRIORITY_LOW);
	if (to === undefined)
		throw new Refusal(400, {
			code: 'no-folder',
			say: 'Where should the copy go?',
			mend: 'Name a folder: npm run backup -- /path/to/backups. Or set WAYMARK_BACKUPS, and the server makes one every night.'
		});
	const { path, bytes, gone, cut, broken, isNew } = await backUp(folder, to, Date.now);
	tell({ cut, oldStay: gone === undefined, broken: howManyBroken(broken), isNew });
	console.log(`Copied and checked: ${path} (${(bytes / 1e6).toFixed(1)} MB)`);
	if (cut.length > 0)
		console.log(
			`\nEntries are gone that the copy before had, from: ${cut.join(', ')}. After a restore that is\nas it should be. Otherwise somebody took them out of the file: tell the head.`
		);
	if (howManyBroken(broken) > 0)
		console.log(
			`\nTHE COPY IS KEPT, AND HOLDS ENTRIES THAT CAN'T BE OPENED, or aren't as they were written. In the record of\nwho did what: ${listOf(broken.audit)}. In the records of concerns: ${listOf(broken.concerns)}.\nKeep every earlier copy, and look at docs/running.md under "When something is wrong".`
		);
	if (gone === undefined) console.log('\nCopies older than 35 days could not be removed.');
	else if (gone > 0) console.log(`${gone} older than 35 days removed.`);
	console.log(`\nThe keys are not in it. ${whereTheKeysLie(join(folder, 'keys'))}`);
} catch (cause) {
	const { code = 'not-made' } =
		cause instanceof Refusal ? cause.trouble : (cause as { code?: string });
	tell({ trouble: code });
	console.error(inWords(cause));
	process.exitCode = 1;
}

function listOf(numbers: readonly number[]): string {
	return numbers.join(', ') || 'none';
}

function tell(said: Said): void {
	if (process.connected) process.send?.(said);
}

function whereTheKeysLie(keys: string): string {
	return fieldKeysIn(keys)
		? `They lie in ${keys}: keep a copy of them\napart from the backups. A database without its keys can’t be read by anybody.`
		: `They should lie in ${keys} and don’t. Find them:\na database without its keys can’t be read by anybody.`;
}
