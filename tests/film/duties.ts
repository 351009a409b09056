import type { Page } from '@playwright/test';
import { serveBuilt, TEMPLATE } from '../e2e/server.ts';
import type { Walk } from './camera.ts';

/** Who reads concerns: as an admin proposes it, and as a second person answers. In a school of its own. */
export const duties: Walk = async (page, take) => {
	const school = await serveBuilt(TEMPLATE, { WAYMARK_LOG: 'warn' });
	const at = (path: string) => page.goto(school.origin + path);
	const as = async (who: string, path: string) => {
		await page.context().clearCookies();
		await at('/login');
		await signIn(page, who);
		await at(path);
	};
	try {
		await as('admin', '/admin/people');
		await page.getByRole('link', { name: 'Mr Lund' }).click();
		await page.getByRole('heading', { name: 'Has left' }).waitFor();
		await take('person', true);
		await at('/admin/duties');
		await take('admin-empty', true);
		for (const [who, what, duty] of [
			['Mr Lund', 'Takes on a duty', 'Deputy safeguarding lead'],
			['Mrs Osei', 'Is no longer', 'Designated safeguarding lead'],
			['Mrs Rahman', 'Takes on a duty', 'Governor']
		] as const) {
			await page.getByLabel('Who', { exact: true }).selectOption(who);
			await page.getByRole('radio', { name: what }).check();
			await page.getByLabel('Duty', { exact: true }).selectOption(duty);
			await page.getByRole('button', { name: 'Propose it' }).click();
			await page
				.getByText(`${who} ${what === 'Is no longer' ? 'is no longer' : 'becomes'}`)
				.waitFor();
		}
		await take('admin-open', true);
		await at('/admin/audit');
		await page.getByRole('button', { name: 'Look now' }).click();
		await page.getByText(/^Whole: /).waitFor();
		await take('audit');
		await as('teacher', '/home');
		await take('proposed');
		await at('/duty-code');
		await take('code', true);
		await as('head', '/home');
		await take('home');
		await at('/safeguarding');
		await take('desk');
		await at('/duties');
		await take('list', true);
		await page.getByRole('link', { name: 'Look at it and answer' }).first().click();
		await page.getByLabel('Password').fill('waymark-demo');
		await page.getByRole('button', { name: 'Open' }).click();
		await page.getByRole('heading', { name: 'Do you agree?' }).waitFor();
		await take('answer');
		await page.getByRole('button', { name: 'I say no' }).click();
		await page.getByText('You said no').waitFor();
		await take('answered', true);
	} finally {
		await school.stop();
	}
};

async function signIn(page: Page, who: string): Promise<void> {
	await page.getByLabel('Email').fill(`${who}@demo.test`);
	await page.getByLabel('Password').fill('waymark-demo');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL('**/home');
}
