import { join } from 'node:path';
import Database from 'better-sqlite3';
import { serveBuilt, TEMPLATE, type Served } from './server.ts';
import { expect, expectAxeClean, signInStaff, somebodyElse, test as base } from './walk.ts';

const WORDS = 'he shouts at us when nobody is there';
const DAY = 24 * 60 * 60_000;

/** A school of its own: its records are made older than they are. */
const test = base.extend<{ own: Served }>({
	own: async ({}, use) => {
		const school = await serveBuilt(TEMPLATE, { WAYMARK_LOG: 'warn' });
		await use(school);
		await school.stop();
	},
	baseURL: async ({ own }, use) => use(own.origin)
});

/** All that was ever noted about concerns was noted so much earlier. */
function older(school: Served, days: number): void {
	const sqlite = new Database(join(school.folder, 'school', 'school.db'));
	try {
		sqlite.exec(`drop trigger concern_entries_stand;
			update concern_entries set at = at - ${days * DAY};`);
	} finally {
		sqlite.close();
	}
}

test('what was said about a teacher goes only when the chair agrees with the head, and never to the teacher', async ({
	page,
	browser,
	own
}) => {
	test.slow();
	await signInStaff(page, 'ta', '/concern/new');
	await page.getByLabel('How do you know?').selectOption('I heard it');
	await page.getByLabel('Is it about an adult at school?').selectOption('Yes');
	await page.getByLabel('If so, which adult?').selectOption('Mr Lund');
	await page.getByLabel('What you were told, heard or saw').fill(WORDS);
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect(page.getByText('It is kept, and the right people have been told')).toBeVisible();

	const head = await somebodyElse(browser, own);
	await signInStaff(head, 'head', '/safeguarding');
	await head.getByRole('link', { name: new RegExp(WORDS) }).click();
	await head.getByRole('button', { name: 'Acknowledge' }).click();
	await expect(head.getByText('Acknowledged by Ms Whitlock')).toBeVisible();
	await head.getByRole('link', { name: 'To our safeguarding system' }).click();
	await expect(head.getByText('Nothing of it goes from Waymark by itself.')).toBeVisible();
	await head.getByLabel('Which system').fill('The head’s locked cabinet');
	await head.getByLabel('Its reference there').fill('7');
	await head.getByRole('button', { name: 'Keep' }).click();
	await expect(
		head.getByText('In The head’s locked cabinet, reference 7', { exact: true })
	).toBeVisible();
	await head.getByRole('link', { name: 'Close', exact: true }).click();
	await head.getByLabel('How it ended').selectOption({ index: 1 });
	await head.getByLabel('Reason').fill('The LADO has it.');
	await head.getByRole('button', { name: 'Close', exact: true }).click();
	await expect(head.getByText('nothing of it goes by itself')).toBeVisible();
	const record = new URL(head.url()).pathname;
	await head.goto('/safeguarding/keeping');
	await expect(head.getByRole('heading', { name: 'About an adult at school' })).toBeVisible();

	const chair = await somebodyElse(browser, own);
	await signInStaff(chair, 'chair', '/safeguarding');
	expect((await chair.request.get(record)).status()).toBe(404);

	older(own, 91);
	await head.goto('/safeguarding/keeping');
	await head
		.getByRole('article')
		.getByRole('link', { name: /About an adult at school/ })
		.first()
		.click();
	await expect(
		head.getByRole('heading', { name: 'Ask that what was said and written be removed' })
	).toBeVisible();
	await expectAxeClean(head);
	await head.getByLabel('Why it need not be kept here').fill('All of it is in the cabinet.');
	await head.getByRole('button', { name: 'Ask', exact: true }).click();
	await expect(head.getByText('A second reader has to agree.')).toBeVisible();
	await expect(head.getByText(WORDS, { exact: true })).toBeVisible();
	await head.goto(`${record}/removal`);
	await head.getByLabel('Why it need not be kept here').fill('Once more.');
	await head.getByRole('button', { name: 'Ask', exact: true }).click();
	await expect(head.getByRole('alert')).toContainText('You have asked already');

	await chair.goto('/safeguarding');
	await chair.getByRole('link', { name: 'Somebody asks you to agree' }).click();
	await chair
		.getByRole('article')
		.getByRole('link', { name: /About an adult at school/ })
		.first()
		.click();
	await expect(
		chair.getByText('Ms Whitlock asks for it: All of it is in the cabinet.')
	).toBeVisible();
	await expect(chair.getByText(WORDS, { exact: true })).toBeVisible();
	await expectAxeClean(chair);
	await chair.getByRole('button', { name: 'I agree: remove it' }).click();
	await expect(chair.getByText('What was said and written has gone').first()).toBeVisible();
	await expect(chair.getByText(WORDS, { exact: true })).toHaveCount(0);

	for (const who of ['teacher', 'dsl', 'deputy']) {
		const other = await somebodyElse(browser, own);
		await signInStaff(other, who);
		expect([403, 404]).toContain((await other.request.get(record)).status());
		await other.context().close();
	}
	expect(own.log()).not.toContain('Lund');
});
