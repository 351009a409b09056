import type { Page } from '@playwright/test';
import { arrive, arriveStaff } from './arrive.ts';
import type { Walk } from './camera.ts';

const dialog = (page: Page) => page.getByRole('dialog');

/** A child who asks not to be named, and what the desk shows before, while and after two look. */
export const unnamed: Walk = async (page, take, { nth }) => {
	const words = `they say they will hurt him, ${nth}`;
	await arrive(page, 'OAK', nth - 12);
	await page.goto('/trail');
	await page.waitForFunction(() => document.readyState === 'complete');
	const press = (name: string | RegExp) =>
		dialog(page)
			.getByRole('button', { name, exact: typeof name === 'string' })
			.click();
	await page.getByRole('link', { name: 'Tell an adult' }).click();
	await press(/^No /);
	await press('Skip');
	await dialog(page).getByLabel('In your own words').fill(words);
	await dialog(page).getByRole('radio', { name: 'Yes' }).check();
	await press('Next');
	const box = dialog(page).getByRole('checkbox', { name: 'Don’t show my name' });
	await box.waitFor();
	await take('ready');
	await box.check();
	await take('ticked');
	await press('Send');
	await dialog(page).getByText('Sent', { exact: true }).waitFor();
	await page.context().clearCookies();

	await arriveStaff(page, 'dsl', '/safeguarding');
	await take('list');
	await page
		.getByRole('link', { name: new RegExp(words) })
		.first()
		.click();
	await page.getByRole('heading', { name: 'What has happened' }).waitFor();
	await take('record', true);
	const at = new URL(page.url()).pathname;
	await page.getByRole('link', { name: 'Ask to see who it is' }).click();
	await page
		.getByLabel('Why somebody could be badly hurt')
		.fill('He walks home alone at half past three.');
	await take('asking', true);
	await page.getByRole('button', { name: 'Ask', exact: true }).click();
	await page.getByText('You asked to see who it is').waitFor();
	await take('asked', true);
	await page.context().clearCookies();
	await arriveStaff(page, 'deputy', '/safeguarding');
	await page.goto(at);
	await page.getByText('asks to see who this child is').waitFor();
	await take('second', true);
	await page.getByRole('link', { name: 'Agree' }).click();
	await page.getByRole('heading', { name: 'Agree to look' }).waitFor();
	await take('agreeing', true);
	await page.getByRole('button', { name: 'Agree, and show the name' }).click();
	await page.getByText('agreed: the child’s name shows').waitFor();
	await take('looked', true);
};
