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
	await page
		.getByLabel('The teacher should')
		.selectOption({ label: 'Speak to the safeguarding lead first' });
	await page.getByRole('button', { name: 'Ask for care' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Oak');
	await expectAxeClean(page);

	const teacher = await somebodyElse(browser, school);
	await signInStaff(teacher, 'teacher', '/teach/OAK/plan/y4-behind-the-message');
	const note = teacher.getByText('Before this lesson: a note from the safeguarding lead');
	await expect(teacher.getByText(`${name}: Speak to the safeguarding lead first`)).toBeHidden();
	await note.click();
	await expect(teacher.getByText(`${name}: Speak to the safeguarding lead first`)).toBeVisible();
	await expectAxeClean(teacher);
	await teacher.goto('/teach/OAK/plan/y4-who-says-so');
	await expect(note).toHaveCount(0);
	await teacher.context().close();
});
