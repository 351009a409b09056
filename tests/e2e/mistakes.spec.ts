import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveBuilt, TEMPLATE, type Served } from './server.ts';
import {
	expect,
	expectAxeClean,
	joinClass,
	signInStaff,
	somebodyElse,
	test as base
} from './walk.ts';

/** A school whose lessons folder may be edited. */
const test = base.extend<{ lessons: string; ownSchool: Served }>({
	lessons: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'waymark-lessons-'));
		cpSync('lessons', folder, { recursive: true });
		await use(folder);
		rmSync(folder, { recursive: true, force: true });
	},
	ownSchool: async ({ lessons }, use) => {
		const env = { WAYMARK_LOG: 'warn', WAYMARK_LESSONS: lessons };
		const served = await serveBuilt(TEMPLATE, env);
		await use(served);
		await served.stop();
	},
	baseURL: async ({ ownSchool }, use) => use(ownSchool.origin)
});

const BEGUN = 'y3-three-words-one-lock';

function plant(folder: string, file: string, was: string, now: string): void {
	const text = readFileSync(join(folder, file), 'utf8');
	if (!text.includes(was)) throw new Error(`${file} has no "${was}"`);
	writeFileSync(join(folder, file), text.replace(was, now));
}

test('mistakes in lessons, facts, a framework and a game: what they touch is withheld, the lead is told, all else goes on', async ({
	page,
	browser,
	ownSchool,
	lessons
}) => {
	test.slow();
	await joinClass(page, 'HAZEL', 5);
	await page.goto(`/lesson/${BEGUN}`);
	await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
	for (let question = 0; question < 3; question++) {
		await page.getByRole('radio', { name: 'I don’t know yet' }).check();
		await page.getByRole('button', { name: 'Next' }).click();
	}
	await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
	await expect(page.getByText('Work sent to school')).toBeVisible();

	await ownSchool.quit();
	plant(lessons, 'y3/three-words-one-lock/lesson.yaml', 'minutes: 38', 'minutes: 37');
	plant(lessons, 'y1/ask-first/lesson.yaml', 'minutes:', 'minuets:');
	plant(lessons, 'facts.yaml', 'childline-number:\n', 'childline-number: [\n');
	plant(lessons, 'frameworks/rshe-2025.yaml', 'edition:', 'editon:');
	plant(lessons, 'games/passwords/lks2.yaml', 'rounds:\n', 'rounds: [\n');
	await ownSchool.start();

	// The child goes on where they were, in the lesson as it was.
	await page.reload();
	await expect(page.getByText(/^2 of \d+$/)).toBeVisible();
	await page.goto('/trail');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

	const plain = await browser.newContext({
		baseURL: ownSchool.origin,
		javaScriptEnabled: false
	});
	const stranger = await plain.newPage();
	await stranger.goto('/tell');
	await expect(stranger.getByText('0800 1111')).toBeVisible();
	await expect(stranger.getByText('999', { exact: true })).toBeVisible();
	await plain.close();

	const lead = await somebodyElse(browser, ownSchool);
	await signInStaff(lead, 'lead');
	// Rounds that quote a fact can't do without the facts.
	const quoting = globSync(join(lessons, 'games/*/*.yaml')).filter((file) =>
		readFileSync(file, 'utf8').includes('{{')
	);
	await expect(
		lead.getByText(
			new RegExp(
				`\\d lessons?, ${quoting.length + 1} sets of game rounds, 1 file of facts and 1 framework`
			)
		)
	).toBeVisible();
	await expectAxeClean(lead);
	await lead.goto('/lead');
	for (const where of [
		/y1-ask-first.*y1\/ask-first\/lesson\.yaml, line \d+: .*minu/,
		/facts\.yaml.*facts\.yaml, line \d+:/,
		/rshe-2025\.yaml, line \d+:.*edit/,
		/game\/passwords\/LKS2.*lks2\.yaml, line \d+:/
	])
		await expect(lead.getByRole('listitem').filter({ hasText: where }).first()).toBeVisible();
	await expectAxeClean(lead);
	for (const path of ['/teach/HAZEL/coverage', '/teach/HAZEL/plan', '/teach/HAZEL/pupils'])
		expect((await lead.goto(path))?.status(), path).toBe(200);
	await lead.context().close();
});
