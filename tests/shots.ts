import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import Database from 'better-sqlite3';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';
import demoOnce from './e2e/demo-once.ts';
import { serveBuilt, TEMPLATE } from './e2e/server.ts';
import { film, type Size, type Walk } from './film/camera.ts';
import { desk, longRecord, teachersConcerns } from './film/desk.ts';
import { duties } from './film/duties.ts';
import { game, games } from './film/game.ts';
import { handOff } from './film/hand-off.ts';
import { lesson } from './film/lesson.ts';
import { mix } from './film/mix.ts';
import { burst, replied } from './film/replies.ts';
import { offline } from './film/offline.ts';
import { settings } from './film/settings.ts';
import { setUp } from './film/set-up.ts';
import { longNames, onPaper, pupilAt, seenOtherwise } from './film/states.ts';
import { tell, tellYear2, tellYoung } from './film/tell.ts';
import { together } from './film/together.ts';
import { watch } from './film/watch.ts';
import { unnamed } from './film/unnamed.ts';
import { visits } from './film/visit.ts';

// npm run shots [-- NAME …]: pictures of every main page at Chromebook size and on a phone, into shots/.
const only = process.argv.slice(2);
const BROWSERS = 2;

/** A class of each key stage. */
const STAGES = { eyfs: 'ACORN', ks1: 'CEDAR', lks2: 'HAZEL', uks2: 'WILLOW' } as const;
const stages = Object.entries(STAGES);

/** The desk before Tell adds to it; then the longest, so that no browser has to wait for the other at the end. */
const walks: Record<string, Walk> = {
	desk,
	'long-record': longRecord,
	'teacher-concerns': teachersConcerns,
	'hand-off': handOff,
	governors: visits([['figures', '/governors', 'full']], 'governor'),
	...Object.fromEntries(stages.map(([stage, code]) => [`pupil-${stage}`, lesson(code)])),
	...Object.fromEntries(
		readdirSync('lessons/games', { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.flatMap(({ name }) =>
				stages.map(([stage, code]) => [`game-${name}-${stage}`, game(name, code)])
			)
	),
	...Object.fromEntries(stages.map(([stage, code]) => [`games-${stage}`, games(code)])),
	'mix-y1': mix('BEECH'),
	'mix-y4': mix('OAK'),
	...Object.fromEntries(stages.map(([stage, code]) => [`offline-${stage}`, offline(code, stage)])),
	tell,
	'tell-y2': tellYear2,
	'tell-young': tellYoung,
	'reply-eyfs': replied('ACORN', 3, 'come and see you'),
	'reply-y2': replied('CEDAR', 5, 'talk with you'),
	'reply-y6': replied('WILLOW', 7, 'right thing'),
	'reply-urdu': replied('ROWAN', 16, 'come and see you', 'ur'),
	'desk-burst': burst,
	unnamed,
	'set-up': setUp,
	duties,
	watch,
	settings,
	open: visits([
		['home', '/'],
		['join', '/join'],
		['names', '/join/ACORN'],
		['login', '/login'],
		['tell-plain', '/tell', 'full'],
		['tell-sent', '/tell/sent', 'full'],
		['lost', '/nowhere'],
		['offline', '/offline']
	]),
	async secret(page, take) {
		for (const [what, code] of [
			['pictures', 'CEDAR'],
			['words', 'OAK']
		] as const) {
			await page.goto(`/join/${code}`);
			await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
			await page.getByRole('heading', { name: /^Hello/ }).waitFor();
			await take(what);
		}
	},
	teacher: visits(
		[
			['home', '/home'],
			['coverage', '/teach/OAK/coverage', 'full'],
			['coverage-mixed', '/teach/MAPLE/coverage', 'full'],
			['statement', '/teach/OAK/coverage/ECW-INF-Y4-4', 'full'],
			['plan', '/teach/OAK/plan', 'full'],
			['notes', '/teach/OAK/plan/y4-who-says-so', 'full'],
			['notes-after', '/teach/OAK/plan/y4-can-i-use-it', 'full'],
			['pupils', '/teach/OAK/pupils', 'full'],
			['evidence', '/teach/OAK/evidence', 'full'],
			['cards', '/teach/OAK/cards', 'full'],
			['concern-new', '/concern/new', 'full'],
			['second-factor', '/second-factor'],
			['password', '/password'],
			['refused', '/admin/people']
		],
		'teacher'
	),
	'young-teacher': visits(
		[
			['home', '/home'],
			['evidence', '/teach/ACORN/evidence', 'full'],
			['pupils', '/teach/ACORN/pupils', 'full']
		],
		'acorn'
	),
	care: visits([['marks', '/care', 'full']], 'dsl'),
	'every-adult': visits(
		[
			['briefing', '/briefing', 'full'],
			['paper', '/paper', 'full'],
			['slips-with-pictures', '/paper/slips-with-pictures', 'full'],
			['slips', '/paper/slips', 'full'],
			['cards', '/paper/cards', 'full'],
			['poster', '/paper/poster', 'full']
		],
		'ta'
	),
	lead: visits(
		[
			['home', '/home'],
			['school', '/lead', 'full'],
			['export', '/lead/export', 'full']
		],
		'lead'
	),
	admin: visits(
		[
			['home', '/home'],
			['people', '/admin/people', 'full'],
			['devices', '/admin/devices', 'full'],
			['classes', '/admin/classes', 'full'],
			['import', '/admin/import', 'full']
		],
		'admin'
	),
	'in-urdu': pupilAt('ROWAN', 16, 'ur'),
	'in-arabic': pupilAt('CEDAR', 17, 'ar'),
	'in-ukrainian': pupilAt('OAK', 13, 'uk'),
	'with-symbols': pupilAt('CEDAR', 22),
	'large-roomy': pupilAt('MAPLE', 21),
	otherwise: seenOtherwise,
	paper: onPaper,
	'long-names': longNames,
	// Last: a class that is taught together comes away from its trails.
	together
};

const began = Date.now();
if (only.length === 0) rmSync('shots', { recursive: true, force: true });
demoOnce();
const school = await serveBuilt(TEMPLATE, { WAYMARK_LOG: 'warn' });
// So that its fullest state is seen: off, it takes a few lines away.
const offers = new Database(join(school.folder, 'school', 'school.db'));
offers.exec(
	`insert or replace into settings (name, value, changed_at) values ('unnamed', 'true', 0)`
);
offers.close();
const waiting = Object.entries(walks)
	.filter(([name]) => only.length === 0 || only.some((part) => name.includes(part)))
	.flatMap(([name, walk]) =>
		(['chromebook', 'phone'] as const).map((size: Size) => ({ name, walk, size }))
	);
let taken = 0;
let failed = 0;
await Promise.all(
	Array.from({ length: BROWSERS }, async () => {
		const browser = await chromium.launch({
			executablePath: findChromium(),
			// A drawn page costs half as long without a pretended graphics card; games draw all the same.
			args: [...CHROMIUM_ARGS, '--disable-gpu']
		});
		for (let next = waiting.shift(); next; next = waiting.shift()) {
			const from = Date.now();
			const done = await film(browser, school.origin, next);
			taken += done.taken;
			if (done.trouble) failed++;
			console.log(
				`  ${next.size} ${next.name}: ${done.taken} in ${seconds(from)}${done.trouble ? `, then ${done.trouble}` : ''}`
			);
		}
		await browser.close();
	})
);
await school.stop();
console.log(`${taken} pictures in shots/ after ${seconds(began)}, ${failed} walks not finished`);
process.exitCode = failed === 0 ? 0 : 1;

function seconds(from: number): string {
	return `${((Date.now() - from) / 1000).toFixed(1)} s`;
}
