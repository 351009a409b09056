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
