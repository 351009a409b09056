import type { Page } from '@playwright/test';
import {
	expect,
	expectAxeClean,
	listenForTrouble,
	signInStaff,
	somebodyElse,
	test
} from './walk.ts';

/** A form of the record that is open. */
const openForm = async (page: Page, name: string): Promise<void> => {
	const link = page.getByRole('navigation', { name: 'What to do with it' }).getByRole('link', {
		name,
		exact: true
	});
	const more = page.getByText('More', { exact: true });
	if (!(await link.isVisible())) await more.click();
	await link.click();
	await expect(page.getByRole('form')).toBeVisible();
	await expect(page.getByRole('form').getByText(/Never view, copy, photograph/)).toBeVisible();
	await expectAxeClean(page);
};

/** Sends the form that is open, and is back at the record: what it added may show there a moment before. */
const send = async (page: Page, button: string): Promise<void> => {
	await page.getByRole('form').getByRole('button', { name: button, exact: true }).click();
	await expect(page.getByRole('form')).toHaveCount(0);
};

/** A line of the chronology. */
const entry = (page: Page, text: RegExp | string) =>
	page
		.getByRole('region', { name: 'What has happened' })
		.getByRole('listitem')
		.filter({ hasText: text });

test('what it is about, another child, a mistake, a move and a reply: one record, all of it readable', async ({
	page
}) => {
	test.setTimeout(120_000);
	await signInStaff(page, 'dsl', '/safeguarding');
	await page.getByRole('link', { name: /in my uniform/ }).click();
	await page.getByRole('button', { name: 'Acknowledge' }).click();
	await expect(page.getByText('Acknowledged by Mrs Osei')).toBeVisible();

	// Categories: three at most, and what was ticked stays when there were four.
	await openForm(page, 'What it is about');
	for (const name of ['Grooming', 'Contact by a stranger', 'Neglect', 'AI or a chatbot'])
		await page.getByLabel(name, { exact: true }).check();
	await page.getByRole('button', { name: 'Keep' }).click();
	await expect(page.getByRole('alert')).toContainText('Choose 3 categories at most');
	await expect(page.getByLabel('Grooming', { exact: true })).toBeChecked();
	await page.getByLabel('Neglect', { exact: true }).uncheck();
	await page.getByLabel('AI or a chatbot', { exact: true }).uncheck();
	await page.getByLabel('Contact', { exact: true }).check();
	await send(page, 'Keep');
	const about = page.getByRole('list', { name: 'What it is about' });
	await expect(about).toHaveText(/Contact by a stranger.*Grooming.*Contact/);
	await expect(page.getByRole('link', { name: /in my uniform/ })).toContainText('Grooming');

	// It may be sexual abuse: the record asks who first knew.
	await expect(page.getByText('Police or local authority told').first()).toBeVisible();
	await openForm(page, 'Who first knew, who was told');
	await page.getByRole('textbox', { name: 'Who first knew' }).fill('Mrs Osei');
	await page.getByLabel('Who has been told').selectOption('The police');
	await page.getByRole('button', { name: 'Keep' }).click();
	await expect(page.getByRole('alert')).toContainText('Say who told them, and when');
	await expect(page.getByRole('textbox', { name: 'Who first knew' })).toHaveValue('Mrs Osei');
	await page.getByLabel('Who told them').fill('Mrs Osei');
	await page
		.getByLabel('When they were told')
		.fill(await page.getByLabel('When they knew').inputValue());
	await send(page, 'Keep');
	await expect(entry(page, /Mrs Osei told the police/)).toBeVisible();

	// Another child; then it was the wrong one, and is struck through.
	await openForm(page, 'Another child involved');
	await page.getByLabel('Child', { exact: true }).selectOption({ index: 3 });
	await page.getByLabel('How they are involved').selectOption('Saw or heard it');
	await page.getByLabel('What is known').fill('Was beside her at the time.');
	await send(page, 'Keep');
	await expect(page.getByText('Saw or heard it', { exact: true })).toBeVisible();
	await expect(page.getByRole('link', { name: /’s chronology$/ })).toHaveCount(2);
	await openForm(page, 'Strike through an entry');
	await page
		.getByLabel('Which entry is wrong')
		.selectOption({ label: await labelOf(page, /another child/) });
	await page.getByLabel('What is wrong with it').fill('It was her cousin, from another school.');
	await send(page, 'Strike through');
	const struck = entry(page, 'Was beside her at the time.');
	await expect(struck).toContainText(/Struck through by Mrs Osei.*her cousin/);
	await expect(struck.locator('s')).toContainText('Was beside her at the time.');
	await expect(page.getByText('Saw or heard it', { exact: true })).toHaveCount(0);
	await expect(page.getByRole('link', { name: /’s chronology$/ })).toHaveCount(1);
	await expectAxeClean(page);

	// A referral waits for its reply, on the record and in the list.
	await openForm(page, 'Refer');
	await page.getByLabel('To whom', { exact: true }).selectOption('Police');
	await page.getByLabel('Reply due by').fill('2030-01-31');
	await send(page, 'Keep');
	const line = page.getByRole('link', { name: /in my uniform/ });
	await expect(line).toContainText('Reply awaited from Police, due 31 Jan');
	await expect(line).toContainText('Referred');
	await openForm(page, 'Reply to a referral');
	await page.getByLabel('They answered').check();
	await page.getByLabel('Who answered').fill('PC Marsh');
	await page.getByLabel('Their reference, if it is new').fill('CR-81');
	await send(page, 'Keep');
	await expect(entry(page, /PC Marsh answered referral \d+.*CR-81/)).toBeVisible();
	await expect(line).not.toContainText('Reply awaited');
	await expect(page.getByText('Police (CR-81)')).toBeVisible();
	const record = new URL(page.url()).pathname;

	// The child's chronology; then it is moved, and leaves a nameless mark there.
	await page.getByRole('link', { name: /’s chronology$/ }).click();
	await expect(page.getByRole('heading', { name: /’s chronology$/ })).toBeVisible();
	const first = new URL(page.url()).pathname;
	const chronology = page.getByRole('article');
	await expect(chronology.getByRole('listitem').filter({ hasText: 'Told by them' })).toHaveCount(2);
	await expect(chronology).toContainText('in my uniform');
	await expect(chronology).not.toContainText('her cousin');
	await expectAxeClean(page);
	await page.goto(record);
	await openForm(page, 'Move to another child');
	await page.getByLabel('Whose it is').selectOption({ index: 5 });
	await page.getByLabel('Why', { exact: true }).fill('She had her sister’s tablet.');
	await page.getByRole('button', { name: 'Move it' }).click();
	await page.waitForURL('**/safeguarding');
	await page.goto(first);
	await expect(chronology).toContainText('A concern was moved from here on');
	await expect(chronology).not.toContainText('in my uniform');
	await expect(chronology).not.toContainText('sister’s tablet');
	await expectAxeClean(page);
	await page.goto(record);
	await expect(entry(page, /Mrs Osei moved it from/)).toContainText('sister’s tablet');
});

test('a colleague without a desk reads what was shared, behind their password, until it is taken back', async ({
	page,
	browser,
	school
}) => {
	await signInStaff(page, 'dsl', '/safeguarding');
	await page.getByRole('link', { name: /^I feel very sad/ }).click();
	await openForm(page, 'Share with one colleague');
	await page.getByLabel('With', { exact: true }).selectOption({ label: 'Miss Bello' });
	await page.getByLabel('All of it').check();
	await page.getByLabel('Why they need to know').fill('She has lunch with him.');
	await send(page, 'Share');
	await expect(page.getByText('Shared with Miss Bello')).toBeVisible();
	await expectAxeClean(page);
	const id = new URL(page.url()).pathname.split('/').at(-1);

	const ta = await somebodyElse(browser, school);
	const troubles = listenForTrouble(ta);
	await signInStaff(ta, 'ta');
	await ta.getByRole('link', { name: 'Something to read' }).click();
	await ta.waitForURL('**/confirm?**');
	await expect(ta.getByText(/very sad/)).toHaveCount(0);
	await ta.getByLabel('Password').fill('waymark-demo');
	await ta.getByRole('button', { name: 'Open' }).click();
	await ta.waitForURL('**/concerns/shared');
	await expectAxeClean(ta);
	await ta.getByRole('link', { name: /^I feel very sad/ }).click();
	await expect(ta.getByText('Seen at lunch with friends.', { exact: false })).toBeVisible();
	await expect(ta.getByRole('link', { name: /chronology|Refer|Share|Close/ })).toHaveCount(0);
	await expectAxeClean(ta);
	await openForm(ta, 'Add a note');
	await ta.getByRole('textbox', { name: 'Note' }).fill('He ate well today.');
	await send(ta, 'Add');
	await expect(ta.getByText('He ate well today.')).toBeVisible();
	for (const closed of [`/safeguarding/${id}`, '/safeguarding'])
		expect((await ta.goto(closed))?.status()).toBe(403);
	await ta.goto('/home');
	await expect(ta.getByRole('link', { name: 'Something to read' })).toHaveCount(0);

	await page.getByRole('button', { name: 'Take it back from Miss Bello' }).click();
	await expect(page.getByText('Mrs Osei ended sharing it with Miss Bello')).toBeVisible();
	await expect(page.getByText('He ate well today.')).toBeVisible();
	expect((await ta.goto(`/concerns/shared/${id}`))?.status()).toBe(404);

	// A part of it: the note, and not what was said.
	await openForm(page, 'Share with one colleague');
	await page.getByLabel('With', { exact: true }).selectOption({ label: 'Miss Bello' });
	await page.getByLabel('Only these').check();
	await page.getByLabel(/Note by Mrs Osei: Seen at lunch/).check();
	await page.getByLabel('Why they need to know').fill('Only where he sits.');
	await send(page, 'Share');
	await expect(page.getByText(/shared entries \d+ of it with Miss Bello/)).toBeVisible();
	await ta.goto(`/concerns/shared/${id}`);
	await expect(ta.getByRole('heading', { name: 'Part of a record' })).toBeVisible();
	await expect(ta.getByText('Seen at lunch with friends.', { exact: false })).toBeVisible();
	await expect(ta.getByText('He ate well today.')).toBeVisible();
	await expect(ta.getByText(/very sad|Only where he sits/)).toHaveCount(0);
	await expectAxeClean(ta);
	expect(troubles).toEqual([]);
	await ta.context().close();
});

/** The line of the chooser whose words match. */
async function labelOf(page: Page, text: RegExp): Promise<string> {
	const labels = await page.getByLabel('Which entry is wrong').locator('option').allInnerTexts();
	return labels.find((label) => text.test(label)) ?? '';
}
