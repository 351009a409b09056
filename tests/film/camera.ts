import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { errors, type Browser, type CDPSession, type Page } from '@playwright/test';

export const SIZES = {
	chromebook: { width: 1366, height: 768 },
	phone: { width: 390, height: 800 }
} as const;
export type Size = keyof typeof SIZES;

/** Takes a picture of a page as it is now. @param full down to its end @param whose another's page */
export type Take = (what: string, full?: boolean, whose?: Page) => Promise<void>;

/** One person at one device, and what they look at. @param nth which child of a class: another at each size */
export type Walk = (page: Page, take: Take, at: { readonly nth: number }) => Promise<void>;

/** Walks at one size; a walk that fails says so and leaves the pictures it took. @returns how many it took */
export async function film(
	browser: Browser,
	origin: string,
	{ name, size, walk }: { readonly name: string; readonly size: Size; readonly walk: Walk }
): Promise<{ readonly taken: number; readonly trouble: string | undefined }> {
	const folder = `shots/${size}`;
	mkdirSync(folder, { recursive: true });
	const context = await browser.newContext({
		baseURL: origin,
		viewport: SIZES[size],
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		reducedMotion: 'reduce'
	});
	context.setDefaultTimeout(10_000);
	const page = await context.newPage();
	let taken = 0;
	const take: Take = async (what, full = false, whose = page) => {
		await settled(whose);
		await shoot(whose, `${folder}/${name}-${what}.png`, full);
		taken++;
	};
	const trouble = await walk(page, take, { nth: size === 'phone' ? 26 : 27 }).then(
		() => undefined,
		(cause: Error) => (cause.message || cause.name).split('\n').slice(0, 2).join(' ')
	);
	await context.close();
	return { taken, trouble };
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** What is in the window goes the short way, packed quickly rather than small; a whole page as Playwright does it. */
async function shoot(page: Page, path: string, full: boolean): Promise<void> {
	// Movement is reduced already, and hiding the caret draws every page twice.
	if (full)
		return void (await page.screenshot({
			path,
			fullPage: true,
			animations: 'allow',
			caret: 'initial'
		}));
	const session = sessions.get(page) ?? page.context().newCDPSession(page);
	sessions.set(page, session);
	const { data } = await (
		await session
	).send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
	await writeFile(path, data, 'base64');
}

/** Its letters and pictures are there. (A page with an open stream never has a quiet network.) */
async function settled(page: Page): Promise<void> {
	await page.waitForLoadState('load');
	await page
		.waitForFunction(
			() =>
				document.fonts.status === 'loaded' &&
				[...document.images].every((image) => image.complete || image.loading === 'lazy'),
			undefined,
			{ timeout: 5_000 }
		)
		.catch((cause: unknown) => {
			if (!(cause instanceof errors.TimeoutError)) throw cause;
		});
	await page.evaluate(
		() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
	);
}
