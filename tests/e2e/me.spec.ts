import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Served } from './server.ts';
import { expect, expectAxeClean, joinClass, signInStaff, somebodyElse, test } from './walk.ts';

/** A pupil of a class whose work stands so, as the demo's history has it. */
function somebodyWhose(school: Served, code: string, where: string): string {
	const sqlite = new Database(join(school.folder, 'school', 'school.db'), { readonly: true });
	try {
		const row = sqlite
			.prepare(
				`select p.shown_name as name from responses r
					join pupils p on p.id = r.pupil
					join classes c on c.id = p.school_class
					left join evidence e on e.response = r.id
					left join approvals a on a.id = (select max(id) from approvals where evidence = e.id)
				where c.code = ? and r.kind = 'make' and ${where} order by p.shown_name limit 1`
			)
			.get(code) as { name: string } | undefined;
		if (!row) throw new Error(`nobody in ${code} has such work`);
		return row.name;
	} finally {
		sqlite.close();
	}
}

test('a pupil sees what the teacher said of their work, and goes back to the lesson', async ({
	page,
	school,
	browser
}) => {
	const name = somebodyWhose(school, 'OAK', 'e.id is not null and a.id is null');
	const teacher = await somebodyElse(browser, school);
	await signInStaff(teacher, 'teacher');
	await teacher.goto('/teach/OAK/evidence');
	const work = teacher
		.getByRole('article', { name: `by ${name}` })
		.filter({ hasText: 'Give back' })
		.first();
	await work.getByText('Give back', { exact: false }).first().click();
	await work.getByLabel('A kind word').fill('Nearly there! Say why.');
	await work.getByRole('button', { name: 'Give it back' }).click();
	await expect(teacher.getByText('“Nearly there! Say why.”')).toBeVisible();
	await teacher.context().close();

	await joinClass(page, 'OAK', name);
	await page.getByRole('link', { name: 'My work' }).click();
	await page.waitForURL('**/me');
	await expect(page.getByText('Nearly there! Say why.')).toBeVisible();
	await expectAxeClean(page);
	await page.getByRole('link', { name: 'Open the lesson' }).first().click();
	await page.waitForURL('**/lesson/*');
	// At the work that was given back, past what was answered before it.
	await expect(page.getByText(/^(?!1 of)\d+ of \d+$/)).toBeVisible();
	await expect(
		page.getByRole('main').getByRole('button', { name: 'I did it on paper' })
	).toBeVisible();
});

test('work a pupil kept to themselves is shown to the teacher when they want it', async ({
	page,
	school,
	browser
}) => {
	const name = somebodyWhose(school, 'OAK', 'e.id is null');
	await joinClass(page, 'OAK', name);
	await page.getByRole('link', { name: 'My work' }).click();
	const mine = page.getByRole('article').filter({ hasText: 'Only on your page' }).first();
	const text = (await mine.locator('blockquote').innerText()).trim();
	await mine.getByRole('button', { name: 'Show my teacher' }).click();
	await page.getByRole('radio', { name: 'It could help somebody' }).check();
	await expectAxeClean(page);
	await page.getByRole('button', { name: 'Yes, show it' }).click();
	await expect(
		page.getByRole('article').filter({ hasText: text }).getByText('Your teacher will look at this')
	).toBeVisible();

	const teacher = await somebodyElse(browser, school);
	await signInStaff(teacher, 'teacher');
	await teacher.goto('/teach/OAK/evidence');
	await expect(
		teacher
			.getByRole('article')
			.filter({ hasText: name })
			.filter({ hasText: 'It could help somebody' })
			.filter({ hasText: text })
	).toBeVisible();
	await teacher.context().close();
});

test('without Wi-Fi showing work to the teacher says so plainly, and goes once it is back', async ({
	page,
	context,
	school
}) => {
	const name = somebodyWhose(school, 'MAPLE', 'e.id is null');
	await joinClass(page, 'MAPLE', name);
	await page.getByRole('link', { name: 'My work' }).click();
	const mine = page.getByRole('article').filter({ hasText: 'Only on your page' }).first();
	const title = (await mine.getByRole('heading').innerText()).trim();
	await mine.getByRole('button', { name: 'Show my teacher' }).click();
	const why = page.getByRole('radio', { name: 'It could help somebody' });
	await why.check();
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Yes, show it' }).click();
	await expect(page.getByRole('alert').or(page.getByRole('status'))).toContainText([
		/No Wi-Fi just now That didn’t go. Nothing is lost. Please try again./
	]);
	await expect(why).toBeChecked();
	await expectAxeClean(page);
	await context.setOffline(false);
	await page.getByRole('button', { name: 'Yes, show it' }).click();
	await expect(
		page.getByRole('article', { name: title }).getByText('Your teacher will look at this').first()
	).toBeVisible();
	await expect(page.getByText('No Wi-Fi just now')).toHaveCount(0);
});

test('without a network staff sign-in says so, and what was typed is still there', async ({
	page,
	context
}) => {
	await page.goto('/login');
	await page.getByLabel('Email').fill('teacher@demo.test');
	await page.getByLabel('Password').fill('waymark-demo');
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await expect(page.getByText('That did not reach school')).toBeVisible();
	await expect(page.getByLabel('Email')).toHaveValue('teacher@demo.test');
	await expect(page.getByLabel('Password')).toHaveValue('waymark-demo');
	await expectAxeClean(page);
	await context.setOffline(false);
	await page.getByRole('button', { name: 'Sign in' }).click();
	await page.waitForURL('**/home');
});
