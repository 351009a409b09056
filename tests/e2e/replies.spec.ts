import type { Browser, Page } from '@playwright/test';
import type { Served } from './server.ts';
import {
	expect,
	expectAxeClean,
	joinClass,
	listenForTrouble,
	signInStaff,
	somebodyElse,
	test
} from './walk.ts';

const RIGHT = 'I have read this. You did the right thing by telling.';

/** A child tells in words, from wherever they are. @param adult it is about a grown-up at school */
async function tell(page: Page, words: string, adult = false): Promise<void> {
	await page.getByRole('link', { name: /^(Tell an adult|I want a grown-up)$/ }).click();
	const dialog = page.getByRole('dialog');
	const press = (name: string | RegExp) =>
		dialog.getByRole('button', { name, exact: typeof name === 'string' }).click();
	if (adult) {
		await press(/^Yes /);
		await press('Skip');
	} else await press(/^No /);
	await press('Skip');
	await dialog.getByLabel('In your own words').fill(words);
	await press('Next');
	await press('Send');
	await expect(dialog.getByText('Sent', { exact: true })).toBeVisible();
	await press('Back to where I was');
}

async function atDesk(browser: Browser, school: Served, who: string, words: string): Promise<Page> {
	const page = await somebodyElse(browser, school);
	await signInStaff(page, who, '/safeguarding');
	await page.getByRole('link', { name: new RegExp(words) }).click();
	await expect(page.getByRole('heading', { name: 'What has happened' })).toBeVisible();
	return page;
}

async function reply(desk: Page, words: string): Promise<void> {
	await desk.getByRole('link', { name: /^(Reply to the child|Choose another reply)$/ }).click();
	await desk.getByRole('radio', { name: words }).check();
	await desk.getByRole('button', { name: 'Send the reply' }).click();
	await expect(desk.getByText('Waits for their next sign-in, and shows once.')).toBeVisible();
}

async function signOut(page: Page): Promise<void> {
	await page.goto('/trail');
	await page.getByRole('button', { name: 'Sign out' }).click();
	await page.waitForURL('**/join**');
}

test('a child who told is answered once, after signing in afresh', async ({
	page,
	browser,
	school
}) => {
	const words = 'somebody keeps moving my tray';
	const name = await joinClass(page, 'HAZEL', 9);
	await tell(page, words);

	const desk = await atDesk(browser, school, 'dsl', words);
	await desk.getByRole('link', { name: 'Reply to the child' }).click();
	await expect(desk.getByRole('heading', { name: 'Reply to the child' })).toBeVisible();
	await expectAxeClean(desk);
	await desk.getByRole('link', { name: 'Not now' }).click();
	await reply(desk, RIGHT);
	await expectAxeClean(desk);

	// Not on the trail, not in a session that is under way, whatever address is typed.
	await page.reload();
	await expect(page.getByRole('main')).toBeVisible();
	await page.goto('/hello');
	await page.waitForURL('**/trail');
	await expect(page.getByText(RIGHT)).toHaveCount(0);

	// Another child of the class signs in here: nothing.
	await signOut(page);
	await joinClass(page, 'HAZEL', 10);
	await signOut(page);

	await joinClass(page, 'HAZEL', name, '/hello');
	const main = page.getByRole('main');
	await expect(main.getByRole('heading', { name: `Hello, ${name}` })).toBeVisible();
	await expect(main.getByText(RIGHT)).toBeVisible();
	await expect(main.getByText('From Mrs Osei')).toBeVisible();
	await expect(page.getByText(words)).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Tell an adult' })).toBeVisible();
	await expectAxeClean(page);
	// A reload before it was read to the end keeps it.
	await page.reload();
	await expect(main.getByText(RIGHT)).toBeVisible();
	await page.getByRole('button', { name: 'OK' }).click();
	await page.waitForURL('**/trail');
	await expect(page.getByText(RIGHT)).toHaveCount(0);
	await page.goBack();
	await expect(page.getByRole('heading', { name: 'Your trail' })).toBeVisible();
	await expect(page.getByText(RIGHT)).toHaveCount(0);
	await page.goto('/hello');
	await page.waitForURL('**/trail');
	await expect(page.getByText(RIGHT)).toHaveCount(0);

	await signOut(page);
	await joinClass(page, 'HAZEL', name);
	await expect(desk.getByText('They have seen it.')).toBeVisible();
	await expect(desk.getByText('The child has seen the reply')).toBeVisible();
	await desk.context().close();

	// Their teacher's page about them says nothing of it.
	const teacher = await somebodyElse(browser, school);
	await signInStaff(teacher, 'hazel', '/teach/HAZEL/pupils');
	await teacher
		.getByRole('link', { name: new RegExp(`^${name}`) })
		.first()
		.click();
	await teacher.waitForURL('**/teach/HAZEL/pupils/*');
	await expect(teacher.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(teacher.getByText(/\breply\b|did the right thing/i)).toHaveCount(0);
	await teacher.context().close();
});

test('without JavaScript it shows too, and leads to Tell', async ({ page, browser, school }) => {
	const words = 'my cousin said a mean thing';
	const name = await joinClass(page, 'HAZEL', 11);
	await tell(page, words);
	const desk = await atDesk(browser, school, 'dsl', words);
	await reply(desk, RIGHT);

	const context = await browser.newContext({ baseURL: school.origin, javaScriptEnabled: false });
	const plain = await context.newPage();
	const troubles = listenForTrouble(plain);
	// They sign in, and the page that shows it never loads: it waits for the next sign-in.
	await plain.goto('/join/HAZEL');
	await plain.getByRole('main').getByRole('link', { name, exact: true }).click();
	const door = plain.url();
	const signedIn = await plain.request.post(door, {
		form: { secret: 'blue kite seven' },
		headers: { origin: school.origin, accept: 'text/html' },
		maxRedirects: 0
	});
	expect(signedIn.headers()['location']).toBe('/hello');
	await context.clearCookies();

	await joinClass(plain, 'HAZEL', name, '/hello');
	await expect(plain.getByText(RIGHT)).toBeVisible();
	await plain.getByRole('button', { name: 'I want to tell more' }).click();
	await plain.waitForURL('**/tell');
	await expect(plain.getByRole('heading', { name: 'Tell an adult' })).toBeVisible();
	await plain.goto('/trail');
	await expect(plain.getByText(RIGHT)).toHaveCount(0);
	await expect(desk.getByText('They have seen it.')).toBeVisible();
	expect(troubles).toEqual([]);
	await context.close();
	await desk.context().close();
});

test('a reply is withheld once it turns out to be about an adult', async ({
	page,
	browser,
	school
}) => {
	const words = 'it was about the changing room';
	const name = await joinClass(page, 'HAZEL', 12);
	await tell(page, words);
	const desk = await atDesk(browser, school, 'dsl', words);
	await reply(desk, RIGHT);
	await desk.getByRole('link', { name: 'It is about an adult at school' }).click();
	await desk.getByLabel('Which adult').selectOption({ index: 1 });
	await desk.getByLabel(/think so/).fill('She told me who.');
	await desk.getByRole('button', { name: /^(Send it on|Keep|Send)/ }).click();
	await desk.waitForURL('**/safeguarding');
	await desk.context().close();
	await signOut(page);
	await joinClass(page, 'HAZEL', name);
	await expect(page.getByText(RIGHT)).toHaveCount(0);
});

test('about a grown-up at school no reply is offered, and a forged one is refused', async ({
	page,
	browser,
	school
}) => {
	const words = 'it happened at lunch';
	const name = await joinClass(page, 'HAZEL', 13);
	await tell(page, words, true);
	const head = await atDesk(browser, school, 'head', words);
	await expect(head.getByRole('link', { name: 'Reply to the child' })).toHaveCount(0);
	const record = head.url();
	await head.goto(`${record}/reply`);
	await expect(head.getByText('No reply on the child’s screen')).toBeVisible();
	await expectAxeClean(head);
	const forged = await head.request.post(`${record}/reply`, {
		form: { reply: 'right' },
		headers: { origin: school.origin, accept: 'application/json' }
	});
	expect(await forged.text()).toContain('may be, about an adult');
	await head.goto(record);
	await expect(head.getByText(/Reply by/)).toHaveCount(0);
	await head.context().close();
	await signOut(page);
	await joinClass(page, 'HAZEL', name);
	await expect(page.getByText(RIGHT)).toHaveCount(0);
});

test('the desk says who is still to be spoken to, until somebody has', async ({
	page,
	browser,
	school
}) => {
	const words = 'the swings are always full of big ones';
	const name = await joinClass(page, 'HAZEL', 16);
	await tell(page, words);
	const desk = await atDesk(browser, school, 'dsl', words);
	await desk.goto('/safeguarding');
	const still = desk.getByRole('list').filter({ has: desk.getByText(/^(Overdue|Today|By) ?/) });
	const theirs = still.getByRole('link', { name: new RegExp(`^${name}, Hazel`) });
	await expect(theirs).toBeVisible();
	await expect(desk.getByRole('link', { name: /still to be spoken to$/ })).toBeVisible();
	// In the demo a child who told yesterday has nobody yet.
	await expect(still.getByRole('link').first()).toContainText(/Overdue/);
	await expectAxeClean(desk);
	await theirs.click();
	await desk.getByRole('link', { name: 'Spoken to the child' }).click();
	await desk.getByLabel('What was said').fill('She would like a turn.');
	await desk.getByRole('button', { name: 'Keep' }).click();
	await expect(desk.getByText(/Mrs Osei spoke to the child/)).toBeVisible();
	await expect(theirs).toHaveCount(0);
	await desk.context().close();
});

test('a burst is one line that opens to all of it, and a quick one stands by itself', async ({
	page,
	school,
	request
}) => {
	const send = (form: Record<string, string>) =>
		request.post('/tell', {
			form: { id: crypto.randomUUID(), ...form },
			headers: { origin: school.origin, accept: 'text/html' },
			maxRedirects: 0
		});
	for (let n = 1; n <= 12; n++) await send({ words: `pizza ${n}` });
	await send({ words: 'please come', 'happening-now': 'yes' });
	await signInStaff(page, 'dsl', '/safeguarding');
	await expect(page.getByRole('link', { name: /please come.*Happening now/ })).toBeVisible();
	const bundle = page.getByText(/^\d+ from one internet address within/);
	await expect(bundle).toBeVisible();
	await expect(page.getByRole('link', { name: /pizza 7\b/ })).toBeHidden();
	await expectAxeClean(page);
	await bundle.click();
	for (let n = 1; n <= 12; n++)
		await expect(page.getByRole('link', { name: new RegExp(`pizza ${n}\\b`) })).toBeVisible();
	await expectAxeClean(page);
	await page.getByRole('link', { name: /pizza 7\b/ }).click();
	await expect(page.getByRole('button', { name: 'Acknowledge' })).toBeVisible();
	await expect(page.getByRole('link', { name: /pizza 8\b/ })).toBeVisible();
});
