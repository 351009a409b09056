import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onDisk } from './on-disk.ts';
import type { Served } from './server.ts';
import { expect, test } from './walk.ts';
import { openWebKit } from './webkit/driver.ts';
import { findWebKit, type WebKitHere } from './webkit/find.ts';
import { pupilIn } from './webkit/pupil.ts';

// Chromium is not the only browser in a school: iPads have WebKit, whatever browser they name.
// What this shows and doesn't: docs/decisions/0041.

let here: WebKitHere | string = '';

test.beforeAll(() => {
	// Where it has to be installed first.
	test.setTimeout(300_000);
	here = findWebKit();
	if (typeof here === 'string') console.log(here);
});

/** How many concerns are on the school's disk, and how many of those have come to the desk. */
function concernsIn(school: Served): { kept: number; atDesk: number } {
	const sqlite = new Database(join(school.folder, 'school', 'school.db'), { readonly: true });
	const count = (from: string) =>
		(sqlite.prepare(`select count(*) as n from ${from}`).get() as { n: number }).n;
	try {
		return { kept: count('posted where first = 1'), atDesk: count('concerns') };
	} finally {
		sqlite.close();
	}
}

test('in WebKit a pupil does a lesson and its game, tells an adult, and loses nothing while the school is away', async ({
	school
}, info) => {
	test.skip(typeof here === 'string', String(here));
	test.setTimeout(300_000);
	const webkit = await openWebKit(here as WebKitHere);
	try {
		console.log(`WebKitGTK ${webkit.version}`);
		const { press, write, sees, joins, worksOnTo, worksOnToItsEnd } = pupilIn(
			webkit,
			school.origin
		);
		const [lesson, name] = ['y3-three-words-one-lock', 'Wren'];
		const done = () => onDisk(school, lesson, name);
		await joins('HAZEL', name);
		await press('Start', 'main');
		await worksOnTo(2);
		await expect.poll(() => done().done).toHaveLength(1);

		await webkit.until(
			'a worker that keeps what it takes to go on',
			async (address) =>
				navigator.serviceWorker.controller?.state === 'activated' &&
				(await caches.match(address)) !== undefined,
			`/lessons/${lesson}.json`
		);
		await school.kill();
		await worksOnTo(3);
		await sees('Kept here, waiting for Wi-Fi');
		expect(done().done).toHaveLength(1);
		await school.start();
		await sees('All kept safe');
		await expect.poll(() => done().done).toHaveLength(2);

		const before = concernsIn(school);
		await press('Tell an adult');
		await press('No ', 'dialog');
		await press('Skip', 'dialog');
		await write('In your own words', 'somebody keeps asking for my password');
		await press('Next', 'dialog');
		await press('Send', 'dialog');
		await sees('It is safe at school');
		expect(concernsIn(school).kept).toBe(before.kept + 1);
		await expect.poll(() => concernsIn(school).atDesk).toBe(before.atDesk + 1);
		await press('Back to where I was', 'dialog');

		await worksOnToItsEnd();
		await expect.poll(() => done().finished).toBe(true);
		expect(new Set(done().done.map(({ times }) => times))).toEqual(new Set([1]));
		expect(done().done.map(({ activity }) => activity)).toContain('magpie');
	} catch (fault) {
		writeFileSync(info.outputPath('screen.png'), await webkit.picture());
		throw fault;
	} finally {
		await webkit.close();
	}
});
