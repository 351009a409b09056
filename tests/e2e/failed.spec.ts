import { expect, joinClass, somebodyElse, test } from './walk.ts';

test('an error in a browser reaches the log by code, page and version, without a word of what was said', async ({
	browser,
	school
}) => {
	const page = await somebodyElse(browser, school);
	await joinClass(page, 'OAK', 9);
	await page.waitForLoadState('networkidle');
	await page.evaluate(() => {
		setTimeout(() => {
			throw new RangeError('Musa wrote about his mum');
		});
		void Promise.reject(new SyntaxError('Musa wrote more'));
	});
	await expect.poll(() => school.log()).toMatch(/"code":"RangeError/);
	await expect.poll(() => school.log()).toMatch(/"code":"SyntaxError/);
	expect(school.log()).toMatch(/"page":"\/\(pupil\)\/trail","version":"[\w.-]+"/);
	expect(school.log()).not.toContain('Musa');
	await page.context().close();
});

test('whatever else is sent as an error is refused and written nowhere', async ({
	request,
	school
}) => {
	const told = { code: 'TypeError', page: '/', version: 'x', words: 'Musa wrote about his mum' };
	for (const data of [told, { ...told, words: undefined, code: 'Musa wrote about his mum' }, 'x'])
		expect((await request.post('/failed', { data })).status()).toBe(400);
	expect(school.log()).not.toContain('Musa');
});
