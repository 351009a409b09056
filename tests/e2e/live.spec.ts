import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../chromium.ts';
import { joinAs, listenAs } from './event-client.ts';
import { giveVoice } from './voice.ts';
import {
	aLesson,
	expect,
	expectAxeClean,
	joinClass,
	listenForTrouble,
	signInStaff,
	somebodyElse,
	test
} from './walk.ts';

test.use({
	launchOptions: {
		executablePath: findChromium(),
		args: [...CHROMIUM_ARGS, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
	}
});

/** A second or so after the server has it, with room for a machine that runs thirty screens and the school at once. */
const SOON = 2_000;

const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 2 }).first();

test('thirty pupils follow a lesson together, through a cut line and a server that goes down', async ({
	page,
	school,
	browser
}) => {
	test.setTimeout(300_000);
	await signInStaff(page, 'teacher');
	await page.goto('/teach/OAK/live');
	await expectAxeClean(page);

	// Two browsers: one on the trail, one in the middle of a lesson of its own.
	const ana = await somebodyElse(browser, school);
	const ben = await somebodyElse(browser, school);
	const troubles = [listenForTrouble(ana), listenForTrouble(ben)];
	await joinClass(ana, 'OAK', 0);
	await joinClass(ben, 'OAK', 1);
	await aLesson(ben).click();
	await ben.waitForURL('**/lesson/*');
	await expect(heading(ben)).toBeVisible();

	// And 28 more, each with a session and a stream.
	const names = await (await fetch(`${school.origin}/join/OAK`)).text();
	const paths = [...new Set(names.match(/\/join\/OAK\/[\w-]+/g))].slice(2);
	expect(paths).toHaveLength(28);
	const cookies = await Promise.all(paths.map((path) => joinAs(school.origin, path)));
	const clients = cookies.map((cookie) => listenAs(cookie, `${school.origin}/live/events`));
	const states = () => clients.map((one) => JSON.parse(one.last() ?? 'null') as State);
	const all = (is: (state: State) => boolean) =>
		expect.poll(() => states().filter(is).length, { timeout: 15_000, intervals: [50] }).toBe(28);

	try {
		await page
			.getByRole('button', { name: /^Start / })
			.first()
			.click();
		await expect(page.getByRole('button', { name: 'Next' })).toBeVisible();

		// The trail leads there by itself; nobody is pulled out of what they are doing.
		await ana.waitForURL('**/live');
		await expect(ben.getByText('Your class is starting together')).toBeVisible();
		expect(new URL(ben.url()).pathname).toMatch(/^\/lesson\//);
		await ben.getByRole('link', { name: 'Come along' }).click();
		await ben.waitForURL('**/live');
		await expect(page.getByText('30 of 30 joined')).toBeVisible();
		await expectAxeClean(page);
		await expectAxeClean(ana);

		// Nothing on the wall is anybody's.
		const wall = await page.content();
		for (const { id } of await rollOf(page)) expect(wall).not.toContain(id);

		const notes = await page.context().newPage();
		await notes.goto('/teach/OAK/live/notes');
		await expectAxeClean(notes);

		// On, until there is something to vote on; every screen with it.
		const took: number[] = [];
		const canVote = page.getByRole('button', { name: 'Vote on screens' });
		while (took.length < 5 || !(await canVote.isVisible())) {
			const before = states()[0];
			const moved = page.waitForResponse(/\/live\/move$/).then(() => Date.now());
			const on = next(page);
			const from = await moved;
			await all((state) => !same(state, before));
			took.push(Date.now() - from);
			await on;
			const shown = await heading(page).innerText();
			for (const screen of [ana, ben]) await expect(heading(screen)).toHaveText(shown);
		}
		console.log(`  28 screens followed within ${took.join(', ')} ms`);
		for (const ms of took) expect(ms).toBeLessThan(SOON);

		// Each votes more than once; one vote each is counted.
		await canVote.click();
		await all((state) => state?.vote === 'open');
		const choices = ana.locator('main').getByRole('button', { pressed: false });
		await expect(ana.getByText('What do you think?')).toBeVisible();
		await expectAxeClean(ana);
		const vote = (cookie: string, choice: number) =>
			castVote(school.origin, cookie, states()[0], choice);
		for (const choice of [1, 0, 0])
			await Promise.all(
				cookies.map(async (cookie) => expect(await vote(cookie, choice)).toBe(true))
			);
		for (const screen of [ana, ben]) {
			await screen.locator('main li button').nth(1).click();
			await expect(screen.getByText('Your vote is in')).toBeVisible();
		}
		expect(await choices.count()).toBeGreaterThan(0);
		await expect(page.getByText('30 of 30 have voted')).toBeVisible();
		await page.getByRole('button', { name: 'Close the vote' }).click();
		await all((state) => state?.vote === 'closed');
		expect(states()[0]?.counts?.slice(0, 2)).toEqual([28, 2]);
		await expect(page.getByText('28 votes')).toBeAttached();
		expect(await vote(cookies[0]!, 1)).toBe(false);

		// A stop; and a child who opens Tell looks like any other.
		await page.getByRole('button', { name: 'Eyes on the board' }).click();
		await all((state) => state?.stopped === true);
		await expect(ana.getByRole('heading', { name: 'Eyes on the board' })).toBeVisible();
		await expectAxeClean(ana);
		const state = async () => (await page.request.get('/teach/OAK/live/state')).text();
		const untold = await state();
		await ana.getByRole('link', { name: 'Tell an adult' }).click();
		await expect(ana.getByRole('dialog')).toBeVisible();
		expect(await state()).toBe(untold);
		await page.getByRole('button', { name: 'Let screens go on' }).click();
		await all((now) => now?.stopped === false);
		await expect(ana.getByRole('dialog')).toBeVisible();

		// One is cut off, misses a step, and comes back to where the class is.
		clients[4]!.cut();
		await expect(page.getByText('29 of 30 joined')).toBeVisible();
		await next(page);
		clients[4]!.back();
		await expect(page.getByText('30 of 30 joined')).toBeVisible();
		const here = states()[0];
		await all((one) => same(one, here));

		// The server goes down in the middle. It comes up where the lesson stood, and everybody is back.
		const stood = await heading(page).innerText();
		await school.kill();
		await expect(ben.getByText('The Wi-Fi has gone')).toBeVisible();
		await school.start();
		await expect
			.poll(() => clients.every((one) => one.opened() > 1), { timeout: 20_000 })
			.toBe(true);
		await expect(page.getByText('30 of 30 joined')).toBeVisible({ timeout: 30_000 });
		await expect(heading(page)).toHaveText(stood);
		await next(page);
		await all((now) => !same(now, here));
		await expect(heading(ben)).toHaveText(await heading(page).innerText());
		await expect(ben.getByText('The Wi-Fi has gone')).toHaveCount(0);

		// Finished, it counts as taught, and nobody ticked anything.
		await page.getByRole('button', { name: 'End the lesson' }).click();
		await expectAxeClean(page);
		await page.getByRole('button', { name: 'Finish', exact: true }).click();
		await expect(page.getByText('Recorded as taught')).toBeVisible();
		await expect(page.getByText('Who voted what isn’t kept')).toBeVisible();
		await expectAxeClean(page);
		await all((now) => now === null);
		await expect(ben.getByText('That’s the end of this lesson')).toBeVisible();
		await expect(ana.getByRole('dialog')).toBeVisible();
		await expectAxeClean(ben);
		const title = await page.getByRole('heading', { level: 1 }).innerText();
		await page.goto('/teach/OAK/coverage');
		await expect(page.getByRole('main').getByText(title).first()).toBeVisible();
		await ben.getByRole('link', { name: 'Back to your trail' }).click();
		await ben.waitForURL('**/trail');
		expect(troubles.flat()).toEqual([]);
	} finally {
		clients.forEach((one) => one.close());
	}
});

test('the keyboard leads a lesson, hands are counted, and a lesson put away is not taught', async ({
	page
}) => {
	test.setTimeout(120_000);
	await signInStaff(page, 'teacher');
	await page.goto('/teach/MAPLE/live');
	await page.getByRole('button', { name: 'Start this one' }).click();
	await expect(page.getByRole('button', { name: 'Next' })).toBeVisible();
	const step = () => page.getByText(/^Step \d+ of/).innerText();
	const first = await heading(page).innerText();
	await page.keyboard.press('ArrowRight');
	await expect(heading(page)).not.toHaveText(first);
	await page.keyboard.press('ArrowLeft');
	await expect(heading(page)).toHaveText(first);
	expect(await step()).toMatch(/^Step 1 of/);
	await page.keyboard.press('b');
	await expect(page.getByRole('button', { name: 'Let screens go on' })).toBeVisible();
	await page.keyboard.press('b');
	while (!(await page.getByRole('button', { name: 'Vote with hands' }).isVisible()))
		await next(page);
	await page.getByRole('button', { name: 'Vote with hands' }).click();
	await page.getByLabel(/^Hands for A/).fill('11');
	await page.getByRole('button', { name: 'One hand more for B' }).click();
	await expectAxeClean(page);
	await page.getByRole('button', { name: 'Done' }).click();
	await expect(page.getByText('11 votes')).toBeAttached();
	await page.getByRole('button', { name: 'End the lesson' }).click();
	await page.getByRole('button', { name: 'Put it away, not taught' }).click();
	await expect(page.getByRole('heading', { name: 'Teach a lesson together' })).toBeVisible();
	await page.goto('/teach/MAPLE/live');
	await expect(page.getByRole('button', { name: 'Start this one' })).toBeVisible();
});

test('a child who only looks on is not idle while the lesson runs, and is once it is over', async ({
	page,
	school,
	browser
}) => {
	const child = await somebodyElse(browser, school);
	await child.clock.install();
	await joinClass(child, 'MAPLE', 3);
	await signInStaff(page, 'teacher');
	await page.goto('/teach/MAPLE/live');
	await page.getByRole('button', { name: 'Start this one' }).click();
	await child.waitForURL('**/live');
	await expect(page.getByText('1 of 30 joined')).toBeVisible();
	await child.clock.runFor('07:00');
	await expect(heading(child)).toBeVisible();
	expect(new URL(child.url()).pathname).toBe('/live');
	await page.getByRole('button', { name: 'End the lesson' }).click();
	await page.getByRole('button', { name: 'Put it away, not taught' }).click();
	await expect(child.getByText('That’s the end of this lesson')).toBeVisible();
	await child.clock.runFor('06:00');
	await child.waitForURL('**/join?asleep');
});

test('in every year what is on the board can be heard, and no voice reads on past it', async ({
	page,
	school,
	browser
}) => {
	const child = await somebodyElse(browser, school);
	await child.addInitScript(giveVoice, true);
	await joinClass(child, 'OAK', 4);
	await startTogether(page, 'OAK');
	await child.waitForURL('**/live');
	const main = child.getByRole('main');
	const speaker = main.getByRole('button', { name: 'Read this aloud' });
	const reads = child.getByRole('button', { name: 'Read it from the start' });

	await speaker.click();
	await expect(reads).toBeVisible();
	await next(page);
	await expect(reads).toHaveCount(0);

	await speaker.click();
	await expect(reads).toBeVisible();
	await page.getByRole('button', { name: 'Eyes on the board' }).click();
	await expect(main.getByRole('heading', { name: 'Eyes on the board' })).toBeVisible();
	await expect(reads).toHaveCount(0);

	// Whoever is telling an adult is read to all the same.
	await child.getByRole('link', { name: 'Tell an adult' }).click();
	await child.getByRole('dialog').getByRole('button', { name: 'Read this aloud' }).first().click();
	const stop = child.getByRole('dialog').getByRole('button', { name: 'Stop for a moment' });
	await expect(stop).toBeVisible();
	await page.getByRole('button', { name: 'Let screens go on' }).click();
	await expect(main.getByRole('heading', { level: 2, includeHidden: true })).toBeAttached();
	await expect(stop).toBeVisible();
	await putAway(page);
});

test('a stop over a child’s own lesson leaves nothing but Tell, and goes where the Wi-Fi does', async ({
	page,
	school,
	browser
}) => {
	const child = await somebodyElse(browser, school);
	await child.addInitScript(giveVoice, true);
	await joinClass(child, 'OAK', 5);
	await aLesson(child).click();
	await child.waitForURL('**/lesson/*');
	await expect(heading(child)).toBeVisible();
	await startTogether(page, 'OAK');
	const bar = child.getByRole('status').filter({ hasText: 'Your class is starting together' });
	await bar.getByRole('button', { name: 'Read this aloud' }).click();
	const reads = child.getByRole('button', { name: 'Read it from the start' });
	await expect(reads).toBeVisible();
	await expectAxeClean(child);

	const answer = child.getByRole('main').locator('button, input').first();
	await answer.focus();
	await page.getByRole('button', { name: 'Eyes on the board' }).click();
	const eyes = child.getByRole('heading', { name: 'Eyes on the board' });
	await expect(eyes).toBeVisible();
	await expect(reads).toHaveCount(0);
	await child.keyboard.press('Tab');
	await expect(child.getByRole('link', { name: 'Tell an adult' })).toBeFocused();
	await answer.focus();
	await expect(answer).not.toBeFocused();

	await child.context().setOffline(true);
	await expect(eyes).toHaveCount(0);
	await answer.focus();
	await expect(answer).toBeFocused();
	await child.context().setOffline(false);
	await expect(eyes).toBeVisible();
	await page.getByRole('button', { name: 'Let screens go on' }).click();
	await expect(eyes).toHaveCount(0);
	await expect(answer).toBeFocused();
	await putAway(page);
});

test('an adult writes down what they see, and a photo holds nothing but the picture', async ({
	page,
	school,
	browser
}) => {
	test.setTimeout(180_000);
	// The teacher notes who may be photographed: the first child may, the second not.
	const teacher = await somebodyElse(browser, school);
	await signInStaff(teacher, 'teacher');
	await teacher.goto('/teach/OAK/pupils');
	await teacher.getByRole('link', { name: 'Who may be photographed' }).click();
	const [first, second] = (await rollOf(teacher)).map(({ name }) => name);
	await teacher.getByRole('checkbox', { name: first!, exact: true }).check();
	await teacher.getByRole('button', { name: 'Note this' }).click();
	await expect(teacher.getByText('Noted, with today’s date and your name.')).toBeVisible();
	await expectAxeClean(teacher);

	await signInStaff(page, 'ta');
	await page.goto('/teach/OAK/live/observation');
	await expectAxeClean(page);
	await page.getByLabel('What did they say or do?').fill(`Asked ${second} before tapping`);
	await page.getByRole('checkbox', { name: first!, exact: true }).check();
	await expect(page.getByText(`“${second}” is a child’s name`)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Keep it' })).toBeDisabled();
	await page.getByLabel('What did they say or do?').fill('Asked a grown-up before tapping');
	await page.getByLabel('In which lesson?').selectOption({ index: 1 });
	await page.getByLabel('What does it show?').selectOption({ index: 1 });
	await page.getByRole('radio', { name: new RegExp(`^On their own\\s*, ${first}`) }).check();

	await page.getByRole('checkbox', { name: new RegExp(`^${second}`) }).check();
	await expect(page.getByText(`No photo: ${second} may not be photographed.`)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Take a photo' })).toHaveCount(0);
	await page.getByRole('checkbox', { name: new RegExp(`^${second}`) }).uncheck();
	await page.getByRole('button', { name: 'Take a photo' }).click();
	await page
		.getByLabel('What the camera sees')
		.evaluate(
			(video: HTMLVideoElement) =>
				new Promise((ready) => (video.videoWidth > 0 ? ready(0) : (video.onplaying = ready)))
		);
	await page.getByRole('button', { name: 'Take it' }).click();
	await expect(page.getByAltText('What you took')).toBeVisible();
	await expectAxeClean(page);
	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByText('The class’s teacher looks at it before it counts.')).toBeVisible();

	await teacher.goto('/teach/OAK/evidence');
	const card = teacher.getByRole('article').filter({ hasText: 'Asked a grown-up before tapping' });
	await expect(card).toContainText('Seen by Miss Bello');
	const photo = card.getByAltText('Taken with this observation');
	await expect(photo).toBeVisible();
	await expectAxeClean(teacher);
	const address = await photo.getAttribute('src');
	const bytes = await (await teacher.request.get(address!)).body();
	expect(bytes.subarray(8, 12).toString()).toBe('WEBP');
	expect(bytes.includes('EXIF') || bytes.includes('Exif') || bytes.includes('XMP')).toBe(false);
	expect(bytes.length).toBeLessThan(300_000);
	expect((await page.request.get(address!)).status()).toBe(403);

	// On disk it lies sealed.
	const file = join(school.folder, 'school', 'school.db');
	const db = new Database(file, { readonly: true });
	const stored = db.prepare('select photo from observations where photo is not null').all() as {
		photo: Buffer;
	}[];
	db.close();
	expect(stored.map(({ photo }) => photo.includes('WEBP'))).toEqual([false]);
	expect(readFileSync(file).includes('Asked a grown-up before tapping')).toBe(false);

	await card.getByRole('button', { name: /^Approve/ }).click();
	await expect(teacher.getByRole('heading', { name: /In the portfolio/ })).toBeVisible();
});

type State = {
	id: string;
	activity: string;
	part: number;
	vote: string;
	stopped: boolean;
	counts: number[] | null;
} | null;

const same = (a: State | undefined, b: State | undefined) =>
	a?.activity === b?.activity && a?.part === b?.part;

/** The teacher begins the class's next lesson. */
async function startTogether(page: Page, code: string): Promise<void> {
	await signInStaff(page, 'teacher');
	await page.goto(`/teach/${code}/live`);
	await page
		.getByRole('button', { name: /^Start / })
		.first()
		.click();
	await expect(page.getByRole('button', { name: 'Next' })).toBeVisible();
}

async function putAway(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'End the lesson' }).click();
	await page.getByRole('button', { name: 'Put it away, not taught' }).click();
	await expect(page.getByRole('heading', { name: 'Teach a lesson together' })).toBeVisible();
}

/** The way on, whichever a story offers. */
async function next(page: Page): Promise<void> {
	const way = page.getByRole('button', { name: /^A: / });
	const on = page.getByRole('button', { name: 'Next' });
	await expect(way.or(on).first()).toBeVisible();
	const before = await heading(page).innerText();
	await way.or(on).first().click();
	await expect(heading(page)).not.toHaveText(before);
}

async function castVote(origin: string, cookie: string, state: State | undefined, choice: number) {
	const { id: live, activity, part } = state!;
	const answer = await fetch(`${origin}/live/vote`, {
		method: 'POST',
		headers: { cookie, origin, 'content-type': 'application/json' },
		body: JSON.stringify({ live, activity, part, choice })
	});
	return ((await answer.json()) as { counted: boolean }).counted;
}

/** The children of a class, as its observation page has them. */
async function rollOf(page: Page): Promise<{ id: string; name: string }[]> {
	const other = await page.context().newPage();
	await other.goto('/teach/OAK/live/observation');
	const children = await other
		.getByRole('group', { name: 'Who was it?' })
		.locator('label')
		.evaluateAll((all) =>
			all.map((one) => ({
				id: one.querySelector('input')?.value ?? '',
				name: (one.querySelector('.words')?.textContent ?? '').replace('no photos', '').trim()
			}))
		);
	await other.close();
	expect(children).toHaveLength(30);
	return children;
}
