import { expect, joinClass, signInStaff, somebodyElse, test } from './walk.ts';

/** A policy as lists of what each directive allows. */
function parsed(header: string): Record<string, string[]> {
	return Object.fromEntries(
		header
			.split(';')
			.map((directive) => directive.trim().split(/\s+/))
			.map(([name = '', ...sources]) => [name, sources])
	);
}

const PUPIL = ['/trail', '/lesson/y4-can-i-use-it', '/games/passwords', '/tell'];
const STAFF = ['/home', '/teach/OAK/coverage', '/concern/new'];
const OPEN = ['/', '/join', '/join/OAK', '/login', '/offline'];

test('every page carries the security policy, and is never kept between people', async ({
	page,
	request
}) => {
	const wrong: string[] = [];
	const look = async (path: string, ask: typeof request) => {
		const answer = await ask.get(path, { maxRedirects: 0 });
		const headers = answer.headers();
		const policy = parsed(headers['content-security-policy'] ?? '');
		const is = (name: string, ...sources: string[]) => {
			const left = (policy[name] ?? ['nothing said']).filter(
				(one) => !sources.includes(one) && !/^'(nonce|sha256)-[\w+/=-]+'$/.test(one)
			);
			if (left.length > 0) wrong.push(`${path}: ${name} ${left.join(' ')}`);
		};
		if (answer.status() !== 200) wrong.push(`${path}: ${answer.status()}`);
		is('default-src', "'self'");
		is('script-src', "'self'");
		is('style-src', "'self'");
		is('img-src', "'self'", 'data:', 'blob:');
		is('worker-src', "'self'");
		is('object-src', "'none'");
		is('base-uri', "'none'");
		is('frame-ancestors', "'none'");
		is('form-action', "'self'");
		if (!(policy['script-src'] ?? []).some((one) => one.startsWith("'nonce-")))
			wrong.push(`${path}: no nonce`);
		if (headers['x-content-type-options'] !== 'nosniff') wrong.push(`${path}: sniffed`);
		// Hovering over a link must not write "viewed" into an audit.
		const ahead = (await answer.text()).match(/data-sveltekit-preload-data="[^"]*"/g) ?? [];
		if (!ahead.length || ahead.some((one) => !one.endsWith('="off"')))
			wrong.push(`${path}: ${ahead.join()}`);
		if (headers['clear-site-data']) wrong.push(`${path}: clears what waits on the device`);
		return headers['cache-control'] ?? '';
	};
	for (const path of OPEN) await look(path, request);
	await joinClass(page, 'OAK', 12);
	for (const path of PUPIL) await look(path, page.request);
	expect(await look('/trail', page.request)).toMatch(/no-store|private/);
	const data = await page.request.get('/trail/__data.json');
	expect(data.headers()['cache-control']).toMatch(/no-store|private/);
	const out = await page.request.post('/sign-out', {
		maxRedirects: 0,
		headers: { origin: new URL(page.url()).origin }
	});
	expect(out.status()).toBe(303);
	expect(out.headers()).not.toHaveProperty('clear-site-data');

	await signInStaff(page, 'teacher');
	for (const path of STAFF)
		expect(await look(path, page.request), path).toMatch(/no-store|private/);
	expect(wrong).toEqual([]);
});

test('under the policy a game’s scene is drawn, and what it forbids stays forbidden', async ({
	browser,
	school
}) => {
	const page = await somebodyElse(browser, school);
	const refused: string[] = [];
	await page.exposeFunction('wasRefused', (what: string) => refused.push(what));
	await page.addInitScript(() =>
		document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
			(window as never as { wasRefused(what: string): void }).wasRefused(
				`${effectiveDirective} ${blockedURI}`
			)
		)
	);
	await joinClass(page, 'OAK', 15);
	await page.goto('/games/passwords');
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await expect(page.locator('canvas')).toBeVisible();
	await page.waitForLoadState('networkidle');
	expect(refused).toEqual([]);
	// In a task of the page's own: what a debugger asks for is let through.
	const ran = await page.evaluate(
		() =>
			new Promise<boolean[]>((done) => {
				setTimeout(() => {
					const script = document.createElement('script');
					script.textContent = 'window.ranInline = true';
					document.head.append(script);
					let evaluated = false;
					try {
						evaluated = new Function('return true')() as boolean;
					} catch {
						// Refused, as it should be.
					}
					done([(window as never as { ranInline?: boolean }).ranInline === true, evaluated]);
				});
			})
	);
	expect(ran).toEqual([false, false]);
	await expect.poll(() => refused.length).toBeGreaterThan(0);
	await page.context().close();
});
