import type { Page } from '@playwright/test';
import { arrive, arriveStaff } from './arrive.ts';
import type { Walk } from './camera.ts';

/** As a form of theirs would send it. */
async function send(page: Page, path: string, form: Record<string, string>): Promise<void> {
	const { origin } = new URL(page.url());
	const answer = await page.request.post(path, {
		form,
		headers: { origin, accept: 'text/html' },
		maxRedirects: 0
	});
	if (answer.status() !== 303) throw new Error(`${path} took nothing: ${answer.status()}`);
}

/** A child who told, then what they find after signing in again. @param at their place on the class's list */
export const replied =
	(code: string, at: number, phrase: string, lang?: string): Walk =>
	async (page, take, { nth }) => {
		const words = `they never let me join in, ${code.toLowerCase()} ${nth}`;
		await arrive(page, code, at);
		await send(page, '/tell', { id: crypto.randomUUID(), words, 'about-adult': 'no' });
		await page.context().clearCookies();
		await arriveStaff(page, 'dsl', '/safeguarding');
		const record = await page
			.getByRole('link', { name: new RegExp(words) })
			.first()
			.getAttribute('href');
		await page.goto(`${record}/reply`);
		const choice = page.getByRole('radio', { name: new RegExp(phrase) });
		const value = (await choice.first().getAttribute('value')) ?? '';
		await take('form', true);
		await send(page, `${record}/reply`, { reply: value });
		await page.goto(record ?? '');
		await take('record', true);
		await page.context().clearCookies();
		await arrive(page, code, at);
		await page.goto('/hello');
		await page.getByRole('button', { name: /OK/ }).waitFor();
		if (lang) await page.locator(`[lang=${lang}]`).filter({ visible: true }).first().waitFor();
		await take('hello');
	};

/** The desk with a burst from one place, folded and open. */
export const burst: Walk = async (page, take) => {
	await page.goto('/tell');
	for (let n = 1; n <= 12; n++)
		await send(page, '/tell', { id: crypto.randomUUID(), words: `pizza ${n} of 12` });
	await arriveStaff(page, 'dsl', '/safeguarding');
	await take('folded', true);
	await page
		.getByText(/from one internet address/)
		.first()
		.click();
	await take('open', true);
};
