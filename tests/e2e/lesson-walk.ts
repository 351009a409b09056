import { expect, type Locator, type Page } from '@playwright/test';

/** What takes a pupil on, in the order it should be looked for. */
const ON = [
	'Next',
	'Go on',
	'We’ve talked',
	'Carry on',
	'Yes, keep it',
	'Leave the game and carry on',
	'I’ve finished'
];

const WRITTEN = 'I would ask my teacher first.';

const isReady = (button: Locator): Promise<boolean> =>
	button
		.isVisible()
		.then((there) => there && button.isEnabled({ timeout: 500 }))
		.catch(() => false);

/** What is about to be tapped may give way to the next screen; then the next look finds that. */
const tap = (button: Locator): Promise<void> =>
	button.click({ timeout: 2_000 }).catch(() => undefined);

/** Writes where there is somewhere to write; otherwise it was done on paper. */
async function makeSomething(page: Page, onPaper: Locator): Promise<void> {
	const box = page.getByRole('main').getByRole('textbox').first();
	if (await box.isVisible()) await box.fill(WRITTEN);
	const finished = page
		.getByRole('main')
		.getByRole('button', { name: 'I’ve finished', exact: true });
	await tap((await isReady(finished)) ? finished : onPaper);
}

/** One thing a pupil would do now: go on if they can, else answer, else say "I don't know yet". */
async function oneStep(page: Page): Promise<void> {
	const main = page.getByRole('main');
	for (const name of ON) {
		const button = main.getByRole('button', { name, exact: true });
		if (await isReady(button.first())) return void (await tap(button.first()));
	}
	const onPaper = main.getByRole('button', { name: 'I did it on paper', exact: true });
	if (await isReady(onPaper)) return void (await makeSomething(page, onPaper));
	const unpicked = main.locator(
		'input[type=radio]:not(:checked), input[type=checkbox]:not(:checked)'
	);
	const picked = main.locator('input:checked');
	const check = main.getByRole('button', { name: 'Check', exact: true });
	if (await isReady(check)) return void (await tap(check));
	if ((await picked.count()) === 0 && (await unpicked.count()) > 0)
		return void (await unpicked
			.first()
			.check({ timeout: 2_000 })
			.catch(() => undefined));
	const shown = main.getByRole('button', { name: /^(I don’t know yet|Show me)$/ });
	if ((await shown.count()) > 0) return void (await tap(shown.first()));
}

/**
 * Works through a lesson as a pupil would, until `until` holds or the lesson ends.
 */
export async function workThrough(page: Page, until?: () => Promise<boolean>): Promise<void> {
	const end = page.getByRole('heading', { name: 'You did it!' });
	for (let n = 0; n < 250; n++) {
		if (await end.isVisible()) return;
		if (until && (await until())) return;
		await oneStep(page);
		await page.waitForFunction(() => document.readyState === 'complete');
	}
	await expect(end, 'the lesson should have ended by now').toBeVisible({ timeout: 1 });
}
