import { expect, test as base, type Browser, type Page } from '@playwright/test';
import { serveBuilt, TEMPLATE, type Served } from './server.ts';

/** A page that fails its test on any message of the security policy and any error of ours. */
export const test = base.extend<{ page: Page }, { school: Served }>({
	school: [
		async ({}, use) => {
			const served = await serveBuilt(TEMPLATE, { WAYMARK_LOG: 'warn' });
			await use(served);
			await served.stop();
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ school }, use) => use(school.origin),
	page: async ({ page }, use) => {
		const troubles = listenForTrouble(page);
		await use(page);
		expect(troubles).toEqual([]);
	}
});
export { expect };
export { expectAxeClean } from './axe.ts';

/** Collects what must never be said in a browser's console; grows as the page is used. */
export function listenForTrouble(page: Page): string[] {
	const troubles: string[] = [];
	page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
	page.on('console', (message) => {
		const text = message.text();
		if (/content security policy|refused to/i.test(text)) troubles.push(text);
	});
	page.on('request', (request) => {
		const host = new URL(request.url()).hostname;
		if (!['localhost', ''].includes(host) && /^https?:/.test(request.url()))
			troubles.push(`another host: ${host}`);
	});
	return troubles;
}

/** Pictures that were asked for and didn't come; grows as the page is used. */
export function listenForLostPictures(page: Page): string[] {
	const lost: string[] = [];
	const isPicture = (url: string) => /^\/(pictures|lessons)\/.*\.svg$/.test(new URL(url).pathname);
	page.on('requestfailed', (request) => {
		// What the page itself gave up, since it went elsewhere, isn't lost.
		if (isPicture(request.url()) && request.failure()?.errorText !== 'net::ERR_ABORTED')
			lost.push(request.url());
	});
	page.on('response', (answer) => {
		if (isPicture(answer.url()) && answer.status() >= 400) lost.push(answer.url());
	});
	return lost;
}

/** Another person at another device. */
export async function somebodyElse(browser: Browser, school: Served): Promise<Page> {
	const context = await browser.newContext({
		baseURL: school.origin,
		viewport: { width: 1366, height: 768 }
	});
	return context.newPage();
}

export async function signInStaff(page: Page, who: string, to = '/home'): Promise<void> {
	await page.goto(`/login?to=${to}`);
	await page.getByLabel('Email').fill(`${who}@demo.test`);
	await page.getByLabel('Password').fill('waymark-demo');
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL((url) => url.pathname === to);
}

/**
 * Signs a pupil in the way a child does: code, name, secret. Returns the name that was tapped.
 * @param who their place in the list, or the name on it
 * @param to where they come in
 */
export async function joinClass(
	page: Page,
	code: string,
	who: number | string = 0,
	to: '/trail' | '/hello' = '/trail'
): Promise<string> {
	await page.goto('/join');
	await page.getByLabel('Type your class code').fill(code.toLowerCase());
	await page.getByRole('button', { name: 'Go' }).click();
	await page.waitForURL(`**/join/${code}`);
	const links = page.getByRole('main').getByRole('listitem').getByRole('link');
	const link =
		typeof who === 'number'
			? links.nth(who)
			: page.getByRole('main').getByRole('link', { name: who, exact: true });
	const name = (await link.innerText()).trim();
	await link.click();
	await expect(page.getByRole('heading', { name: `Hello, ${name}` })).toBeVisible();
	const words = page.getByLabel('Your three words');
	if (await words.isVisible()) {
		await words.fill('Blue kite seven');
		await page.getByRole('button', { name: 'Come in' }).click();
	} else {
		for (const picture of ['dog', 'red apple', 'rocket'])
			await page.getByRole('button', { name: picture, exact: true }).click();
	}
	await page.waitForURL(`**${to}`);
	return name;
}

/** On the trail, the first way into a lesson: the trail mix may stand before it. */
export const aLesson = (page: Page) =>
	page.getByRole('main').getByRole('link').and(page.locator('[href^="/lesson/"]')).first();
