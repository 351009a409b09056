import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { serveBuilt, TEMPLATE, type Served } from './server.ts';
import { expect, expectAxeClean, joinClass, signInStaff, somebodyElse, test } from './walk.ts';

interface Done {
	activity: string;
	times: number;
}

/** What is on the school's disk of trail mixes by the pupil of this name in this class. */
function onDisk(school: Served, name: string, schoolClass: string) {
	const sqlite = new Database(join(school.folder, 'school', 'school.db'), { readonly: true });
	try {
		const whose = `from attempts a join pupils p on p.id = a.pupil
			where a.mix is not null and p.shown_name = ? and p.school_class = ?`;
		const finished = sqlite
			.prepare(`select count(a.finished_at) as n ${whose}`)
			.get(name, schoolClass) as { n: number };
		const done = sqlite
			.prepare(
				`select r.activity, count(*) as times from responses r where r.attempt in (select a.id ${whose})
				group by r.activity`
			)
			.all(name, schoolClass) as Done[];
		const levels = sqlite
			.prepare(
				`select count(*) as n from attainment t join pupils p on p.id = t.pupil
				where t.source = 'trail mix' and p.shown_name = ? and p.school_class = ?`
			)
			.get(name, schoolClass) as { n: number };
		return { finished: finished.n, done, levels: levels.n };
	} finally {
		sqlite.close();
	}
}

const main = (page: Page) => page.getByRole('main');
const end = (page: Page) => page.getByRole('heading', { name: /your trail mix for this week/ });
const openMix = async (page: Page) => {
	await main(page).getByRole('link', { name: 'Trail mix: Start' }).click();
	await page.waitForURL('**/mix');
	await expect(main(page).getByRole('button', { name: 'I don’t know yet' })).toBeVisible();
};

/** Chooses, hears why, and goes on; or says "I don't know yet". */
async function answerOne(page: Page, choose = true): Promise<void> {
	const asked = await main(page).getByRole('heading', { level: 2 }).first().innerText();
	if (choose) {
		await main(page).getByRole('radio').first().check({ force: true });
		await main(page).getByRole('button', { name: 'Check', exact: true }).click();
	}
	const show = main(page).getByRole('button', { name: /^(I don’t know yet|Show me)$/ });
	const next = main(page).getByRole('button', { name: 'Next', exact: true });
	await expect(show.or(next)).toBeVisible();
	if (await show.isVisible()) await show.click();
	await next.click();
	await expect(
		end(page).or(main(page).getByRole('button', { name: 'Check', exact: true }))
	).toBeVisible();
	if (!(await end(page).isVisible()))
		await expect(main(page).getByRole('heading', { level: 2 }).first()).not.toHaveText(asked);
}

test('a Y4 pupil meets five questions from before, through a reload and without Wi-Fi, and each answer counts once', async ({
	page,
	school,
	context
}) => {
	const name = await joinClass(page, 'OAK', 4);
	await expectAxeClean(page);
	await openMix(page);
	const bar = page.getByRole('progressbar');
	await expect(bar).toHaveAttribute('max', '5');
	await expectAxeClean(page);

	await answerOne(page);
	await answerOne(page, false);
	await expect(bar).toHaveAttribute('value', '3');
	const third = await main(page).innerText();
	await page.reload();
	await expect(bar).toHaveAttribute('value', '3');
	await expect.poll(() => main(page).innerText()).toBe(third);

	await expect
		.poll(
			() =>
				page.evaluate(
					async () =>
						(await navigator.serviceWorker.getRegistration())?.active?.state === 'activated'
				),
			{ timeout: 30_000 }
		)
		.toBe(true);
	await context.setOffline(true);
	await answerOne(page);
	await page.reload();
	await expect(bar).toHaveAttribute('value', '4');
	await answerOne(page, false);
	await answerOne(page);
	await expect(end(page)).toBeVisible();
	expect(await main(page).innerText()).not.toMatch(/\d/);
	await expectAxeClean(page);
	expect(onDisk(school, name, 'OAK').finished).toBe(0);

	await context.setOffline(false);
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await expect(page.getByText('Work sent to school')).toBeVisible();
	await expect.poll(() => onDisk(school, name, 'OAK').finished).toBe(1);
	const { done, levels } = onDisk(school, name, 'OAK');
	expect(done.map(({ times }) => times)).toEqual([1, 1, 1, 1, 1]);
	expect(levels).toBeGreaterThan(0);

	await page.getByRole('link', { name: 'Back to the trail' }).last().click();
	await page.waitForURL('**/trail');
	await expect(main(page).getByRole('heading', { name: 'Trail mix' })).toHaveCount(0);
	await page.goto('/mix');
	await expect(end(page)).toBeVisible();
});

test('a mix half done is gone on with after signing in again', async ({ page, school }) => {
	const name = await joinClass(page, 'OAK', 6);
	await openMix(page);
	await answerOne(page);
	await expect(page.getByText('Work sent to school')).toBeVisible();
	await expect.poll(() => onDisk(school, name, 'OAK').done.length).toBe(1);
	await page.goto('/trail');
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.waitForURL((url) => url.pathname !== '/trail');

	await joinClass(page, 'OAK', 6);
	await main(page).getByRole('link', { name: 'Trail mix: Carry on' }).click();
	await expect(page.getByRole('progressbar')).toHaveAttribute('value', '2');
});

test('a Y1 pupil hears the questions and sees pictures to choose from', async ({ page }) => {
	await joinClass(page, 'BEECH', 4);
	await expectAxeClean(page);
	await openMix(page);
	await expect(main(page).getByRole('radio').first()).toBeAttached();
	await expectAxeClean(page);
	for (let n = 0; n < 5 && !(await end(page).isVisible()); n++) await answerOne(page, n % 2 === 0);
	await expect(end(page)).toBeVisible();
	await expectAxeClean(page);
});

test('there is no mix in Reception', async ({ page }) => {
	await joinClass(page, 'ACORN', 4);
	await expect(main(page).getByRole('heading', { name: 'Trail mix' })).toHaveCount(0);
});

test('before the lesson and after it the teacher sees how many hold which idea, and a next step; names only on a tap', async ({
	browser
}) => {
	// A school of its own: what other tests answer is what this page counts.
	const untouched = await serveBuilt(TEMPLATE, { WAYMARK_LOG: 'warn' });
	const page = await somebodyElse(browser, untouched);
	await signInStaff(page, 'teacher');
	await page.goto('/teach/OAK/plan/y4-can-i-use-it');
	const card = page.getByRole('region', { name: 'What has stuck' });
	await expect(card.getByText('Suggested next')).toBeVisible();
	await expect(card.getByRole('row', { name: /^Before \d+ \d+ \d+$/ }).first()).toBeVisible();
	await expect(card.getByRole('row', { name: /^After \d+ \d+ \d+$/ }).first()).toBeVisible();
	await expectAxeClean(page);

	const idea = card
		.getByRole('group')
		.filter({ hasText: /[1-9]\d* now/ })
		.first();
	const names = idea.getByRole('paragraph');
	await expect(names).toBeHidden();
	await idea.locator('summary').click();
	await expect(names).toBeVisible();
	await expect(names).toHaveText(/^[A-Z]\w+/);
	await expectAxeClean(page);

	await page.goto('/teach/OAK/plan/y4-who-says-so');
	const before = page.getByRole('region', { name: 'What your class thinks now' });
	await expect(before.getByText(/Suggested next/)).toBeVisible();
	await expectAxeClean(page);
	await untouched.stop();
});

test('an assistant prepares the lesson and is not shown how the pupils stand', async ({ page }) => {
	await signInStaff(page, 'ta');
	await page.goto('/teach/OAK/plan/y4-can-i-use-it');
	await expect(page.getByRole('heading', { name: 'Before you teach' })).toBeVisible();
	await expect(page.getByText('Suggested next')).toHaveCount(0);
});
