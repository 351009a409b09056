import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAxeClean, somebodyElse, test } from './walk.ts';

test('while the school’s keys are away, the plain page and the steps say after sending that nobody can read it yet', async ({
	browser,
	school
}) => {
	const key = join(school.folder, 'school/keys/fields.key');
	await school.kill();
	renameSync(key, `${key}.aside`);
	await school.start();
	const page = await somebodyElse(browser, school);
	await page.route('**/*.js', (route) => route.abort());
	await page.goto('/tell');
	await expect(page.getByText('Nobody at school may read this for a while.')).toBeVisible();
	await page.getByLabel('Do you want to say more?').fill('nobody has the key');
	await page.getByRole('button', { name: 'Send' }).click();
	await page.waitForURL('**/tell/sent');
	await expect(page.getByText('Nobody at school may read this for a while.')).toBeVisible();
	await expect(page.getByText('Tell a grown-up you feel safe with now.')).toBeVisible();
	await expect(page.getByText(/ready for/)).toHaveCount(0);
	await expectAxeClean(page);

	await page.unroute('**/*.js');
	await page.goto('/tell');
	await page.getByRole('button', { name: /^No / }).click();
	for (const _ of [1, 2]) await page.getByRole('button', { name: 'Skip' }).click();
	await page.getByRole('button', { name: 'Send', exact: true }).click();
	await expect(page.getByText('Sent', { exact: true })).toBeVisible();
	await expect(page.getByText('Nobody at school may read this for a while.')).toBeVisible();
	await expect(page.getByText('Tell a grown-up you feel safe with now.')).toBeVisible();
	await expect(page.getByText(/ready for/)).toHaveCount(0);
	await expectAxeClean(page);

	await school.kill();
	renameSync(`${key}.aside`, key);
	await school.start();
	await page.goto('/tell/sent');
	await expect(page.getByText(/ready for the grown-ups who keep children safe/)).toBeVisible();
	await expect(page.getByText('A grown-up can help you tell CEOP', { exact: false })).toBeVisible();
	await page.context().close();
});
