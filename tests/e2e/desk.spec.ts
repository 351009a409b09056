import type { Page } from '@playwright/test';
import {
	expect,
	expectAxeClean,
	listenForTrouble,
	signInStaff,
	somebodyElse,
	test
} from './walk.ts';

/** An adult in school writes a concern. @param adult whom it is about, by name, if an adult at school */
async function write(page: Page, words: string, adult?: string): Promise<void> {
	await page.goto('/concern/new');
	await page.getByLabel('How do you know?').selectOption('I heard it');
	await page.getByLabel('Is it about an adult at school?').selectOption(adult ? 'Yes' : 'No');
	if (adult) await page.getByLabel('If so, which adult?').selectOption(adult);
	await page.getByLabel('What you were told, heard or saw').fill(words);
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect(page.getByText('It is kept, and the right people have been told')).toBeVisible();
}

test('what an adult chose before the page’s script arrived is still chosen after it', async ({
	page
}) => {
	await signInStaff(page, 'ta');
	let arrive = (): void => undefined;
	const arrived = new Promise<void>((done) => (arrive = done));
	await page.route('**/*.js', async (route) => {
		await arrived;
		await route.continue();
	});
	await page.goto('/concern/new', { waitUntil: 'commit' });
	const adult = page.getByLabel('If so, which adult?');
	const now = page.getByRole('checkbox', { name: 'It is happening now, or today' });
	await page.getByLabel('How do you know?').selectOption('I heard it');
	await page.getByLabel('Is it about an adult at school?').selectOption('Yes');
	await adult.selectOption('Ms Whitlock');
	await now.check();
	const chosen = await adult.inputValue();
	arrive();
	await page.waitForLoadState('networkidle');

	await expect(page.getByLabel('Is it about an adult at school?')).toHaveValue('yes');
	await expect(page.getByLabel('How do you know?')).toHaveValue('heard');
	await expect(adult).toHaveValue(chosen);
	await expect(now).toBeChecked();
});

test('a concern about an adult is not sent until it says which, or that nobody knows', async ({
	page
}) => {
	await signInStaff(page, 'ta');
	await page.goto('/concern/new');
	await page.waitForLoadState('networkidle');
	await page.getByLabel('How do you know?').selectOption('I heard it');
	await page.getByLabel('Is it about an adult at school?').selectOption('Yes');
	const words = page.getByLabel('What you were told, heard or saw');
	await words.fill('somebody shouted');
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect(page.getByRole('alert')).toContainText('Say which adult');
	await expect(words).toHaveValue('somebody shouted');
	await expect(page.getByLabel('Is it about an adult at school?')).toHaveValue('yes');
	await page.getByLabel('If so, which adult?').selectOption('I don’t know, or not on this list');
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect(page.getByText('It is kept, and the right people have been told')).toBeVisible();
});

test('the teacher picked sees one unnamed dot, and opens it after giving the password again', async ({
	page
}) => {
	await signInStaff(page, 'teacher');
	const dot = page.getByRole('link', { name: 'Something to read' });
	await expect(dot).toBeVisible();
	await expect(page.getByText(/adding me back|concern/i).filter({ visible: true })).toHaveCount(0);
	await dot.click();
	await page.waitForURL('**/confirm?**');
	await expectAxeClean(page);
	await page.getByLabel('Password').fill('not this one');
	await page.getByRole('button', { name: 'Open' }).click();
	await expect(page.getByRole('alert')).toContainText('isn’t your password');
	await page.getByLabel('Password').fill('waymark-demo');
	await page.getByRole('button', { name: 'Open' }).click();
	await page.waitForURL('**/teach/OAK/concerns');
	await expectAxeClean(page);
	await page.getByRole('link', { name: /adding me back/ }).click();
	await expect(page.getByRole('heading', { name: 'Someone was unkind' })).toBeVisible();
	await expect(page.getByRole('link', { name: /Refer|Hand over/ })).toHaveCount(0);
	await expectAxeClean(page);
	await page.getByRole('button', { name: 'Acknowledge' }).click();
	await expect(page.getByText('Acknowledged by Mr Lund')).toBeVisible();
	await page.goto('/home');
	await expect(page.getByRole('heading', { name: 'Hello, Mr Lund' })).toBeVisible();
	await expect(dot).toHaveCount(0);
});

test('the safeguarding lead goes from alert to closure, by keyboard alone', async ({ page }) => {
	await signInStaff(page, 'dsl');
	await page.getByRole('link', { name: 'Something to read' }).press('Enter');
	await page.waitForURL('**/safeguarding');
	await expectAxeClean(page);
	await page.getByRole('link', { name: /^Someone was unkind.*Happening now/ }).press('Enter');
	await expect(page.getByRole('heading', { name: 'Someone was unkind' })).toBeVisible();
	await expect(page.getByText('Not yet', { exact: true })).toHaveCount(2);
	await expectAxeClean(page);

	await page.getByRole('button', { name: 'Acknowledge' }).press('Enter');
	await expect(page.getByText('Acknowledged by Mrs Osei')).toBeVisible();

	await page.getByRole('link', { name: 'Spoken to the child' }).press('Enter');
	await expect(page.getByLabel('Who spoke to them')).toBeFocused();
	await expectAxeClean(page);
	await page
		.getByLabel('What was said')
		.fill('She feels safe now, and would like to be left out of the group.');
	await page.getByRole('button', { name: 'Keep' }).press('Enter');
	await expect(page.getByText(/Mrs Osei spoke to the child/)).toBeVisible();

	await page.getByRole('link', { name: 'Parents', exact: true }).press('Enter');
	await page.getByLabel('No, or not yet').press('Space');
	await page.getByRole('button', { name: 'Keep' }).press('Enter');
	await expect(page.getByRole('alert')).toContainText('Write why they weren’t told');
	await page.getByLabel('Why not').fill('At pick-up today.');
	await page.getByRole('button', { name: 'Keep' }).press('Enter');
	await expect(page.getByText('Not yet', { exact: true })).toHaveCount(0);

	await page.getByRole('link', { name: 'Close', exact: true }).press('Enter');
	await page.getByLabel('How it ended').selectOption('Resolved in school');
	await page.getByLabel('Reason').fill('The group has been closed.');
	await page.getByRole('button', { name: 'Close', exact: true }).press('Enter');
	await expect(page.getByText('Closed by Mrs Osei: Resolved in school')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Acknowledge' })).toHaveCount(0);
});

test('a new concern is on the desk without reloading, and a dot on every other page', async ({
	page,
	browser,
	school
}) => {
	await signInStaff(page, 'dsl', '/safeguarding');
	const elsewhere = await page.context().newPage();
	await elsewhere.goto('/home');
	await page.bringToFront();
	const adult = await somebodyElse(browser, school);
	await signInStaff(adult, 'ta');
	await write(adult, 'Two children were talking about a dare at the bus stop.');
	await expect(page.getByRole('link', { name: /a dare at the bus stop/ })).toBeVisible();
	await expect(elsewhere.getByRole('link', { name: 'Something to read' })).toBeVisible();
	await adult.context().close();
});

for (const { about, adult, signIn, readers } of [
	{ about: 'a teacher', adult: 'Mr Lund', signIn: 'teacher', readers: ['head'] },
	{ about: 'the lead', adult: 'Mrs Osei', signIn: 'dsl', readers: ['head'] },
	{ about: 'the head', adult: 'Ms Whitlock', signIn: 'head', readers: ['chair', 'dsl'] }
])
	test(`a concern about ${about} reaches exactly whom it should, and never them`, async ({
		browser,
		school
	}) => {
		const words = `overheard, about ${about}`;
		const ta = await somebodyElse(browser, school);
		await signInStaff(ta, 'ta');
		await write(ta, words, adult);
		await ta.context().close();

		let address = '';
		const everybody = ['teacher', 'dsl', 'deputy', 'head', 'chair', 'governor', 'admin', 'lead'];
		const reads: string[] = [];
		for (const who of everybody.toSorted((a) => (readers.includes(a) ? -1 : 1))) {
			const page = await somebodyElse(browser, school);
			const troubles = listenForTrouble(page);
			await signInStaff(page, who);
			await page.goto('/safeguarding');
			const line = page.getByRole('link', { name: words });
			if (readers.includes(who)) {
				await line.click();
				await expect(page.getByRole('heading', { name: 'About an adult at school' })).toBeVisible();
				await expect(page.getByText(/LADO/).first()).toBeVisible();
				if (about === 'the head')
					await expect(page.getByText('Don’t wait', { exact: true })).toBeVisible();
				address = new URL(page.url()).pathname;
				reads.push(who);
			} else {
				await expect(line).toHaveCount(0);
				for (const under of ['', '/note', '/welfare']) {
					const answer = await page.goto(address + under);
					expect(answer?.status(), `${who} at ${under}`).toBeGreaterThanOrEqual(403);
					await expect(page.getByText(words)).toHaveCount(0);
				}
				const data = await page.request.get(`${address}/__data.json`);
				expect(await data.text()).not.toContain(words);
			}
			if (who === signIn) expect(readers).not.toContain(who);
			expect(troubles).toEqual([]);
			await page.context().close();
		}
		expect(reads.toSorted()).toEqual(readers.toSorted());
		expect(school.log()).not.toContain(words);
	});

test('without JavaScript the desk works all the same', async ({ browser, school }) => {
	const context = await browser.newContext({ baseURL: school.origin, javaScriptEnabled: false });
	const page = await context.newPage();
	await signInStaff(page, 'deputy', '/safeguarding');
	await page.getByRole('link', { name: /^A picture of me/ }).click();
	await page.getByRole('link', { name: 'Add a note' }).click();
	await page.getByRole('textbox', { name: 'Note' }).fill('Rang the class teacher.');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(page.getByText('Rang the class teacher.')).toBeVisible();
	await context.close();
});
