import { expect, type Page } from '@playwright/test';
import { aLesson } from '../e2e/walk.ts';
import { arrive } from './arrive.ts';
import type { Walk } from './camera.ts';

const dialog = (page: Page) => page.getByRole('dialog');

async function open(page: Page): Promise<void> {
	// The link leads to a page of its own until the page's script is there.
	await page.waitForFunction(() => document.readyState === 'complete');
	await page.getByRole('link', { name: /^(Tell an adult|I want a grown-up)$/ }).click();
	await expect(dialog(page).getByRole('heading', { level: 2 })).toBeFocused();
}

/** Tell an adult, question by question, to a concern that has arrived. */
export const tell: Walk = async (page, take, { nth }) => {
	await arrive(page, 'OAK', nth);
	await page.goto('/lesson/y4-who-says-so');
	await page.getByRole('main').getByRole('radio').first().waitFor();
	const button = (name: string | RegExp) =>
		dialog(page).getByRole('button', { name, exact: typeof name === 'string' });
	await open(page);
	await take('about');
	await button(/^Yes /).click();
	await take('who');
	await button('Back').click();
	await button(/^No /).click();
	await dialog(page).getByLabel('A picture of me').check();
	await take('happened');
	await button('Next').click();
	await dialog(page).getByLabel('In your own words').fill('they took my turn and laughed');
	await dialog(page).getByRole('radio', { name: 'Yes' }).check();
	await take('words');
	await button('Next').click();
	await button('Send').waitFor();
	await take('ready');
	await button('Send').click();
	await dialog(page).getByText('Sent', { exact: true }).waitFor();
	await take('sent');
};

/** What Year 2 chooses from, with the weightiest of it chosen. */
export const tellYear2: Walk = async (page, take, { nth }) => {
	await arrive(page, 'CEDAR', nth);
	await open(page);
	await dialog(page).getByRole('button', { name: /^No / }).click();
	await take('happened');
	await dialog(page).getByLabel('I want to hurt myself').check();
	await dialog(page).getByLabel('Someone asked me for something').check();
	await take('noted');
};

/** The same for the youngest: one tap. */
export const tellYoung: Walk = async (page, take, { nth }) => {
	await arrive(page, 'ACORN', nth);
	await aLesson(page).click();
	await page.waitForURL('**/lesson/*');
	await page.getByRole('main').getByRole('button').first().waitFor();
	await open(page);
	await take('ask');
	await dialog(page).getByRole('button', { name: 'I feel sad' }).click();
	await dialog(page).getByRole('button', { name: 'Get a grown-up' }).click();
	await dialog(page).getByText('Show this picture to your grown-up').waitFor();
	await take('sent');
};
