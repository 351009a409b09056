import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { strFromU8, unzipSync } from 'fflate';
import { serveMail, type MailServer } from './mail-server.ts';
import { serveBuilt, TEMPLATE, type Served } from './server.ts';
import { expect, joinClass, listenForTrouble, signInStaff, somebodyElse, test } from './walk.ts';

/** Whom it is about, and who reads what a child says of them by pointing, and in words alone. */
const ABOUT = [
	{
		who: 'teacher',
		name: 'Mr Lund',
		pointed: { mark: 'walrus', reads: ['head'] },
		inWords: {
			mark: 'pelican',
			words: 'my teacher hits me',
			reads: ['dsl', 'deputy'],
			says: 'nothing'
		}
	},
	{
		who: 'dsl',
		name: 'Mrs Osei',
		pointed: { mark: 'ostrich', reads: ['head'] },
		inWords: {
			mark: 'gibbon',
			words: 'the safeguarding lead hurt me',
			reads: ['deputy'],
			says: 'nothing'
		}
	},
	{
		who: 'head',
		name: 'Ms Whitlock',
		pointed: { mark: 'lobster', reads: ['chair', 'dsl'] },
		inWords: {
			mark: 'ferret',
			words: 'the head shouted at me',
			reads: ['chair', 'dsl'],
			says: 'yes'
		}
	}
] as const;
const STAFF = ['teacher', 'dsl', 'deputy', 'head', 'chair'] as const;
type Who = (typeof STAFF)[number];
const MARKS = new RegExp(
	ABOUT.flatMap(({ pointed, inWords }) => [pointed.mark, inWords.mark]).join('|')
);

/** The demo school with nothing at any desk, so that any dot, line or mail is of this test's making. */
async function aSchoolWithEmptyDesks(mail: MailServer): Promise<Served> {
	const folder = mkdtempSync(join(tmpdir(), 'waymark-never-'));
	cpSync(TEMPLATE, folder, { recursive: true });
	const sqlite = new Database(join(folder, 'school', 'school.db'));
	for (const table of ['concerns', 'concern_children', 'concern_entries', 'concern_readers'])
		sqlite.exec(`drop trigger ${table}_stay; drop trigger ${table}_stand`);
	sqlite.exec(`
		delete from concern_children; delete from concern_entries; delete from concern_readers;
		delete from concerns;
		delete from mail; delete from due where work = 'alert-again'`);
	sqlite.close();
	const school = await serveBuilt(folder, { ...mail.settings, WAYMARK_LOG: 'trace' });
	rmSync(folder, { recursive: true });
	return school;
}

/**
 * A child of Oak tells.
 * @param about the adult whose picture they tap; or they say that it is about a grown-up and not which,
 * or skip the question
 */
async function tell(
	browser: Browser,
	school: Served,
	child: number,
	words: string,
	about: { readonly name: string } | 'yes' | 'nothing'
): Promise<void> {
	const page = await somebodyElse(browser, school);
	await joinClass(page, 'OAK', child);
	await page.getByRole('link', { name: 'Tell an adult' }).click();
	const dialog = page.getByRole('dialog');
	const button = (name: string | RegExp) =>
		dialog.getByRole('button', { name, exact: typeof name === 'string' });
	if (about !== 'nothing') {
		await button(/^Yes/).click();
		if (about !== 'yes') await button(about.name).click();
		await button(/^(Next|Skip)$/).click();
	} else await button('Skip').click();
	await button('Skip').click();
	await dialog.getByLabel('In your own words').fill(words);
	await button('Next').click();
	// Their teacher is to know too: the child means well.
	if (about === 'nothing') await dialog.getByRole('radio', { name: /^Yes, / }).check();
	await button('Send').click();
	await expect(dialog.getByText('Sent', { exact: true })).toBeVisible();
	await page.context().close();
}

/**
 * Reads it at the desk and acknowledges it. Returns its address.
 * @param isHeld its words may name an adult: it is listed without them, and the newest stands first
 */
async function readAndAcknowledge(page: Page, mark: string, isHeld: boolean): Promise<string> {
	await page.goto('/safeguarding');
	const name = new RegExp(isHeld ? 'held for you' : mark);
	await page.getByRole('link', { name }).first().click();
	await expect(page.getByRole('article').getByText(mark)).toBeVisible();
	const acknowledge = page.getByRole('button', { name: 'Acknowledge' });
	if (await acknowledge.isVisible()) {
		await acknowledge.click();
		await expect(page.getByText(/^Acknowledged by/)).toBeVisible();
	}
	return new URL(page.url()).pathname;
}

/** Every address this person can come to by links, one of each kind, with what its page and data say. */
async function everythingFor(page: Page): Promise<Map<string, string>> {
	const found = new Map<string, string>();
	const kinds = new Set<string>();
	const waiting = [
		'/home',
		'/safeguarding',
		'/concerns/shared',
		'/lead',
		'/lead/export',
		'/concern/new',
		'/care'
	];
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		// One class's, lesson's or pupil's page stands for the others.
		const kind = path.replace(/[^/]*(?:[\d-]|[A-Z]{3})[^/]*/g, '*');
		if (kinds.has(kind) || /^\/(sign-out|join|login)/.test(path)) continue;
		kinds.add(kind);
		for (const address of [path, `${path}/__data.json`]) {
			const answer = await page.request.get(address);
			const text = await answer.text();
			found.set(address, text);
			if (address !== path || !answer.ok()) continue;
			for (const [, link = ''] of text.matchAll(/href="(\/[^"#?]*)/g)) waiting.push(link);
		}
	}
	return found;
}

async function makePortfolio(page: Page): Promise<string> {
	await page.goto('/lead/export');
	await page.getByLabel('Of', { exact: true }).selectOption('Oak');
	await page.getByRole('button', { name: 'Make the portfolio' }).click();
	const link = page.getByRole('link', { name: 'Download Oak' }).first();
	await expect(link).toBeVisible({ timeout: 40_000 });
	const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
	const files = unzipSync(readFileSync(await file.path()));
	return Object.entries(files)
		.map(([name, bytes]) => `${name}\n${strFromU8(bytes, true)}`)
		.join('\n');
}

test('what a child says of a teacher, the lead or the head comes to them by no page, dot, mail, file or log', async ({
	browser
}) => {
	// Half a minute on a quiet machine.
	test.setTimeout(180_000);
	const mail = await serveMail();
	const school = await aSchoolWithEmptyDesks(mail);
	try {
		const pages = new Map<Who, Page>();
		const troubles: string[][] = [];
		for (const who of STAFF) {
			const page = await somebodyElse(browser, school);
			troubles.push(listenForTrouble(page));
			await signInStaff(page, who);
			pages.set(who, page);
		}
		const pageOf = (who: Who) => pages.get(who) as Page;
		const mailsTo = (who: Who) => mail.taken.filter(({ to }) => to === `${who}@demo.test`).length;

		let child = 0;
		for (const { who, name, pointed, inWords } of ABOUT) {
			const accused = pageOf(who);
			const theirs = new RegExp(`${pointed.mark}|${inWords.mark}`);
			await accused.goto('/home');
			const dot = accused.getByRole('link', { name: 'Something to read' });
			const mailsBefore = mailsTo(who);
			const readers = [...new Set<Who>([...pointed.reads, ...inWords.reads])];
			const before = new Map(readers.map((one) => [one, mailsTo(one)]));

			await tell(browser, school, child++, `a ${pointed.mark} saw it`, { name });
			await tell(
				browser,
				school,
				child++,
				`${inWords.words}, a ${inWords.mark} saw it`,
				inWords.says
			);
			// It has come to whom it should.
			const alerted = [pointed.reads[0], inWords.reads[0]] as const;
			await expect
				.poll(() => alerted.every((one) => mailsTo(one) > (before.get(one) ?? 0)))
				.toBe(true);
			await expect(dot).toHaveCount(0);

			const addresses: string[] = [];
			const chronologies = new Set<string>();
			for (const one of [pointed, inWords])
				for (const reader of one.reads) {
					const isHeld = one === inWords && inWords.says === 'nothing';
					const address = await readAndAcknowledge(pageOf(reader), one.mark, isHeld);
					if (!addresses.includes(address)) addresses.push(address);
					const link = pageOf(reader).getByRole('link', { name: /’s chronology$/ });
					chronologies.add((await link.getAttribute('href')) ?? '');
					await pageOf(reader).goto([...chronologies].at(-1) ?? '');
					// An allegation stands in no chronology, not for its own readers either.
					const told = pageOf(reader).getByRole('article');
					await expect(told).toContainText(isHeld ? one.mark : 'Nothing here that you may open');
					if (!isHeld) await expect(told).not.toContainText(one.mark);
				}
			expect(addresses).toHaveLength(2);
			expect(chronologies.size).toBe(2);

			for (const path of [
				'/home',
				'/safeguarding',
				'/teach/OAK/concerns',
				'/concerns/shared',
				...chronologies
			]) {
				await accused.goto(path);
				const password = accused.getByLabel('Password');
				if (await password.isVisible()) {
					await password.fill('waymark-demo');
					await accused.getByRole('button', { name: 'Open' }).click();
					await accused.waitForURL(`**${path}`);
				}
				await expect(accused.getByRole('heading').first()).toBeVisible();
				await expect(dot).toHaveCount(0);
				expect(theirs.test(await accused.content()), path).toBe(false);
			}
			const ids = addresses.map((address) => address.split('/').at(-1) ?? '');
			for (const id of ids)
				for (const under of ['', '/note', '/about-adult'])
					for (const address of [
						`/safeguarding/${id}`,
						`/teach/OAK/concerns/${id}`,
						`/concerns/shared/${id}`
					])
						for (const data of ['', '/__data.json']) {
							const answer = await accused.request.get(`${address}${under}${data}`);
							expect(theirs.test(await answer.text()), address).toBe(false);
							// Data of a page that refuses is sent with 200 and says so inside.
							if (data === '') expect(answer.status(), address).toBeGreaterThanOrEqual(403);
						}
			const everything = await everythingFor(accused);
			expect(everything.size).toBeGreaterThan(10);
			const hidden = new RegExp([theirs.source, ...ids].join('|'));
			for (const [address, text] of everything)
				expect(hidden.test(text), `${who} at ${address}`).toBe(false);
			await expect(dot).toHaveCount(0);
			expect(mailsTo(who)).toBe(mailsBefore);
		}

		expect(MARKS.test(await makePortfolio(pageOf('teacher')))).toBe(false);
		for (const { text } of mail.taken) {
			expect(text).toContain('There is something to read in Waymark');
			expect(text).not.toMatch(MARKS);
			expect(text).not.toMatch(/Lund|Osei|Whitlock|Oak|concern|safeguarding/);
		}
		expect(school.log()).not.toMatch(MARKS);
		expect(school.log()).not.toMatch(/Lund|Osei|Whitlock|@demo\.test/);
		expect(troubles.flat()).toEqual([]);
	} finally {
		await school.stop();
		await mail.close();
	}
});
