import { request } from 'node:http';
import { expect, expectAxeClean, joinClass, signInStaff, test } from './walk.ts';

test('a pupil in Reception taps a name and three pictures, and a wrong picture gets a kind word', async ({
	page
}) => {
	await page.goto('/');
	await expectAxeClean(page);
	await page.getByRole('link', { name: 'Find your class' }).click();
	await expectAxeClean(page);
	await page.getByLabel('Type your class code').fill('nothing');
	await page.getByRole('button', { name: 'Go' }).click();
	await expect(page.getByText('No class has that code')).toBeVisible();

	await page.getByLabel('Type your class code').fill('AcOrN');
	await page.getByRole('button', { name: 'Go' }).click();
	await page.waitForURL('**/join/ACORN');
	await expectAxeClean(page);
	await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(30);
	await expect(page.getByText('Fenn')).toHaveCount(0);

	await page.getByRole('main').getByRole('link').first().click();
	for (const picture of ['bus', 'sun', 'dog'])
		await page.getByRole('button', { name: picture, exact: true }).click();
	await expect(
		page.getByRole('status').filter({ hasText: 'Those aren’t your pictures' })
	).toBeVisible();
	await expectAxeClean(page);
	for (const picture of ['dog', 'red apple', 'rocket'])
		await page.getByRole('button', { name: picture, exact: true }).click();
	await page.waitForURL('**/trail');
	await expectAxeClean(page);
});

test('a pupil in Year 4 types three words and lands on the trail', async ({ page }) => {
	await joinClass(page, 'OAK');
	await expectAxeClean(page);
});

test('staff sign in by a door of their own', async ({ page }) => {
	await page.goto('/login');
	await expectAxeClean(page);
	await page.getByLabel('Email').fill('teacher@demo.test');
	await page.getByLabel('Password').fill('not this');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page.getByRole('alert')).toContainText('don’t go together');
	await signInStaff(page, 'teacher');
	await expect(page.getByRole('heading', { name: 'Hello, Mr Lund' })).toBeVisible();
	await expectAxeClean(page);
});

test('from outside, plain HTTP gets one page that explains HTTPS', async ({ school }) => {
	const { hostname, port } = new URL(school.origin);
	const answer = await new Promise<{ status: number; body: string }>((done, failed) => {
		const asked = request(
			{ hostname, port, path: '/join', headers: { host: 'waymark.school.test' } },
			(from) => {
				let body = '';
				from.on('data', (part) => (body += String(part)));
				from.on('end', () => done({ status: from.statusCode ?? 0, body }));
			}
		);
		asked.on('error', failed);
		asked.end();
	});
	expect(answer.status).toBe(426);
	expect(answer.body).toContain('needs a secure address');
});
