import type { Page } from '@playwright/test';
import { workThrough } from './lesson-walk.ts';
import { expect, expectAxeClean, joinClass, signInStaff, somebodyElse, test } from './walk.ts';

test('how it looks is the pupil’s choice, shows at once, and follows them to the next device', async ({
	page,
	school,
	browser
}) => {
	const name = await joinClass(page, 'HAZEL', 14);
	const size = () =>
		page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
	const usual = await size();
	await page.getByRole('button', { name: 'Settings' }).click();
	const dialog = page.getByRole('dialog', { name: 'How it looks for me' });
	await dialog.getByRole('radio', { name: 'Very big' }).check({ force: true });
	await expect.poll(size).toBeGreaterThan(usual * 1.3);
	await dialog.getByRole('radio', { name: 'Calm' }).check({ force: true });
	await expectAxeClean(page);
	await dialog.getByRole('button', { name: 'Done' }).click();
	await expectAxeClean(page);

	const next = await somebodyElse(browser, school);
	await joinClass(next, 'HAZEL', name);
	const there = await next.evaluate(() =>
		Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
	);
	expect(there).toBeGreaterThan(usual * 1.3);
	await next.context().close();
});

test('a teacher sets how it looks for a pupil, and each choice changes what it says', async ({
	page,
	school,
	browser
}) => {
	const teacher = await somebodyElse(browser, school);
	await signInStaff(teacher, 'teacher', '/teach/OAK/pupils');
	const link = teacher.getByRole('main').getByRole('row').nth(19).getByRole('link').first();
	const name = (await link.innerText()).trim();
	await link.click();
	await teacher.getByLabel('Letters and lines').selectOption('roomy');
	await teacher.getByLabel('Movement').selectOption('less');
	await teacher.getByLabel('Games', { exact: true }).selectOption('plain');
	await teacher.getByLabel('How hard games are').selectOption('Harder');
	await teacher.getByLabel('Small pictures by the words').selectOption('beside');
	await teacher.getByRole('button', { name: 'Keep it' }).click();
	await expect(teacher.getByText('Kept.')).toBeVisible();
	await expectAxeClean(teacher);
	await teacher.reload();
	await expect(teacher.getByLabel('How hard games are')).toHaveValue('3');
	await teacher.context().close();

	const look = () =>
		page.getByRole('main').evaluate((main) => {
			const { letterSpacing, lineHeight, fontSize } = getComputedStyle(main);
			const button = main.querySelector('a.button, button') ?? main;
			return {
				spacing: Number.parseFloat(letterSpacing) || 0,
				line: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
				moves: Number.parseFloat(getComputedStyle(button).transitionDuration)
			};
		});
	await joinClass(page, 'OAK', 12);
	const usual = await look();
	expect(usual.spacing).toBe(0);
	expect(usual.moves).toBeGreaterThan(0.1);
	await page.goto('/games/passwords');
	await expect(page.locator('[data-game="passwords"] canvas')).toBeVisible();
	await page.goto('/trail');
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.waitForURL('**/join');

	await joinClass(page, 'OAK', name);
	await expect.poll(async () => (await look()).spacing).toBeGreaterThan(0.5);
	const chosen = await look();
	expect(chosen.line).toBeGreaterThan(usual.line + 0.1);
	expect(chosen.moves).toBeLessThan(0.01);
	await page.goto('/games/passwords');
	const game = page.locator('[data-game="passwords"]');
	await expect(game.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
	await expect(game.locator('canvas')).toHaveCount(0);
	await page.goto('/lesson/y4-who-says-so');
	const symbol = page.getByRole('main').locator('.symbols img');
	await workThrough(page, async () => (await symbol.count()) > 0);
	await expect(symbol.first()).toBeVisible();
	await expectAxeClean(page);
});

test('what a pupil chooses without Wi-Fi is theirs at once, and everywhere once it is back', async ({
	page,
	school,
	browser,
	context
}) => {
	const name = await joinClass(page, 'HAZEL', 15);
	const room = (of: Page) => of.locator('[data-room=pupil]');
	await page.getByRole('button', { name: 'Settings' }).click();
	const dialog = page.getByRole('dialog', { name: 'How it looks for me' });
	await expect(dialog).toBeVisible();
	await context.setOffline(true);
	await dialog.getByRole('radio', { name: 'Calm' }).check({ force: true });
	await expect(dialog.getByText('Other computers get it when the Wi-Fi is back')).toBeVisible();
	await expect(room(page)).toHaveAttribute('data-colours', 'calm');
	await dialog.getByRole('button', { name: 'Done' }).click();

	const sent = page.waitForResponse((answer) => answer.url().endsWith('/me/looks') && answer.ok());
	await context.setOffline(false);
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await sent;
	await expect(room(page)).toHaveAttribute('data-colours', 'calm');
	const next = await somebodyElse(browser, school);
	await joinClass(next, 'HAZEL', name);
	await expect(room(next)).toHaveAttribute('data-colours', 'calm');
	await next.context().close();

	// Through a page that is made anew meanwhile: the trail takes it along.
	await page.getByRole('button', { name: 'Settings' }).click();
	await page.route('**/me/looks', (route) => route.abort());
	await dialog.getByRole('radio', { name: 'Bright' }).check({ force: true });
	await expect(dialog.getByText('Other computers get it when the Wi-Fi is back')).toBeVisible();
	await page.unroute('**/me/looks');
	const later = page.waitForResponse((answer) => answer.url().endsWith('/me/looks') && answer.ok());
	await page.reload();
	await later;
	await expect(room(page)).toHaveAttribute('data-colours', 'usual');
	await page.reload();
	await expect(room(page)).toHaveAttribute('data-colours', 'usual');
});

test('a teacher picks a route for one pupil, and their lesson has what the route adds', async ({
	page,
	school,
	browser
}) => {
	const teacher = await somebodyElse(browser, school);
	await signInStaff(teacher, 'teacher', '/teach/OAK/plan/y4-who-says-so/routes');
	const row = teacher
		.getByRole('listitem')
		.filter({ has: teacher.getByRole('group') })
		.nth(20);
	const name = (await row.locator('legend').innerText()).trim();
	await row.getByRole('radio', { name: 'Support' }).check();
	await expect(row.getByText('Kept')).toBeVisible();
	await expectAxeClean(teacher);
	await teacher.context().close();

	const steps = async (who: string | number) => {
		await joinClass(page, 'OAK', who);
		await page.goto('/lesson/y4-who-says-so');
		const bar = page.getByRole('progressbar');
		await expect(bar).toBeVisible();
		const of = Number(await bar.getAttribute('max'));
		await page.goto('/trail');
		await page.getByRole('button', { name: 'Sign out' }).click();
		await page.waitForURL('**/join');
		return of;
	};
	expect(await steps(name)).toBe((await steps(21)) + 1);
});

test('what isn’t for a child in class is on none of their pages, and no reason is given', async ({
	page,
	school,
	browser
}) => {
	const lesson = 'a[href="/lesson/y4-behind-the-message"]';
	const game = 'a[href="/games/bullying"]';
	const child = await somebodyElse(browser, school);
	const name = await joinClass(child, 'OAK', 9);
	await expect(child.locator(lesson)).not.toHaveCount(0);
	const asked = async () => {
		const answer = await child.request.get('/mix.json');
		const { questions } = (await answer.json()) as { questions: { strand: string }[] };
		return questions.map(({ strand }) => strand);
	};
	expect(await asked()).toContain('BUL');

	await signInStaff(page, 'dsl', '/care');
	const option = page.getByLabel('Which child').locator('optgroup[label="Oak"] option', {
		hasText: new RegExp(`^\\s*${name}\\s*$`)
	});
	await page.getByLabel('Which child').selectOption((await option.getAttribute('value')) ?? '');
	await page.getByLabel('In lessons on').selectOption({ label: 'Online bullying' });
	await page.getByLabel('The teacher should').selectOption({ index: 3 });
	await page.getByRole('button', { name: 'Ask for care' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Oak');

	await child.goto('/trail');
	await expect(child.getByRole('link', { name: 'Games' })).toBeVisible();
	await expect(child.locator(lesson)).toHaveCount(0);
	expect(await asked()).not.toContain('BUL');
	await child.getByRole('link', { name: 'Games' }).click();
	await expect(child.locator('a[href="/games/passwords"]')).toBeVisible();
	await expect(child.locator(game)).toHaveCount(0);
	await child.goto('/games/bullying');
	await expect(child.getByRole('link', { name: 'Back to the trail' })).toBeVisible();
	await expect(child.getByRole('button', { name: 'Play', exact: true })).toHaveCount(0);
	await child.context().close();
});

test('a safeguarding lead asks for care, and the teacher sees what to do before the lesson', async ({
	page,
	school,
	browser
}) => {
	await signInStaff(page, 'dsl', '/care');
	const child = page.getByLabel('Which child');
	const option = child.locator('optgroup[label="Oak"] option').nth(4);
	const name = (await option.innerText()).trim();
	await child.selectOption((await option.getAttribute('value')) ?? '');
	await page.getByLabel('In lessons on').selectOption({ label: 'Online bullying' });
	await page.getByLabel('The teacher should').selectOption({ label: 'Speak to me first' });
	await page.getByRole('button', { name: 'Ask for care' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Oak');
	await expectAxeClean(page);

	const teacher = await somebodyElse(browser, school);
	await signInStaff(teacher, 'teacher', '/teach/OAK/plan/y4-behind-the-message');
	const note = teacher.getByText('Before this lesson: a note about children to take care with');
	await expect(teacher.getByText(`${name}: Speak to Mrs Osei first`)).toBeHidden();
	await note.click();
	await expect(teacher.getByText(`${name}: Speak to Mrs Osei first`)).toBeVisible();
	await expectAxeClean(teacher);
	await teacher.goto('/teach/OAK/plan/y4-who-says-so');
	await expect(note).toHaveCount(0);

	// And again before the class begins it together, whatever page it is begun from.
	await teacher.goto('/teach/OAK/live');
	await teacher.getByLabel('Lesson', { exact: true }).selectOption({ label: 'Behind the message' });
	await teacher.getByRole('button', { name: 'Start this one' }).click();
	const first = teacher.getByRole('region', { name: 'Before you start “Behind the message”' });
	await expect(first.getByText(`${name}: Speak to Mrs Osei first`)).toBeHidden();
	await expectAxeClean(teacher);
	await first.getByText('Before this lesson').click();
	await expect(first.getByText(`${name}: Speak to Mrs Osei first`)).toBeVisible();
	await first.getByRole('button', { name: 'I’ve read it: start' }).click();
	await expect(teacher.getByRole('heading', { name: 'Teach a lesson together' })).toHaveCount(0);
	await expect(teacher.getByText(name)).toHaveCount(0);
	await teacher.getByRole('button', { name: 'End the lesson' }).click();
	await teacher.getByRole('button', { name: 'Put it away, not taught' }).click();
	await expect(teacher.getByRole('heading', { name: 'Teach a lesson together' })).toBeVisible();
	await teacher.context().close();
});
