import { workThrough } from './lesson-walk.ts';
import {
	aLesson,
	expect,
	expectAxeClean,
	joinClass,
	signInStaff,
	somebodyElse,
	test
} from './walk.ts';

test('coverage changes on the teacher’s open page when a pupil finishes, and nobody ticks anything', async ({
	page,
	school,
	browser
}) => {
	await signInStaff(page, 'teacher');
	await page.goto('/teach/MAPLE/coverage');
	await expect(page.getByRole('heading', { name: /What Maple has been taught/ })).toBeVisible();
	await expectAxeClean(page);
	const before = await page.getByRole('main').innerText();

	const child = await somebodyElse(browser, school);
	// Somebody with every earlier lesson done: what they do now is new to the class.
	await joinClass(child, 'MAPLE', 6);
	await aLesson(child).click();
	await child.waitForURL('**/lesson/*');
	await workThrough(child);
	await expect(child.getByText('Work sent to school')).toBeVisible();

	await expect.poll(() => page.getByRole('main').innerText(), { timeout: 20_000 }).not.toBe(before);
	await expectAxeClean(page);
});

test('who is behind a figure is one tap away', async ({ page }) => {
	await signInStaff(page, 'teacher');
	await page.goto('/teach/OAK/coverage');
	await page.getByRole('main').getByRole('link').filter({ hasText: ' of ' }).first().click();
	await expect(page).toHaveURL(/\/teach\/OAK\/coverage\/ECW-/);
	await expect(page.getByText(/our summary/i).first()).toBeVisible();
	await expectAxeClean(page);
});

test('a teacher opens no class but their own', async ({ page }) => {
	await signInStaff(page, 'teacher');
	const answer = await page.goto('/teach/ROWAN/coverage');
	expect(answer?.status()).toBe(403);
});
