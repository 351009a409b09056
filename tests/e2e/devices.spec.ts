import { expect, expectAxeClean, joinClass, signInStaff, somebodyElse, test } from './walk.ts';

test('the admin sees which class’s devices start from nothing each day, and what to change', async ({
	page,
	browser,
	school
}) => {
	await signInStaff(page, 'admin');
	await page
		.getByRole('main')
		.getByRole('link', { name: /^Devices/ })
		.click();
	await expect(page.getByRole('heading', { name: 'Devices', level: 1 })).toBeVisible();
	await expect(page.getByText('work that waits may never arrive')).toBeVisible();
	const row = (of: string) => page.getByRole('row').filter({ hasText: of });
	await expect(row('Willow').first()).toContainText('Start from nothing, day after day');
	await expect(row('Oak').filter({ hasText: 'Chromebooks' })).toContainText('Keep their work');
	await expect(page.getByRole('heading', { name: 'Chromebooks', level: 3 })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'iPads', level: 3 })).toHaveCount(0);
	await expect(page.getByText(/GB are free on its disk/)).toBeVisible();
	await expect(page.getByText('No backup is set up')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Devices', exact: true })).toBeVisible();
	await expectAxeClean(page);

	// The same browser twice: new once, and asked for its promise from then on.
	const child = await somebodyElse(browser, school);
	await joinClass(child, 'ROWAN', 13);
	await joinClass(child, 'ROWAN', 14);
	await child.context().close();
	await page.reload();
	const theirs = row('Rowan').filter({ hasText: 'Other devices' });
	await expect(theirs.getByRole('cell')).toHaveText(['Too early to say', '2', '1']);
});
