import type { Page } from '@playwright/test';
import { serveBuilt, TEMPLATE } from './server.ts';
import { expect, signInStaff, test } from './walk.ts';

/** A server that is asked to end has this long, with pages open; its own limit is thirty seconds. */
const SOON = 5_000;

/** The requests for news this page has made. */
function streamsOf(page: Page): string[] {
	const streams: string[] = [];
	page.on('request', (request) => {
		if (new URL(request.url()).pathname === '/events') streams.push(request.url());
	});
	return streams;
}

test('an open staff page doesn’t hold up a restart', async ({ browser }) => {
	const school = await serveBuilt(TEMPLATE, { WAYMARK_LOG: 'warn' });
	const context = await browser.newContext({ baseURL: school.origin });
	try {
		const page = await context.newPage();
		const opened = page.waitForResponse('**/events');
		await signInStaff(page, 'dsl');
		expect((await opened).headers()['content-type']).toBe('text/event-stream');
		const asked = performance.now();
		await school.quit();
		expect(performance.now() - asked).toBeLessThan(SOON);
		await school.start();
	} finally {
		await context.close();
		await school.stop();
	}
});

test('all staff pages of a browser listen through one stream, and the next takes over', async ({
	page,
	context
}) => {
	const first = streamsOf(page);
	await Promise.all([page.waitForRequest('**/events'), signInStaff(page, 'dsl')]);
	const second = await context.newPage();
	const others = streamsOf(second);
	await second.goto('/safeguarding');
	await second.waitForLoadState('networkidle');
	const asksForDesk = second.waitForRequest(/\/safeguarding\/__data\.json/);

	// A concern comes in at the page that listens, and the page that doesn't shows it as well.
	const teller = await context.browser()?.newContext({ baseURL: new URL(page.url()).origin });
	const ta = await teller?.newPage();
	if (!ta) throw new Error('no second browser');
	await signInStaff(ta, 'ta', '/concern/new');
	await ta.waitForLoadState('networkidle');
	await ta.getByLabel('How do you know?').selectOption('I heard it');
	await ta.getByLabel('Is it about an adult at school?').selectOption('No');
	await ta.getByLabel('What you were told, heard or saw').fill('Two children were unkind online.');
	await ta.getByRole('button', { name: 'Send it' }).click();
	await asksForDesk;
	expect([first.length, others.length]).toEqual([1, 0]);

	const takesOver = second.waitForRequest('**/events');
	await page.close();
	await takesOver;
	await teller?.close();
});
