import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { isAtDesk } from '../../src/lib/server/permissions/is-at-desk.ts';
import { PERMISSIONS } from '../../src/lib/server/permissions/table.ts';
import type { Served } from './server.ts';
import { expect, expectAxeClean, signInStaff, somebodyElse, test } from './walk.ts';

const MINUTE = 60_000;
const WORDS = 'keeps asking where I live';

/** Somebody walked away so long ago: what the school knows of their sessions is that much older. */
function away(school: Served, email: string, minutes: number): void {
	const sqlite = new Database(join(school.folder, 'school', 'school.db'));
	try {
		const { changes } = sqlite
			.prepare(
				`update sessions set created_at = created_at - @ms, confirmed_at = confirmed_at - @ms,
					desk_at = desk_at - @ms
					where person = (select 'staff/' || id from staff where email = @email)`
			)
			.run({ ms: minutes * MINUTE, email });
		expect(changes).toBeGreaterThan(0);
	} finally {
		sqlite.close();
	}
}

/** A concern about a child of OAK, and where the desk opens it. */
async function aRecord(page: Page, words: string): Promise<{ address: string; child: string }> {
	await page.goto('/concern/new');
	const child = await page.getByLabel(/^Which child/).evaluate((select: HTMLSelectElement) => {
		const option = select.querySelector<HTMLOptionElement>('optgroup option');
		select.value = option?.value ?? '';
		select.dispatchEvent(new Event('change', { bubbles: true }));
		return option?.textContent?.trim() ?? '';
	});
	await page.getByLabel('How do you know?').selectOption('I heard it');
	await page.getByLabel('Is it about an adult at school?').selectOption('No');
	await page.getByLabel('What you were told, heard or saw').fill(words);
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect(page.getByText('It is kept, and the right people have been told')).toBeVisible();
	await page.goto('/safeguarding');
	await page.getByRole('link', { name: new RegExp(words) }).click();
	await expect(page.getByRole('heading', { name: 'What has happened' })).toBeVisible();
	return { address: new URL(page.url()).pathname, child };
}

const openAgain = async (page: Page, password = 'waymark-demo') => {
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: /^Open( it again)?$/ }).click();
};

/** Opens a page of the desk, and waits until it has asked what came while it was loading. */
async function arrive(page: Page, path: string): Promise<void> {
	const asked = page.waitForResponse(/\/safeguarding\/.*__data\.json/);
	await page.goto(path);
	await asked;
}

/** Something is new at the desk, and the page has asked for it. */
async function someNews(page: Page, browser: Browser, school: Served): Promise<void> {
	const asked = page.waitForResponse(/\/safeguarding\/.*__data\.json/);
	const ta = await somebodyElse(browser, school);
	await signInStaff(ta, 'ta', '/concern/new');
	await ta.getByLabel('How do you know?').selectOption('I heard it');
	await ta.getByLabel('Is it about an adult at school?').selectOption('No');
	await ta.getByLabel('What you were told, heard or saw').fill('a quarrel in the cloakroom');
	await ta.getByRole('button', { name: 'Send it' }).click();
	await asked;
	await ta.context().close();
}

/** What stands on the page for whoever looks at it. */
const seenOn = (page: Page) => page.locator('body').innerText();

test('a lead who walked away gives the password again before the list, a record or a copy shows anything', async ({
	page,
	school
}) => {
	await signInStaff(page, 'dsl');
	const words = `${WORDS}, again and again`;
	const { address, child } = await aRecord(page, words);
	const pupil = await page
		.getByRole('link', { name: /’s chronology$/ })
		.getAttribute('href')
		.then((href) => href ?? '');
	const pages = [
		'/safeguarding',
		'/safeguarding/keeping',
		'/safeguarding/unopened',
		'/safeguarding/closed/2',
		pupil,
		address,
		...['note', 'spoken', 'closure', 'hand-off', 'hand-off/text'].map((one) => `${address}/${one}`)
	];
	const ask = (path: string) => page.request.get(path, { maxRedirects: 0 });
	for (const path of pages) expect([path, (await ask(path)).status()]).toEqual([path, 200]);

	away(school, 'dsl@demo.test', 5);
	for (const path of pages) {
		const answer = await ask(path);
		expect([path, answer.status(), answer.headers()['location']]).toEqual([
			path,
			303,
			`/confirm?to=${encodeURIComponent(path)}`
		]);
		// Every part of it, and its last part alone.
		for (const parts of ['', '?x-sveltekit-invalidated=1', '?x-sveltekit-invalidated=00001']) {
			const data = await (await ask(`${path}/__data.json${parts}`)).text();
			expect(data).toMatch(/^\{"type":"redirect","location":"\/confirm\?to=/);
		}
	}
	for (const form of ['text', 'pdf', 'file']) {
		const answer = await page.request.post(`${address}/hand-off/${form}`, {
			headers: { origin: school.origin, accept: 'text/html' },
			form: {},
			maxRedirects: 0
		});
		expect([form, answer.status()]).toEqual([form, 303]);
		expect(answer.headers()['location']).toMatch(/^\/confirm\?/);
	}
	// A form that lacks something comes back as a whole page, where there is no script.
	const asPage = await page.request.post(`${address}/note`, {
		headers: { origin: school.origin, accept: 'text/html' },
		form: {},
		maxRedirects: 0
	});
	expect([asPage.status(), await asPage.text()]).toEqual([303, '']);

	await page.goto(address);
	await expect(page.getByRole('heading', { name: 'Your password again' })).toBeVisible();
	await expect(page.getByText('It stays open while you use it')).toBeVisible();
	expect(await page.content()).not.toContain(WORDS);
	expect(await page.content()).not.toMatch(new RegExp(`\\b${child}\\b`));
	await expectAxeClean(page);
	await openAgain(page, 'not this one');
	await expect(page.getByRole('alert')).toContainText('isn’t your password');
	await openAgain(page);
	await expect(page.getByText(words, { exact: true })).toBeVisible();
	await page.goto('/safeguarding');
	await expect(page.getByRole('link', { name: new RegExp(words) })).toBeVisible();
});

test('the desk stays open under whoever uses it, closes on the wall, and opens where it was', async ({
	page,
	browser,
	context,
	school
}) => {
	await context.clock.install();
	await signInStaff(page, 'dsl');
	const { child } = await aRecord(page, `${WORDS} and my street`);
	const words = page.getByText(`${WORDS} and my street`, { exact: true });
	for (let n = 0; n < 3; n++) {
		await context.clock.runFor(4 * MINUTE);
		away(school, 'dsl@demo.test', 4);
		const told = page.waitForResponse('**/safeguarding/here');
		await page.mouse.move(300 + n, 300);
		await told;
	}
	await expect(words).toBeVisible();

	await context.clock.runFor(5 * MINUTE);
	await expect(page.getByRole('heading', { name: 'This page has closed' })).toBeVisible();
	expect(await seenOn(page)).not.toContain(WORDS);
	expect(await seenOn(page)).not.toMatch(new RegExp(`\\b${child}\\b`));
	await expectAxeClean(page);
	// Nobody opens it by touching it, nor does news.
	await page.mouse.move(500, 400);
	await someNews(page, browser, school);
	await expect(page.getByRole('heading', { name: 'This page has closed' })).toBeVisible();
	expect(await seenOn(page)).not.toContain(WORDS);

	await openAgain(page, 'not this one');
	await expect(page.getByRole('alert')).toContainText('isn’t your password');
	await openAgain(page);
	await expect(words).toBeVisible();
	await expect(page.getByRole('link', { name: /a quarrel in the cloakroom/ })).toBeVisible();
});

test('a note that was being written is covered with the rest, and can be finished', async ({
	page,
	context,
	school
}) => {
	await context.clock.install();
	await signInStaff(page, 'dsl');
	const { address } = await aRecord(page, `${WORDS} in the chat`);
	await arrive(page, `${address}/note`);
	const note = page.getByRole('textbox', { name: 'Note' });
	await note.pressSequentially('Rang home. ');
	await context.clock.runFor(6 * MINUTE);
	away(school, 'dsl@demo.test', 6);
	await expect(page.getByText('What you were writing is still here')).toBeVisible();
	expect(await seenOn(page)).not.toContain(WORDS);
	await expect(note).toBeHidden();
	await openAgain(page);
	await expect(note).toHaveValue('Rang home. ');
	await expect(note).toBeFocused();
	await page.keyboard.type('No answer.');
	await page.getByRole('button', { name: 'Add', exact: true }).click();
	await expect(page.getByText('Rang home. No answer.')).toBeVisible();
});

test('what was written before it closed at school is taken in for half an hour, and after that kept on the page', async ({
	page,
	browser,
	school
}) => {
	await signInStaff(page, 'dsl');
	const { address } = await aRecord(page, `${WORDS} on my way home`);
	await arrive(page, `${address}/note`);
	const note = page.getByRole('textbox', { name: 'Note' });
	const add = page.getByRole('button', { name: 'Add', exact: true });
	await note.pressSequentially('Spoke to her teacher.');
	away(school, 'dsl@demo.test', 10);
	// News is asked for, and the school says that it has closed: that leads nobody away from a note.
	await someNews(page, browser, school);
	await expect(note).toHaveValue('Spoke to her teacher.');
	await expect(note).toBeVisible();

	await add.click();
	await page.waitForURL('**/confirm?**');
	await openAgain(page);
	await page.waitForURL(`**${address}`);
	await expect(page.getByText('Spoke to her teacher.')).toBeVisible();

	await arrive(page, `${address}/note`);
	await note.pressSequentially('And to her nan.');
	away(school, 'dsl@demo.test', 30);
	await add.click();
	await expect(page.getByRole('alert')).toContainText('Give your password again in another tab');
	await expect(note).toHaveValue('And to her nan.');
	const other = await page.context().newPage();
	await other.goto(`${address}/note`);
	await openAgain(other);
	await expect(other.getByRole('textbox', { name: 'Note' })).toBeVisible();
	await add.click();
	await expect(page.getByText('And to her nan.')).toBeVisible();

	// Where nobody has touched it lately, the same news covers it.
	await arrive(page, `${address}/note`);
	await note.fill('And to her aunt.');
	away(school, 'dsl@demo.test', 6);
	await someNews(page, browser, school);
	await expect(page.getByText('What you were writing is still here')).toBeVisible();
	expect(await seenOn(page)).not.toContain(WORDS);
	await openAgain(page);
	await expect(note).toHaveValue('And to her aunt.');
});

test('no address of the desk does anything for a session that was left half an hour ago', async ({
	page,
	school
}) => {
	await signInStaff(page, 'dsl');
	const { address } = await aRecord(page, `${WORDS} and who I am`);
	const concern = address.split('/').at(-1) ?? '';
	const entries = () =>
		page.getByRole('region', { name: 'What has happened' }).getByRole('listitem');
	const before = await entries().count();
	away(school, 'dsl@demo.test', 31);

	const routes = Object.keys(PERMISSIONS).filter(isAtDesk);
	expect(routes.length).toBeGreaterThan(30);
	const noForm: string[] = [];
	for (const route of routes) {
		const path = route
			.replace('/(staff)', '')
			.replace('[concern]', concern)
			.replace('[page]', '2')
			.replace('[pupil]', 'nobody');
		const answer = await page.request.post(path, {
			headers: {
				origin: school.origin,
				'x-sveltekit-action': 'true',
				accept: 'application/json'
			},
			form: { words: 'nobody is here', where: 'here', why: 'nobody is here', hold: 'on' },
			maxRedirects: 0
		});
		const body = await answer.text();
		const said = answer.status() === 303 ? (answer.headers()['location'] ?? '') : body;
		// There is nothing to send to a page without a form.
		if (body.startsWith('{"type":"error"')) noForm.push(route);
		else
			expect([route, said]).toEqual([
				route,
				expect.stringMatching(
					/^\/confirm\?|^\{"type":"redirect".*"\/confirm|^\{"type":"failure","status":401|^\{"closesIn":0\}$/
				)
			]);
		expect(body).not.toContain(WORDS);
	}
	expect(noForm).toEqual([
		'/(staff)/safeguarding',
		'/(staff)/safeguarding/closed/[page]',
		'/(staff)/safeguarding/child/[pupil]',
		'/(staff)/safeguarding/[concern]',
		'/(staff)/safeguarding/keeping'
	]);

	await page.goto(address);
	await openAgain(page);
	await expect(entries()).toHaveCount(before);
});

test('what a teacher reads on a page that may be on the wall closes over a note too, and keeps it', async ({
	page,
	context
}) => {
	await context.clock.install();
	await signInStaff(page, 'teacher');
	// Having just signed in opens nothing here: the class may have been looking on.
	await page.goto('/teach/OAK/concerns');
	await page.waitForURL('**/confirm?**');
	await openAgain(page);
	await page.getByRole('link', { name: /adding me back/ }).click();
	await page.getByRole('link', { name: 'Add a note' }).click();
	const note = page.getByRole('textbox', { name: 'Note' });
	await note.pressSequentially('She sat ');
	await context.clock.runFor(7 * MINUTE);
	await expect(page.getByRole('heading', { name: 'This page has closed' })).toBeVisible();
	expect(await seenOn(page)).not.toContain('adding me back');
	await openAgain(page);
	await expect(note).toHaveValue('She sat ');
});
