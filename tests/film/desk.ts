import { arriveStaff } from './arrive.ts';
import type { Walk } from './camera.ts';

/** The desk: what is new, one record, one thing to do about it. */
export const desk: Walk = async (page, take) => {
	await arriveStaff(page, 'dsl', '/safeguarding');
	await take('list', true);
	await page
		.getByRole('link', { name: /in my uniform|adding me back/ })
		.first()
		.click();
	await page.getByRole('button', { name: 'Acknowledge' }).waitFor();
	await take('record', true);
	await page.getByRole('link', { name: 'Spoken to the child' }).click();
	await page.getByLabel('What was said').waitFor();
	await take('record-spoken', true);
	await page.goto('/safeguarding');
	await page.getByText(/^Closed \(/).click();
	await page.getByRole('link', { name: /voting me out/ }).click();
	await page.getByText('A week on she says that it has stopped.').waitFor();
	await take('record-closed', true);
	await page.clock.install();
	await page.goto('/safeguarding');
	await page.getByRole('heading', { name: 'Waiting for you' }).waitFor();
	await page.clock.runFor(6 * 60_000);
	await page.getByRole('heading', { name: 'This page has closed' }).waitFor();
	await take('closed');
};

/**
 * A record that has grown long, what can be done with it, and the chronology of its child. Only one of the two
 * sizes makes it grow: both walk through the same school at once.
 */
export const longRecord: Walk = async (page, take, { nth }) => {
	await arriveStaff(page, 'deputy', '/safeguarding');
	await page.getByRole('link', { name: /my other account/ }).click();
	await page.getByRole('heading', { name: 'What has happened' }).waitFor();
	await take('referred', true);
	const record = new URL(page.url()).pathname;
	if (nth === 27) {
		for (let n = 1; n <= 16; n++) {
			await page.goto(`${record}/note`);
			await page
				.getByRole('textbox', { name: 'Note' })
				.fill(`Rang home at the end of day ${n}: the account has not written again.`);
			await page.getByRole('button', { name: 'Add', exact: true }).click();
			await page.getByText(`end of day ${n}:`).waitFor();
		}
		await page.goto(`${record}/strike`);
		await page.getByLabel('Which entry is wrong').selectOption({ index: 4 });
		await page.getByLabel('What is wrong with it').fill('That was the other family.');
		await page.getByRole('button', { name: 'Strike through' }).click();
		await page.getByText(/^Struck through by/).waitFor();
		await take('long', true);
	}
	for (const form of [
		'categories',
		'other-child',
		'move',
		'strike',
		'share',
		'first-known',
		'reply'
	]) {
		await page.goto(`${record}/${form}`);
		await page.getByRole('form').waitFor();
		await take(form, true);
	}
	await page.goto(record);
	await page.getByRole('link', { name: /’s chronology$/ }).click();
	await page.getByRole('heading', { name: /’s chronology$/ }).waitFor();
	await take('chronology', true);
	await page.getByText('Whom you can ask').click();
	await take('helplines', true);
};

/** What a teacher who was picked reads, behind their password. */
export const teachersConcerns: Walk = async (page, take) => {
	await arriveStaff(page, 'teacher');
	await page.goto('/teach/OAK/concerns');
	await take('confirm');
	await page.getByLabel('Password').fill('waymark-demo');
	await page.getByRole('button', { name: 'Open' }).click();
	await page.waitForURL('**/teach/OAK/concerns');
	await take('list');
	await page.getByRole('link', { name: /adding me back/ }).click();
	await page.getByRole('heading', { name: 'Someone was unkind' }).waitFor();
	await take('record', true);
};
