import { decodeBase32 } from '@oslojs/encoding';
import { generateTOTP } from '@oslojs/otp';
import { expect, test, type Page } from '@playwright/test';
import { workThrough } from './lesson-walk.ts';
import { serveBuilt } from './server.ts';
import { aLesson, expectAxeClean, listenForTrouble } from './walk.ts';

async function turnOnSecondStep(page: Page): Promise<void> {
	await page.waitForURL('**/second-factor');
	const key = (await page.locator('code').innerText()).replace(/\s/g, '');
	await page.getByLabel('Code from your phone').fill(generateTOTP(decodeBase32(key), 30, 6));
	await page.getByRole('button', { name: 'Turn it on' }).click();
	await page.waitForURL((url) => url.pathname !== '/second-factor');
}

test('an empty folder becomes a school, and once head, lead, deputy and chair are there a pupil does a lesson', async ({
	browser
}) => {
	test.slow();
	const school = await serveBuilt(undefined, { WAYMARK_LOG: 'warn' });
	try {
		const context = await browser.newContext({ baseURL: school.origin });
		const page = await context.newPage();
		const troubles = listenForTrouble(page);

		await page.goto('/');
		await expect(page).toHaveURL(/\/set-up$/);
		await expectAxeClean(page);
		await page.getByLabel('One-time code').fill('wrong');
		await page.getByLabel('The school’s name').fill('Harbour Lane Primary');
		await page.getByLabel('Your name, as children call you').fill('Mrs Vale');
		await page.getByLabel('Your email').fill('office@harbour.test');
		await page.getByLabel('A password for Waymark').fill('lantern river seven');
		await page.getByRole('button', { name: 'Set up the school' }).click();
		await expect(page.getByText('That isn’t the code in the server’s log.')).toBeVisible();

		const code = /enter this code: (\S+)/.exec(school.log())?.[1] ?? '';
		await page.getByLabel('One-time code').fill(code);
		await page.getByLabel('A password for Waymark').fill('lantern river seven');
		await page.getByRole('button', { name: 'Set up the school' }).click();

		await expect(page).toHaveURL(/\/second-factor$/);
		await expectAxeClean(page);
		await page.getByLabel('Code from your phone').fill('000000');
		await page.getByRole('button', { name: 'Turn it on' }).click();
		await expect(page.getByText('That isn’t the code the app shows now')).toBeVisible();
		await turnOnSecondStep(page);
		await expect(page).toHaveURL(/\/home$/);
		await expect(page.getByText(/The term dates for .* are only guessed/)).toBeVisible();
		await expect(page.getByText(/Pupils can’t sign in yet/)).toBeVisible();
		await page.goto('/admin/people');
		await expect(page.getByText('Head teacher: nobody yet')).toBeVisible();
		await expectAxeClean(page);

		await page.getByLabel('Name, as children call them').fill('Mr Reed');
		await page.getByLabel('Email').fill('reed@harbour.test');
		await page.getByRole('checkbox', { name: 'Teacher', exact: true }).check();
		await page.getByRole('button', { name: 'Add', exact: true }).click();
		await expect(page.getByText('Mr Reed can sign in')).toBeVisible();
		await expectAxeClean(page);

		await page.goto('/admin/import');
		await page
			.getByLabel('Name, year, class')
			.fill(
				'Name,Year,Class\nNoah Harris,4,Oak\nNoah Hill,4,Oak\nAmina Khan,twelve,Oak\nLeo Green,Reception,Acorn'
			);
		await page.getByRole('button', { name: 'See what would change' }).click();
		await expect(page.getByText('Line 4: “twelve” is not a year we know')).toBeVisible();
		await expect(page.getByText('Nothing has yet.')).toBeVisible();
		await expectAxeClean(page);
		await page.getByRole('button', { name: 'Take this list over' }).click();
		await expect(page.getByText('3 children added')).toBeVisible();

		await page.goto('/admin/classes');
		await page.getByLabel('Class', { exact: true }).selectOption('Oak');
		await page.getByLabel('Who', { exact: true }).selectOption('Mr Reed');
		await page.getByRole('button', { name: 'Give the class' }).click();
		await expect(page.getByText('Mr Reed now works with Oak.')).toBeVisible();
		await expectAxeClean(page);

		await page
			.getByRole('listitem')
			.filter({ hasText: 'Oak' })
			.getByRole('link', { name: 'Sign-in cards' })
			.click();
		const card = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Noah Ha' });
		await expect(card).toBeVisible();
		await expectAxeClean(page);
		const said = (await card.innerText())
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean);
		const classCode =
			said
				.find((line) => line.startsWith('Class code'))
				?.replace('Class code', '')
				.trim() ?? '';
		const words = said.at(-1) ?? '';

		// Nobody could answer a child yet: the door says so, and Tell is open all the same.
		const child = await (await browser.newContext({ baseURL: school.origin })).newPage();
		await child.goto(`/join/${classCode}`);
		await expect(child).toHaveURL(/\/not-open-yet$/);
		await expect(child.getByRole('heading', { name: 'Not open yet' })).toBeVisible();
		await expect(child.getByRole('listitem').filter({ hasText: 'Head teacher' })).toBeVisible();
		await expectAxeClean(child);
		await child.getByRole('link', { name: 'Tell an adult' }).click();
		await expect(child.getByRole('dialog')).toBeVisible();
		await child.goto('/tell');
		await expect(child.getByRole('heading', { level: 1 })).toBeVisible();

		const four = [
			['Ms Alder', 'Head teacher'],
			['Mrs Birch', 'Designated safeguarding lead'],
			['Mr Cedar', 'Deputy safeguarding lead'],
			['Dr Elm', 'Chair of governors']
		] as const;
		for (const [n, [name, duty]] of four.entries()) {
			const email = `duty${n}@harbour.test`;
			await page.goto('/admin/people');
			await page.getByLabel('Name, as children call them').fill(name);
			await page.getByLabel('Email').fill(email);
			await page.getByRole('checkbox', { name: duty }).check();
			await page.getByRole('button', { name: 'Add', exact: true }).click();
			await expect(page.getByText(`${name} can sign in`)).toBeVisible();
			await expect(page.getByText(`${duty}: added.`)).toBeVisible();
			const password = await page.locator('dd code').innerText();
			const theirs = await (await browser.newContext({ baseURL: school.origin })).newPage();
			await theirs.goto('/login');
			await theirs.getByLabel('Email').fill(email);
			await theirs.getByLabel('Password').fill(password);
			await theirs.getByRole('button', { name: 'Sign in' }).click();
			// What the admin knows opens nothing but the page to change it.
			await theirs.waitForURL('**/password');
			await theirs.goto('/second-factor');
			await theirs.waitForURL('**/password');
			await expectAxeClean(theirs);
			await theirs.getByLabel('The password you were given').fill(password);
			await theirs.getByLabel('A new one').fill(`lantern river ${n} heron`);
			await theirs.getByRole('button', { name: 'Change it' }).click();
			await turnOnSecondStep(theirs);
			// The first thing they see: who else has a duty, and who gave it.
			await expect(theirs).toHaveURL(/\/duties$/);
			for (const [other] of four.slice(0, n + 1))
				await expect(theirs.getByText(other).first()).toBeVisible();
			await expect(theirs.getByText('given by Mrs Vale').first()).toBeVisible();
			await theirs.context().close();
		}
		await page.goto('/home');
		await expect(page.getByText(/Pupils can’t sign in yet/)).toHaveCount(0);

		await child.goto(`/join/${classCode}`);
		await child.getByRole('link', { name: 'Noah Ha' }).click();
		await child.getByLabel('Your three words').fill(words);
		await child.getByRole('button', { name: 'Come in' }).click();
		await child.waitForURL('**/trail');
		await aLesson(child).click();
		await child.waitForURL('**/lesson/*');
		await workThrough(child);
		await expect(child.getByRole('heading', { name: 'You did it!' })).toBeVisible();
		expect(troubles).toEqual([]);
		expect(school.log()).not.toContain('Noah');
	} finally {
		await school.stop();
	}
});
