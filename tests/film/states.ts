import type { Page } from '@playwright/test';
import { aLesson } from '../e2e/walk.ts';
import { arrive, arriveStaff } from './arrive.ts';
import type { Take, Walk } from './camera.ts';

/** A child's trail, their lesson's first screen and Tell, by their place on the demo's lists (cli/demo/notes.ts). */
export const pupilAt =
	(code: string, at: number, lang?: string): Walk =>
	async (page, take) => {
		await arrive(page, code, at);
		if (lang) await page.locator(`[lang=${lang}]`).filter({ visible: true }).first().waitFor();
		await pupilPages(page, take);
	};

async function pupilPages(page: Page, take: Take): Promise<void> {
	await take('trail');
	await aLesson(page).click();
	await page.waitForURL('**/lesson/*');
	const main = page.getByRole('main');
	await main.getByRole('button').or(main.getByRole('radio')).first().waitFor();
	await take('lesson');
	await page.waitForFunction(() => document.readyState === 'complete');
	await page.getByRole('link', { name: /^(Tell an adult|I want a grown-up)/ }).click();
	await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor();
	await take('tell');
}

/** The same where the system chooses the colours, and at 200 % zoom; then the coverage grid so. */
export const seenOtherwise: Walk = async (page, take, { nth }) => {
	const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
	const named =
		(name: string): Take =>
		(what, full) =>
			take(`${name}-${what}`, full);
	await page.emulateMedia({ forcedColors: 'active' });
	await arrive(page, 'HAZEL', nth - 16);
	await pupilPages(page, named('forced'));
	await page.emulateMedia({ forcedColors: 'none' });
	await page.setViewportSize({ width: width >> 1, height: height >> 1 });
	await page.goto('/trail');
	await pupilPages(page, named('zoom'));
	await page.context().clearCookies();
	await arriveStaff(page, 'teacher', '/teach/OAK/coverage');
	await take('zoom-coverage');
	await page.emulateMedia({ forcedColors: 'active' });
	await page.setViewportSize({ width, height });
	await take('forced-coverage');
};

/** What a teacher prints: a lesson's sheets, the coverage, the cards. */
export const onPaper: Walk = async (page, take) => {
	await arriveStaff(page, 'teacher');
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: 794, height: 1123 });
	for (const [what, path] of [
		['sheet', '/teach/OAK/plan/y4-who-says-so/sheet'],
		['coverage', '/teach/OAK/coverage'],
		['notes', '/teach/OAK/plan/y4-who-says-so']
	] as const) {
		await page.goto(path);
		await take(what, true);
	}
};

const LONG = ['Oluwaseyifunmi-Blessing A', 'Maximilian-Konstantin', 'Wolfeschlegelsteinhausen'];

/** A class whose names are as long as names get, on every page that lists them. */
export const longNames: Walk = async (page, take) => {
	await page.goto('/join/OAK');
	const names = await page.getByRole('main').getByRole('listitem').allInnerTexts();
	const lengthen = async () => {
		await page.waitForFunction(() => document.readyState === 'complete');
		await page.evaluate(
			([names, long]) => {
				const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
				for (let node = walk.nextNode(); node; node = walk.nextNode())
					names.forEach((name, i) => {
						const wanted = long[i % long.length] ?? name;
						node.nodeValue = node.nodeValue?.replace(new RegExp(`\\b${name}\\b`), wanted) ?? '';
					});
			},
			[names.map((name) => name.trim()), LONG] as const
		);
	};
	await lengthen();
	await take('join');
	await arrive(page, 'OAK', 2);
	await lengthen();
	await take('trail');
	await page.context().clearCookies();
	await arriveStaff(page, 'teacher');
	for (const [what, path] of [
		['pupils', '/teach/OAK/pupils'],
		['cards', '/teach/OAK/cards'],
		['coverage', '/teach/OAK/coverage'],
		['evidence', '/teach/OAK/evidence'],
		['observation', '/teach/OAK/live/observation']
	] as const) {
		await page.goto(path);
		await lengthen();
		await take(what);
	}
};
