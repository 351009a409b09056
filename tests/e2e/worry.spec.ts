import { expect, expectAxeClean, signInStaff, somebodyElse, test } from './walk.ts';

test('a teacher worried about a piece of work sends it to the desk, and it leaves the class’s page', async ({
	page,
	school,
	browser
}) => {
	await signInStaff(page, 'teacher');
	await page.goto('/teach/MAPLE/evidence');
	const work = page
		.getByRole('article')
		.filter({ has: page.getByRole('button', { name: /^Approve / }) })
		.first();
	const text = (await work.locator('blockquote').first().innerText()).trim();
	const who = (await work.getAttribute('aria-label')) ?? '';
	const pieces = page.getByRole('article', { name: who }).filter({ hasText: text });
	const before = await pieces.count();
	await work.getByRole('link', { name: /I’m worried about this/ }).click();

	await expect(page.getByText('This work goes with it')).toBeVisible();
	await expect(page.getByLabel('How do you know?')).toHaveValue('work');
	await page.getByLabel('Is it about an adult at school?').selectOption('no');
	await page.getByLabel('What you were told, heard or saw').fill('Please look at this one.');
	await expectAxeClean(page);
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect(page.getByText('It is kept, and the right people have been told')).toBeVisible();
	await page.goto('/teach/MAPLE/evidence');
	await expect(pieces).toHaveCount(before - 1);

	const dsl = await somebodyElse(browser, school);
	await signInStaff(dsl, 'dsl', '/safeguarding');
	await dsl.getByRole('link').filter({ hasText: 'Please look at this one.' }).click();
	await expect(dsl.getByText(text)).toBeVisible();
	await expect(dsl.getByRole('figure')).toBeVisible();
	await expectAxeClean(dsl);
	await dsl.context().close();
});

test('work that went to the desk is gone for class staff at every address, and nothing brings it back', async ({
	page,
	school,
	browser
}) => {
	test.slow();
	await signInStaff(page, 'teacher');
	await page.goto('/teach/OAK/evidence');
	const work = page
		.getByRole('article')
		.filter({ has: page.getByRole('button', { name: /^Approve / }) })
		.last();
	const worry = work.getByRole('link', { name: /I’m worried about this/ });
	const about = (await worry.getAttribute('href')) ?? '';
	const id = new URL(about, school.origin).searchParams.get('work') ?? '';
	expect(id).not.toBe('');
	expect(await (await page.request.get('/teach/OAK/evidence')).text()).toContain(id);
	const text = (await work.locator('blockquote').first().innerText()).trim();
	const src = `/teach/OAK/evidence/${id}.svg`;
	await worry.click();
	await expect(page.getByText('This work goes with it')).toBeVisible();
	await page.getByLabel('Is it about an adult at school?').selectOption('no');
	await page.getByLabel('What you were told, heard or saw').fill('Please look at this one too.');
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect(page.getByText('It is kept, and the right people have been told')).toBeVisible();

	const staff = [page];
	for (const who of ['head', 'lead', 'ta']) {
		staff.push(await somebodyElse(browser, school));
		await signInStaff(staff.at(-1)!, who);
	}
	for (const one of staff) {
		const { request } = one;
		expect([403, 404]).toContain((await request.get(src)).status());
		for (const address of [
			'/teach/OAK/evidence',
			'/teach/OAK/evidence/__data.json',
			'/teach/OAK/pupils'
		])
			expect(await (await request.get(address)).text(), address).not.toContain(id);
		await one.goto(about);
		await expect(one.getByLabel('What you were told, heard or saw')).toBeVisible();
		await expect(one.getByText('This work goes with it')).toHaveCount(0);
		for (const action of ['approve', 'return']) {
			const answer = await request.post(`/teach/OAK/evidence?/${action}`, {
				form: { evidence: id, words: '' },
				headers: { origin: school.origin, accept: 'application/json', 'x-sveltekit-action': 'true' }
			});
			expect(await answer.text(), action).not.toContain('"type":"success"');
		}
		const keep = await request.post('/teach/OAK/evidence?/keep', {
			form: { response: id },
			headers: { origin: school.origin, accept: 'application/json', 'x-sveltekit-action': 'true' }
		});
		expect(await keep.text()).not.toContain('"type":"success"');
		expect([403, 404]).toContain((await request.get(src)).status());
	}
	for (const one of staff.slice(1)) await one.context().close();

	const dsl = await somebodyElse(browser, school);
	await signInStaff(dsl, 'dsl', '/safeguarding');
	await dsl.getByRole('link').filter({ hasText: 'Please look at this one too.' }).click();
	await expect(dsl.getByText(text)).toBeVisible();
	await expectAxeClean(dsl);
	await dsl.context().close();
});

test('a concern that is sent while the network is down stays on the page, and goes once it is back', async ({
	page,
	context,
	school,
	browser
}) => {
	const words = 'She says a man in a game asks for pictures.';
	await signInStaff(page, 'teacher');
	await page.goto('/concern/new');
	await page.getByLabel('How do you know?').selectOption('heard');
	await page.getByLabel('Is it about an adult at school?').selectOption('no');
	await page.getByLabel('What you were told, heard or saw').fill(words);
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect(page.getByRole('alert')).toContainText('That did not reach school');
	await expect(page.getByLabel('What you were told, heard or saw')).toHaveValue(words);
	await expectAxeClean(page);

	await context.setOffline(false);
	await page.getByRole('button', { name: 'Send it' }).click();
	await expect(page.getByText('It is kept, and the right people have been told')).toBeVisible();
	await expect(page.getByText('That did not reach school')).toHaveCount(0);
	const dsl = await somebodyElse(browser, school);
	await signInStaff(dsl, 'dsl', '/safeguarding');
	await expect(dsl.getByRole('link').filter({ hasText: words })).toHaveCount(1);
	await dsl.context().close();
});
