import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { isKeptHere } from './fetched-ahead.ts';
import type { Served } from './server.ts';
import { expect, joinClass, somebodyElse, test } from './walk.ts';

const LESSON = 'y4-can-i-use-it';
const DAY = 24 * 60 * 60_000;

interface Row {
	attempt: string;
	activity: string;
	at: number;
	response: string;
}

/** A pupil's attempts at the lesson in the order they were opened, and every answer in them. */
function onDisk(school: Served, name: string): { attempts: string[]; answers: Row[] } {
	const sqlite = new Database(join(school.folder, 'school', 'school.db'), { readonly: true });
	const theirs = `join pupils p on p.id = x.pupil
		where p.shown_name = ? and p.school_class = 'ROWAN' and x.lesson = ?`;
	try {
		const attempts = sqlite
			.prepare(`select x.id from attempts x ${theirs} order by x.opened_at`)
			.pluck()
			.all(name, LESSON) as string[];
		const answers = sqlite
			.prepare(
				`select attempt, activity, at, response from responses x ${theirs} order by attempt, n`
			)
			.all(name, LESSON) as Row[];
		return { attempts, answers };
	} finally {
		sqlite.close();
	}
}

/** Opens the lesson and waits until the device keeps what it takes to go on without a network. */
async function openLesson(page: Page): Promise<void> {
	await page.goto(`/lesson/${LESSON}`);
	await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
	await isKeptHere(page, `/lessons/${LESSON}.json`);
}

/** Answers the check before the lesson: the nth answer to each question, or "I don't know yet". */
async function answerTheCheck(page: Page, nth: 'I don’t know yet' | number): Promise<void> {
	for (let question = 0; question < 4; question++) {
		const answers = page.getByRole('main').getByRole('radio');
		await (
			typeof nth === 'number' ? answers.nth(nth) : page.getByRole('radio', { name: nth })
		).check();
		await page.getByRole('button', { name: 'Next' }).click();
	}
	await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
}

const heldFor = (page: Page) =>
	page.evaluate(
		async (lesson) =>
			(await (await fetch(`/attempts/${lesson}.json`)).json()) as {
				answered: Record<string, unknown>;
			},
		LESSON
	);

test('one child on two devices, one a day slow, both without Wi-Fi for a while: each answer is kept once, and the newest holds on both', async ({
	page,
	context,
	school,
	browser
}) => {
	test.slow();
	const name = await joinClass(page, 'ROWAN', 28);
	const other = await somebodyElse(browser, school);
	// A clock that is a day behind, from before the page's first script on.
	await other.context().addInitScript((late) => {
		const Right = Date;
		globalThis.Date = class extends Right {
			constructor(...given: unknown[]) {
				if (given.length === 0) super(Right.now() - late);
				else super(...(given as [number]));
			}
			static override now() {
				return Right.now() - late;
			}
		} as DateConstructor;
	}, DAY);
	await joinClass(other, 'ROWAN', name);
	expect(await other.evaluate(() => Date.now())).toBeLessThan(Date.now() - DAY / 2);

	for (const [device, opened] of [
		[page, 1],
		[other, 2]
	] as const) {
		await openLesson(device);
		await expect.poll(() => onDisk(school, name).attempts.length).toBe(opened);
	}
	const begunAt = Date.now();
	for (const device of [page, other]) await device.context().setOffline(true);
	await answerTheCheck(page, 'I don’t know yet');
	await answerTheCheck(other, 0);
	for (const device of [page, other])
		await expect(device.getByText('Work kept safe here')).toBeVisible();
	expect(onDisk(school, name).answers).toEqual([]);

	// The newer answer arrives first.
	for (const [device, arrived] of [
		[other, 1],
		[page, 2]
	] as const) {
		await device.context().setOffline(false);
		await device.evaluate(() => dispatchEvent(new Event('online')));
		await expect.poll(() => onDisk(school, name).answers.length).toBe(arrived);
	}
	const { attempts, answers } = onDisk(school, name);
	expect(answers.map(({ attempt }) => attempt).sort()).toEqual([...attempts].sort());
	expect(new Set(answers.map(({ activity }) => activity)).size).toBe(1);
	for (const { at } of answers) {
		expect(at).toBeGreaterThan(begunAt - 60_000);
		expect(at).toBeLessThanOrEqual(Date.now());
	}

	const newest = answers.find(({ attempt }) => attempt === attempts[1]);
	for (const device of [page, other]) {
		await device.reload();
		await expect(device.getByText(/^2 of \d+$/)).toBeVisible();
		// What a tab that knows nothing yet goes on from.
		const tab = await device.context().newPage();
		await tab.goto(`/lesson/${LESSON}`);
		await expect(tab.getByText(/^2 of \d+$/)).toBeVisible();
		expect((await heldFor(tab)).answered[newest?.activity ?? '']).toEqual(
			JSON.parse(newest?.response ?? 'null')
		);
		await tab.close();
	}
	expect(onDisk(school, name).answers).toHaveLength(2);
	await other.context().close();
	await context.setOffline(false);
});

test('a tab that is come back to doesn’t ask what was answered on another device meanwhile, and keeps what stands in it', async ({
	page,
	school,
	browser
}) => {
	const name = await joinClass(page, 'ROWAN', 27);
	const other = await somebodyElse(browser, school);
	await joinClass(other, 'ROWAN', name);
	for (const device of [page, other]) await openLesson(device);
	// Half an answer stands here.
	const picked = page.getByRole('main').getByRole('radio').first();
	await picked.check();
	await answerTheCheck(other, 0);
	await other.getByRole('button', { name: 'We’ve talked' }).click();
	await expect(other.getByText(/^3 of \d+$/)).toBeVisible();
	await expect.poll(() => onDisk(school, name).answers.length).toBe(2);

	const asked = page.waitForResponse((answer) => answer.url().includes(`/attempts/${LESSON}.json`));
	await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
	await asked;
	await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
	await expect(picked).toBeChecked();
	await answerTheCheck(page, 'I don’t know yet');
	await page.getByRole('button', { name: 'Carry on' }).click();
	await expect(page.getByText(/^3 of \d+$/)).toBeVisible();
	expect(
		onDisk(school, name).answers.filter(({ activity }) => activity === 'my-doodle')
	).toHaveLength(1);
	await other.context().close();
});
