import type { Page } from '@playwright/test';
import { onRoute } from '../../src/lib/wire/routes-through.ts';
import type { PupilEdition } from '../../src/lib/wire/pupil-lesson.ts';
import { mouse } from './hands/mouse.ts';
import { through } from './hands/through.ts';
import {
	aLesson,
	expect,
	expectAxeClean,
	joinClass,
	signInStaff,
	somebodyElse,
	test
} from './walk.ts';

const main = (page: Page) => page.getByRole('main');
const tap = (page: Page, name: string | RegExp) =>
	main(page).getByRole('button', { name, exact: true }).click();
const kit = (page: Page, query: string) => page.goto(`/kit/activities?${query}`);
const handedIn = (page: Page) =>
	expect.poll(async () => JSON.parse((await page.getByTestId('response').innerText()) || 'null'));

test('a four-year-old puts a picture together by taps, takes one back, and says why it is good', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await kit(page, 'kind=make&sample=sample-young&year=EYFS');
	await expect(main(page).getByRole('img', { name: 'Nothing is here yet' })).toBeVisible();
	await expect(main(page).getByRole('button', { name: 'Next' })).toBeDisabled();
	await tap(page, 'School');
	await tap(page, 'Garden');
	await expect(main(page).getByRole('button', { name: 'School' })).toHaveAttribute(
		'aria-pressed',
		'false'
	);
	await expectAxeClean(page);
	await tap(page, 'Next');
	for (const who of ['Bea', 'Gran', 'Mum']) await tap(page, who);
	await tap(page, 'Gran');
	await tap(page, 'Undo');
	await expect(
		main(page).getByRole('img', { name: 'In the garden. Bea waves. Gran smiles. Mum smiles.' })
	).toBeVisible();
	// No fourth: it is said, and nothing is lost.
	await tap(page, 'Dad');
	await expect(main(page).getByText('It is full.').first()).toBeVisible();
	await expectAxeClean(page);
	await tap(page, 'Gran');
	await tap(page, 'Next');
	await tap(page, 'A heart');
	await expectAxeClean(page);
	await tap(page, 'I’ve finished');
	await expect(
		main(page).getByRole('img', { name: 'In the garden. Bea waves. Mum smiles. A heart.' })
	).toBeVisible();
	await expectAxeClean(page);
	await main(page).getByRole('radio', { name: 'It could help somebody' }).check();
	await tap(page, 'Yes, keep it');
	await handedIn(page).toEqual({
		text: '',
		strokes: [],
		poster: { place: 2, people: [0, 4], things: [0] },
		offered: { why: 'It could help somebody' }
	});
});

test('an older pupil’s poster has a slogan and a line of its own', async ({ page }) => {
	await kit(page, 'kind=make&sample=sample-poster&year=Y6');
	await tap(page, 'On the bus');
	await tap(page, 'Next');
	await tap(page, 'Theo thinks');
	await tap(page, 'Next');
	await tap(page, 'A camera');
	await tap(page, 'Next');
	await main(page).getByRole('radio', { name: 'Not your picture?' }).check();
	await main(page).getByRole('radio', { name: 'ask.', exact: true }).check();
	await main(page).getByLabel('A line of your own').fill('Even a funny one.');
	await expectAxeClean(page);
	await tap(page, 'I’ve finished');
	await tap(page, 'No, thank you');
	await handedIn(page).toMatchObject({ text: 'Not your picture? ask.\nEven a funny one.' });
});

test('young drawings have words to tap', async ({ page }) => {
	await kit(page, 'kind=make&sample=sample-draw&year=Y1');
	const onPaper = main(page).getByRole('button', { name: 'I did it on paper' });
	await expect(onPaper).toBeVisible();
	await tap(page, 'I keep my name safe.');
	// One tap beside "I’ve finished" must not throw it away.
	await expect(onPaper).toHaveCount(0);
	await tap(page, 'My box has a lock.');
	await tap(page, 'I keep my name safe.');
	await tap(page, 'I would ask at home.');
	await expectAxeClean(page);
	await tap(page, 'I’ve finished');
	await tap(page, 'No, thank you');
	await handedIn(page).toMatchObject({ text: 'My box has a lock.\nI would ask at home.' });
});

test('in Reception a choice comes back, a poster is kept, and the teacher sees it with the adult’s note', async ({
	page,
	browser,
	school
}) => {
	test.setTimeout(120_000);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const name = await joinClass(page, 'ACORN', 8);
	const id = (await aLesson(page).getAttribute('href'))?.split('/').at(-1) ?? '';
	await page.goto(`/lesson/${id}`);
	const { lesson } = (await (await page.request.get(`/lessons/${id}.json`)).json()) as PupilEdition;
	const steps = onRoute(lesson.activities, 'usual');
	const made = steps.find((step) => step.kind === 'make');
	const back = steps.find((step) => step.kind === 'reflect');
	// As `through` puts it together.
	const parts = [made?.places?.[1], made?.people?.[0], made?.people?.at(-1), made?.things?.[0]];
	const shows = parts.map((part) => `${part?.picture.description}.`).join(' ');
	const hand = mouse(page);
	for (const activity of steps.slice(0, -1)) await through(page, hand, lesson, activity);
	// Always the first choice.
	await expect(main(page).getByText('Remember what you chose?')).toBeVisible();
	await expect(main(page).getByText(back?.recalls?.says[0] ?? '')).toBeVisible();
	await expectAxeClean(page);
	const last = steps.at(-1);
	if (last) await through(page, hand, lesson, last);
	await expect(main(page).getByRole('heading', { name: 'You did it!' })).toBeVisible();

	await page.goto('/me');
	await expect(page.getByRole('img', { name: shows }).first()).toBeVisible();
	await expect(page.getByText(back?.look ?? '')).toHaveCount(0);
	await expectAxeClean(page);

	const teacher = await somebodyElse(browser, school);
	await signInStaff(teacher, 'head');
	await teacher.goto('/teach/ACORN/evidence');
	const poster = teacher.getByRole('img', { name: `${name}’s poster: ${shows}` });
	await expect(poster.first()).toBeVisible();
	expect(await poster.first().evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(800);
	const note = teacher
		.getByRole('article')
		.filter({ hasText: back?.look ?? '' })
		.filter({ hasText: name });
	await expect(note.first()).toContainText('With a prompt');
	await expectAxeClean(teacher);
});

test('on the board a class’s choice comes back later in the lesson', async ({ page }) => {
	test.setTimeout(120_000);
	await signInStaff(page, 'teacher');
	await page.goto('/teach/MAPLE/live');
	await page.getByRole('combobox').selectOption({ label: 'Three words, one lock' });
	await page.getByRole('button', { name: 'Start this one' }).click();
	const back = page.getByText('Remember what you chose?');
	for (let n = 0; n < 40 && !(await back.isVisible()); n++) {
		// The second way where there are several, else the only one.
		const on = page.getByRole('button', { name: /^(B: |Next$)/ }).first();
		const before = await main(page).innerText();
		await on.click();
		// Not before it has moved: a second click would go past what comes back.
		await expect.poll(() => main(page).innerText()).not.toBe(before);
		await expect(on.or(back).first()).toBeVisible();
	}
	await expect(back).toBeVisible();
	await expect(
		page.getByText(/You picked "cloud-spoon-tiger" at once|You helped Leo say/)
	).toBeVisible();
	await expectAxeClean(page);
});

test('clues are found in a picture, by Tab and by name', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await kit(page, 'kind=spot&sample=sample-young-picture&year=Y1');
	const badge = main(page).getByRole('button', { name: 'His school badge' });
	const photo = main(page).getByRole('img', { name: /^Oscar in his street/ });
	await badge.focus();
	await badge.press('Enter');
	await expect(badge).toHaveAttribute('aria-pressed', 'true');
	const [over, whole] = [await badge.boundingBox(), await photo.boundingBox()];
	if (!over || !whole) throw new Error('the picture and its parts are on the page');
	// Over the badge that he holds, in the middle of the picture.
	expect((over.x + over.width / 2 - whole.x) / whole.width).toBeCloseTo(0.5, 1);
	await expectAxeClean(page);
	await tap(page, 'The sun');
	await tap(page, 'Check');
	await expect(main(page).getByText('The sun shines on all of us!')).toBeVisible();
	await expectAxeClean(page);
	await tap(page, 'Try again');
	for (const clue of ['His full name on his bag', 'The sign with his street'])
		await tap(page, clue);
	await tap(page, 'Check');
	await expect(main(page).getByText('Yes, that’s it.')).toBeVisible();
	await tap(page, 'Next');
	await handedIn(page).toEqual({ found: ['badge', 'sun'] });
});
