import { join } from 'node:path';
import { alone } from '../lib/server/backup/alone.ts';
import { sayGone } from '../lib/server/duties/say-gone.ts';
import { closeSchool, openSchool } from '../lib/server/school/open-school.ts';
import { schoolFolder } from '../lib/server/school/where.ts';
import { Refusal } from '../lib/wire/trouble.ts';
import { inWords } from './in-words.ts';

// npm run gone -- EMAIL [NEW-ADMIN-EMAIL]: somebody is gone for good and can't be asked. With Waymark stopped.
const [email, newAdmin] = process.argv.slice(2);
try {
	if (email === undefined)
		throw new Refusal(400, {
			code: 'nobody-named',
			say: 'Who is gone?',
			mend: 'Name their address: npm run gone -- name@school.sch.uk'
		});
	alone(join(schoolFolder(), 'school.db'), () => undefined);
	const school = openSchool({ folder: schoolFolder(), clock: Date.now });
	try {
		sayGone(school, email, newAdmin);
	} finally {
		closeSchool(school);
	}
	console.log('They have left. All with a duty get a mail once Waymark runs again.');
} catch (cause) {
	console.error(inWords(cause));
	process.exitCode = 1;
}
