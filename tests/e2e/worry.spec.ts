import { expect, expectAxeClean, signInStaff, somebodyElse, test } from './walk.ts';

test('a teacher worried about a piece of work sends it to the desk, and it leaves the class’s page', async ({
	page,
	school,
	browser
}) => {
	await signInStaff(page, 'teacher');
	await page.goto('/teach/MAPLE/evidence');
	const work = page
		.getByRole('article')
		.filter({ has: page.getByRole('button', { name: /^Approve / }) })
		.first();
	const text = (await work.locator('blockquote').first().innerText()).trim();
	const who = (await work.getAttribute('aria-label')) ?? '';
	const pieces = page.getByRole('article', { name: who }).filter({ hasText: text });
	const before = await pieces.count();
	await work.getByRole('link', { name: /I’m worried about this/ }).click();

	await expect(page.getByText('This work goes with it')).toBeVisible();
	await expect(page.getByLabel('How do you know?')).toHaveValue('work');
	await page.getByLabel('Is it about an adult at school?').selectOption('no');
	await page.getByLabel('What you were told, heard or saw').fill('Please look at this one.');
	await expectAxeClean(page);
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect(page.getByText('It is kept, and the right people have been told')).toBeVisible();
	await page.goto('/teach/MAPLE/evidence');
	await expect(pieces).toHaveCount(before - 1);

	const dsl = await somebodyElse(browser, school);
	await signInStaff(dsl, 'dsl', '/safeguarding');
	await dsl.getByRole('link').filter({ hasText: 'Please look at this one.' }).click();
	await expect(dsl.getByText(text)).toBeVisible();
	await expect(dsl.getByRole('figure')).toBeVisible();
	await expectAxeClean(dsl);
	await dsl.context().close();
});

test('a concern that is sent while the network is down stays on the page, and goes once it is back', async ({
	page,
	context,
	school,
	browser
}) => {
	const words = 'She says a man in a game asks for pictures.';
	await signInStaff(page, 'teacher');
	await page.goto('/concern/new');
	await page.getByLabel('How do you know?').selectOption('heard');
	await page.getByLabel('Is it about an adult at school?').selectOption('no');
	await page.getByLabel('What you were told, heard or saw').fill(words);
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect(page.getByRole('alert')).toContainText('That did not reach school');
	await expect(page.getByLabel('What you were told, heard or saw')).toHaveValue(words);
	await expectAxeClean(page);

	await context.setOffline(false);
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect(page.getByText('It is kept, and the right people have been told')).toBeVisible();
	await expect(page.getByText('That did not reach school')).toHaveCount(0);
	const dsl = await somebodyElse(browser, school);
	await signInStaff(dsl, 'dsl', '/safeguarding');
	await expect(dsl.getByRole('link').filter({ hasText: words })).toHaveCount(1);
	await dsl.context().close();
});
