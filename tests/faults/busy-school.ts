import { pino } from 'pino';
import { record } from '../../src/lib/server/audit/record.ts';
import { openSchool } from '../../src/lib/server/school/open-school.ts';
import { together } from '../../src/lib/server/school/school.ts';

// node busy-school.ts FOLDER: writes to a school all the time, always two audit entries together, to be
// killed. Prints how many pairs there are, up to a hundred.
const school = openSchool({
	folder: process.argv[2] ?? '',
	clock: Date.now,
	log: pino({ level: 'silent' })
});
let pairs = 0;
const write = () => {
	together(school, () => {
		record(school, 'system', 'began', `pair/${pairs}`);
		record(school, 'system', 'ended', `pair/${pairs}`);
	});
	pairs += 1;
	if (pairs <= 100) process.stdout.write(`${pairs}\n`);
	setImmediate(write);
};
write();
