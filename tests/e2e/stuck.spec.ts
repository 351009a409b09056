import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Contents } from '../../src/lib/wire/contents.ts';
import { aFarBrowser } from '../faults/far-browser.ts';
import { serveBuilt, TEMPLATE, type Served } from './server.ts';
import {
	expect,
	expectAxeClean,
	joinClass,
	signInStaff,
	somebodyElse,
	test as base
} from './walk.ts';

const test = base.extend<{ ownSchool: Served }>({
	ownSchool: async ({}, use) => {
		const served = await serveBuilt(TEMPLATE, { WAYMARK_LOG: 'warn' });
		await use(served);
		await served.stop();
	},
	baseURL: async ({ ownSchool }, use) => use(ownSchool.origin)
});

/** An answer to a lesson that never was here, as an outbox seals and sends it. */
async function sendUnusable({ origin }: Served, maker: string | null): Promise<void> {
	const outbox = aFarBrowser({
		ask: (path, init) => fetch(`${origin}${path}`, init),
		key: '/post/key',
		dice: () => 1,
		heard: new Set()
	});
	const lane = await outbox.openLane();
	const contents: Contents = {
		what: 'response',
		maker,
		at: Date.now(),
		attempt: { lesson: 'y4-never-here', hash: 'h' },
		activity: 'sort-it',
		kind: 'choose',
		response: 'b'
	};
	await (
		await lane.put(contents)
	).received;
}

const tokenOf = (page: Page) =>
	page.evaluate(
		() => (JSON.parse(sessionStorage.getItem('waymark.maker') ?? '{}') as { token: string }).token
	);

test('work that can’t be used is told to the teacher by name and day, and nobody’s to the lead and the admin', async ({
	page,
	browser,
	ownSchool
}) => {
	const name = await joinClass(page, 'OAK', 4);
	await page.goto('/lesson/y4-can-i-use-it');
	await expect(
		page
			.getByRole('progressbar')
			.or(page.getByText(/^1 of \d+$/))
			.first()
	).toBeVisible();
	await sendUnusable(ownSchool, await tokenOf(page));
	await sendUnusable(ownSchool, null);
	const stranger = { v: 1, id: randomUUID(), lane: randomUUID(), n: 0, first: false };
	const sent = await fetch(`${ownSchool.origin}/post`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({
			v: 1,
			now: Date.now(),
			lanes: {},
			items: [{ ...stranger, box: 'A'.repeat(44) }]
		})
	});
	expect(sent.ok).toBe(true);

	const teacher = await somebodyElse(browser, ownSchool);
	await signInStaff(teacher, 'teacher');
	const card = teacher.getByRole('main').getByRole('link').filter({ hasText: 'Oak' });
	await expect(card).toContainText('1 piece of work arrived and couldn’t be used: see Pupils');
	await teacher.goto('/teach/OAK/pupils');
	const told = teacher.getByRole('listitem').filter({ hasText: 'unknown-lesson' });
	await expect(told).toContainText(name);
	await expect(told).toContainText('It answers a lesson that was never here');
	await expectAxeClean(teacher);
	await teacher.context().close();

	for (const [who, path] of [
		['lead', '/lead'],
		['admin', '/admin/devices']
	] as const) {
		const staff = await somebodyElse(browser, ownSchool);
		await signInStaff(staff, who);
		const link = staff.locator(`main a[href="${path}"]`);
		await expect(link).toContainText('2 pieces of work arrived and couldn’t be used');
		await expectAxeClean(staff);
		await link.click();
		await staff.waitForURL(`**${path}`);
		for (const code of ['no-maker', 'no-lane-key'])
			await expect(staff.getByRole('listitem').filter({ hasText: code })).toContainText('1, ');
		await expect(staff.getByRole('main')).not.toContainText('unknown-lesson');
		await expectAxeClean(staff);
		await staff.context().close();
	}
});
