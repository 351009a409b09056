import { dayOf, dayInWords, timeOf } from '../lib/calendar/instant.ts';
import { restore } from '../lib/server/backup/restore.ts';
import { howManyBroken, NOTHING_BROKEN } from '../lib/server/backup/manifest.ts';
import { migrationsFolder, schoolFolder } from '../lib/server/school/where.ts';
import { Refusal } from '../lib/wire/trouble.ts';
import { inWords } from './in-words.ts';

// npm run restore -- FILE: puts a backup in the place of the school in WAYMARK_DATA (./data). Waymark must be
// stopped. What is there now is kept under another name.
const [file] = process.argv.slice(2);
try {
	if (file === undefined)
		throw new Refusal(400, {
			code: 'no-file',
			say: 'Which copy?',
			mend: 'Name it: npm run restore -- /path/to/backups/school-2026-11-23-0310.db'
		});
	const { manifest, aside } = await restore(file, {
		folder: schoolFolder(),
		migrations: migrationsFolder(),
		clock: Date.now
	});
	const at = Date.parse(manifest.at);
	console.log(
		`The school is as it was on ${dayInWords(dayOf(at))} ${dayOf(at).slice(0, 4)} at ${timeOf(at)}.`
	);
	const broken = howManyBroken(manifest.broken ?? NOTHING_BROKEN);
	if (broken > 0)
		console.log(
			`It holds ${broken} entries that couldn't be opened when the copy was made either. An earlier copy may have them.`
		);
	if (aside !== undefined) console.log(`What was there before is kept as ${aside}`);
	console.log('Start Waymark now.');
} catch (cause) {
	console.error(inWords(cause));
	process.exitCode = 1;
}
