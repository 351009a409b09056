import type { Page } from '@playwright/test';
import { onRoute } from '../../src/lib/wire/routes-through.ts';
import type { PupilEdition } from '../../src/lib/wire/pupil-lesson.ts';
import type { Hand } from './hands/hand.ts';
import { keyboard } from './hands/keyboard.ts';
import { mouse } from './hands/mouse.ts';
import { through } from './hands/through.ts';
import { touch } from './hands/touch.ts';
import { tree } from './hands/tree.ts';
import { onDisk } from './on-disk.ts';
import { aLesson, expect, joinClass, test } from './walk.ts';

// Each walk is a pupil of its own, so they needn't wait for each other.
test.describe.configure({ mode: 'parallel', timeout: 120_000 });

const CHROMEBOOK = { viewport: { width: 1366, height: 768 }, hasTouch: false };
const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true };

const HANDS: readonly {
	by: string;
	hand: (page: Page, swipes: boolean) => Hand;
	device: typeof TABLET;
}[] = [
	{ by: 'by mouse', hand: mouse, device: CHROMEBOOK },
	{ by: 'by touch', hand: touch, device: TABLET },
	{ by: 'by keyboard alone', hand: keyboard, device: CHROMEBOOK },
	{ by: 'through the accessibility tree', hand: tree, device: CHROMEBOOK }
];

/** A class of each look, and in it a pupil for each hand with the lesson still to do. */
const AGES = [
	{ age: 'Reception', code: 'ACORN', pupils: ['Mia', 'Noah', 'Hugo', 'Kofi'] },
	{ age: 'Year 3, with a game', code: 'HAZEL', pupils: ['Nia', 'Ola', 'Omar', 'Rhys'] },
	{ age: 'Year 5', code: 'ROWAN', pupils: ['Jude', 'Maryam', 'Mia', 'Zain'] }
];

for (const [h, { by, hand: handOn, device }] of HANDS.entries())
	test.describe(by, () => {
		test.use(device);

		for (const { age, code, pupils } of AGES)
			test(`a pupil in ${age} does a whole lesson, and each answer is kept once`, async ({
				page,
				school
			}) => {
				await page.emulateMedia({ reducedMotion: 'reduce' });
				const name = await joinClass(page, code, pupils[h] ?? '');
				const hand = handOn(page, code !== 'ACORN');
				const id = (await aLesson(page).getAttribute('href'))?.split('/').at(-1) ?? '';
				const { lesson } = (await (
					await page.request.get(`/lessons/${id}.json`)
				).json()) as PupilEdition;
				const steps = onRoute(lesson.activities, 'usual');

				await hand.press('link', 'Start');
				for (const activity of steps) {
					await test.step(activity.title, async () => {
						await hand.arrives(activity.title);
						await through(page, hand, lesson, activity);
					});
				}
				await hand.arrives('You did it!');
				await hand.press('link', 'Back to the trail');
				await page.waitForURL('**/trail');
				await expect(
					page.getByRole('main').getByRole('link', { name: `${lesson.title} Done` })
				).toBeVisible();

				await expect.poll(() => onDisk(school, id, name).finished).toBe(true);
				expect(onDisk(school, id, name).done).toEqual(
					steps.map((activity) => ({ activity: activity.id, times: 1 }))
				);
				// Before the lesson one form of its check, after it the other.
				const checks = steps.filter(({ kind }) => kind === 'check').length;
				expect(checks).toBe(code === 'ACORN' ? 0 : 2);
				expect(new Set(onDisk(school, id, name).forms).size).toBe(checks);
			});
	});
