import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onDisk } from './on-disk.ts';
import type { Served } from './server.ts';
import { expect, test } from './walk.ts';
import type { Driven } from './elsewhere/driven.ts';
import { findFirefox, openFirefox } from './elsewhere/firefox.ts';
import { pupilIn } from './elsewhere/pupil.ts';
import { findWebKit, openWebKit } from './elsewhere/webkit.ts';

// Chromium is not the only browser in a school: iPads have WebKit, whatever browser they name, and some
// desks have Firefox. What this shows and doesn't: docs/decisions/0041.

const BROWSERS: Record<string, { who: string; open: () => Promise<Driven> | string }> = {
	WebKit: {
		who: 'Wren',
		open: () => opened(findWebKit(), openWebKit)
	},
	Firefox: { who: 'Zara', open: () => opened(findFirefox(), openFirefox) }
};

const opened = <H>(here: H | string, open: (here: H) => Promise<Driven>) =>
	typeof here === 'string' ? here : open(here);

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

for (const [kind, { who, open }] of Object.entries(BROWSERS))
	test(`in ${kind} a pupil does a lesson and its game, tells an adult, and loses nothing while the school is away`, async ({
		school
	}, info) => {
		// With what it takes to install the browser.
		test.setTimeout(600_000);
		const browser = await open();
		test.skip(typeof browser === 'string', String(browser));
		if (typeof browser === 'string') return;
		console.log(browser.name);
		try {
			await walk(browser, school, who);
			expect(browser.troubles).toEqual([]);
		} catch (fault) {
			writeFileSync(info.outputPath('screen.png'), await browser.picture());
			throw fault;
		} finally {
			await browser.close();
		}
	});

async function walk(browser: Driven, school: Served, name: string): Promise<void> {
	const { press, write, sees, joins, worksOnTo, worksOnToItsEnd } = pupilIn(browser, school.origin);
	const lesson = 'y3-three-words-one-lock';
	const done = () => onDisk(school, lesson, name);
	await joins('HAZEL', name);
	await press('Start', 'main');
	await worksOnTo(2);
	await expect.poll(() => done().done).toHaveLength(1);

	await browser.until(
		'a worker that keeps what it takes to go on',
		async (address) =>
			navigator.serviceWorker.controller?.state === 'activated' &&
			(await caches.match(address)) !== undefined,
		`/lessons/${lesson}.json`
	);
	await school.kill();
	await worksOnTo(3);
	await sees('Work kept safe here');
	expect(done().done).toHaveLength(1);
	await school.start();
	await sees('Work sent to school');
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
}
