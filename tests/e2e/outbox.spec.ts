import { cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { isKeptHere } from './fetched-ahead.ts';
import { serveBuilt, TEMPLATE, type Served } from './server.ts';
import { expect, expectAxeClean, joinClass, test } from './walk.ts';

const LESSON = 'y4-can-i-use-it';

/** What the school's database holds of a pupil's work on the lesson. */
function workOf(school: Served, shownName: string) {
	const database = new Database(join(school.folder, 'school', 'school.db'), { readonly: true });
	const rows = database
		.prepare(
			`select r.attempt, r.n, r.activity from responses r join pupils p on p.id = r.pupil
			where p.shown_name = ? and p.school_class = 'ROWAN' and r.lesson = ? order by r.attempt, r.n`
		)
		.all(shownName, LESSON) as { attempt: string; n: number; activity: string }[];
	database.close();
	return rows;
}

/** Opens the lesson and waits until the device keeps what it takes to go on without a network. */
async function openLesson(page: Page): Promise<void> {
	await page.goto(`/lesson/${LESSON}`);
	await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
	await isKeptHere(page, `/lessons/${LESSON}.json`);
}

/** Answers the four questions before the lesson. */
async function answerTheCheck(page: Page): Promise<void> {
	for (let question = 0; question < 4; question++) {
		await page.getByRole('radio', { name: 'I don’t know yet' }).check();
		await page.getByRole('button', { name: 'Next' }).click();
	}
	await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
}

const names = async (page: Page) => (await page.evaluate(() => caches.keys())).sort();

test('the Wi-Fi goes and the page is loaded again half-way: nothing is lost and nothing counted twice', async ({
	page,
	context,
	school
}) => {
	const name = await joinClass(page, 'ROWAN', 20);
	await openLesson(page);
	await context.setOffline(true);
	await page.reload();
	await answerTheCheck(page);
	await expect(page.getByText('Work kept safe here')).toBeVisible();
	await page.reload();
	await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
	await expect(page.getByText('Work kept safe here')).toBeVisible();
	expect(workOf(school, name)).toEqual([]);

	await context.setOffline(false);
	await expect(page.getByText('Work sent to school')).toBeVisible();
	await expect.poll(() => workOf(school, name)).toHaveLength(1);
	await page.reload();
	await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
	expect(workOf(school, name)).toHaveLength(1);
});

test('work still waiting at sign-out is sent under the next child, and is the first child’s', async ({
	page,
	context,
	school
}) => {
	const name = await joinClass(page, 'ROWAN', 21);
	await openLesson(page);
	await context.route('**/post', (route) => route.abort());
	await answerTheCheck(page);
	await expect(page.getByText('Work kept safe here')).toBeVisible();
	await page.getByRole('link', { name: /trail/i }).first().click();
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.waitForURL('**/join');
	// The sign-in page may have asked anew who reads what is told: that names no child.
	// Lessons and games are the same for all, and children in them have names too.
	const kept = await page.evaluate(() => Object.keys(sessionStorage));
	expect(kept.filter((key) => /waymark(?!\.tell\.people$)/.test(key))).toEqual([]);

	const next = await joinClass(page, 'ROWAN', 22);
	await context.unroute('**/post');
	await page.reload();
	await expect.poll(() => workOf(school, name)).toHaveLength(1);
	expect(workOf(school, next)).toEqual([]);
});

test('a duplicated tab is an attempt of its own', async ({ page, context, school }) => {
	const name = await joinClass(page, 'ROWAN', 23);
	await openLesson(page);
	// A window a page opens gets a copy of its sessionStorage.
	const [twin] = await Promise.all([
		context.waitForEvent('page'),
		page.evaluate(() => void window.open(location.href))
	]);
	await Promise.all([answerTheCheck(page), answerTheCheck(twin)]);
	await expect.poll(() => workOf(school, name)).toHaveLength(2);
	expect(new Set(workOf(school, name).map((row) => row.attempt)).size).toBe(2);
});

test('with no network a pupil’s page says so, and nothing kept says who was here', async ({
	page,
	context
}) => {
	const name = await joinClass(page, 'ROWAN', 24);
	await openLesson(page);
	await page.goto('/trail');
	await context.setOffline(true);
	await page.goto('/trail');
	await expect(page.getByRole('heading', { name: 'No Wi-Fi just now' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Tell an adult' })).toBeVisible();
	await expect(page.getByText(name)).toHaveCount(0);
	await expectAxeClean(page);

	// Lessons and games are the same for all, and children in them have names too.
	const kept = await page.evaluate(async () => {
		const all: [string, string][] = [];
		for (const cache of await caches.keys())
			for (const request of await (await caches.open(cache)).keys()) {
				const answer = await caches.match(request);
				const type = answer?.headers.get('content-type') ?? '';
				all.push([request.url, /html|json/.test(type) ? ((await answer?.text()) ?? '') : '']);
			}
		return all;
	});
	expect(kept.filter(([url]) => /__data\.json|trail|maker|attempts|join/.test(url))).toEqual([]);
	const ofOne = kept.filter(([url]) => !/\/lessons\//.test(url));
	expect(ofOne.filter(([, text]) => text.includes(name)).map(([url]) => url)).toEqual([]);

	await context.setOffline(false);
	await expect(page.getByRole('heading', { name: 'The Wi-Fi is back' })).toBeVisible();
	await page.getByRole('link', { name: 'Carry on' }).click();
	await page.waitForURL('**/trail');
});

test('signing out without Wi-Fi leads to our own page, and ends the session once it is back', async ({
	page,
	context
}) => {
	const name = await joinClass(page, 'ROWAN', 25);
	await openLesson(page);
	await page.goto('/trail');
	await expect(page.getByText(name)).toBeVisible();
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Sign out' }).click();
	await expect(page.getByRole('heading', { name: 'No Wi-Fi just now' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Tell an adult' })).toBeVisible();
	// Lessons and games are the same for all, and children in them have names too.
	const kept = await page.evaluate(() => JSON.stringify(Object.entries(sessionStorage)));
	expect(kept).not.toContain('waymark.');
	expect(kept).not.toContain(name);

	await context.setOffline(false);
	await expect(page.getByRole('heading', { name: 'The Wi-Fi is back' })).toBeVisible();
	await expect
		.poll(async () => (await page.request.get('/maker.json', { maxRedirects: 0 })).status())
		.not.toBe(200);
	await page.goto('/trail');
	await page.waitForURL('**/join*');
});

test('a new version waits for the lesson to end, and the old one’s files stay until then', async ({
	browser
}) => {
	// A server is started twice, and two workers wait for an idle moment.
	test.setTimeout(150_000);
	const copy = resolve('.cache/build-next');
	rmSync(copy, { recursive: true, force: true });
	cpSync('build', copy, { recursive: true });
	const school = await serveBuilt(TEMPLATE, { WAYMARK_BUILD: join(copy, 'index.js') });
	const context = await browser.newContext({ baseURL: school.origin });
	try {
		const lesson = await context.newPage();
		await joinClass(lesson, 'ROWAN', 25);
		await openLesson(lesson);
		const before = (await names(lesson)).filter((name) => name.startsWith('waymark build'));
		expect(before).toHaveLength(1);

		await school.kill();
		aNewVersion(copy);
		await school.start();
		const other = await context.newPage();
		const waiting = () =>
			other.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting);
		await other.goto('/trail');
		await expect.poll(waiting, { timeout: 30_000 }).toBe(true);
		await other.reload();
		await answerTheCheck(lesson);
		expect(await waiting()).toBe(true);
		expect(await names(lesson)).toContain(before[0]);

		// Nothing is loaded while it takes over: with a debugger at it, the old worker would then be
		// ended in the middle of an answer.
		await lesson.close();
		await other.reload();
		await expect.poll(waiting, { timeout: 30_000 }).toBe(false);
		await other.reload();
		await expect.poll(() => names(other), { timeout: 30_000 }).not.toContain(before[0]);
	} finally {
		await context.close();
		await school.stop();
		rmSync(copy, { recursive: true, force: true });
	}
});

/** Turns a build into its next version: another version's name, and another name for every file. */
function aNewVersion(build: string): void {
	const client = join(build, 'client');
	const { version } = JSON.parse(readFileSync(join(client, '_app/version.json'), 'utf8')) as {
		version: string;
	};
	const all = filesIn(build).filter((file) => !/\.(gz|br)$/.test(file));
	for (const packed of filesIn(client).filter((file) => /\.(gz|br)$/.test(file))) rmSync(packed);
	const old = all.filter((file) => /_app\/immutable\/.*\.(js|css)$/.test(file));
	const renamed = new Map(
		old.map((file) => [basename(file), basename(file).replace(/(\.\w+)$/, 'z$1')])
	);
	for (const file of all.filter((file) => /\.(js|json|css|html)$/.test(file))) {
		const text = readFileSync(file, 'utf8');
		const next = text
			.replaceAll(version, `${version}9`)
			.replace(/[\w.-]+\.(?:js|css)\b/g, (name) => renamed.get(name) ?? name);
		if (next !== text) writeFileSync(file, next);
	}
	for (const file of old)
		renameSync(file, join(dirname(file), renamed.get(basename(file)) ?? basename(file)));
}

const filesIn = (folder: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
