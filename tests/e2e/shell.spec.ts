import { expect, joinClass, test } from './walk.ts';

const addresses = (link: string | undefined) =>
	[...(link ?? '').matchAll(/<([^>]+)>/g)].map(([, address]) => address ?? '');

test('a lesson’s empty shell names what it is going to need, and a pupil’s their lesson too', async ({
	page,
	request
}) => {
	const nobodys = addresses((await request.get('/lesson/y4-who-says-so')).headers()['link']);
	expect(nobodys.filter((address) => address.endsWith('.js')).length).toBeGreaterThan(5);
	expect(nobodys.filter((address) => address.endsWith('.json'))).toEqual([]);
	for (const address of nobodys) expect((await request.get(address)).status(), address).toBe(200);

	await joinClass(page, 'OAK', 'Inaya');
	// The trail fetches lessons ahead; what is counted here is what the lesson's own page asks for.
	await page.goto('/me');
	const asked: string[] = [];
	page.on('request', (one) => asked.push(new URL(one.url()).pathname));
	const shell = await page.goto('/lesson/y4-who-says-so');
	await expect(page.getByRole('main').getByRole('radio').first()).toBeVisible();
	const named = addresses(shell?.headers()['link']);
	expect(named).toContain('/lessons/y4-who-says-so.json');
	// What was named is what the page asks for, and no more than once.
	expect(asked.filter((path) => path === '/lessons/y4-who-says-so.json')).toHaveLength(1);
	// She never opened it, so there are no answers to ask for.
	expect(asked.filter((path) => path.startsWith('/attempts/'))).toEqual([]);
});

test('a lesson’s kept page asks for its data while it is read, and once', async ({ page }) => {
	await joinClass(page, 'OAK', 6);
	await page.goto('/lesson/y4-who-says-so');
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (!navigator.serviceWorker.controller)
			await new Promise((changed) =>
				navigator.serviceWorker.addEventListener('controllerchange', changed, { once: true })
			);
	});
	await page.goto('/me');
	const asked: string[] = [];
	page.on('request', (one) => asked.push(new URL(one.url()).pathname));
	const shell = await page.goto('/lesson/y4-who-says-so');
	await expect(page.getByRole('main').getByRole('radio').first()).toBeVisible();
	expect(shell?.fromServiceWorker()).toBe(true);
	expect(addresses(shell?.headers()['link'])).toContain('/lessons/y4-who-says-so.json');
	expect(asked.filter((path) => path === '/lessons/y4-who-says-so.json')).toHaveLength(1);
});

test('a lesson comes squeezed to a browser that can take it so', async ({ request }) => {
	const address = '/lessons/y4-who-says-so.json';
	const squeezed = await request.get(address, { headers: { 'accept-encoding': 'gzip' } });
	expect(squeezed.headers()['content-encoding']).toBe('gzip');
	const plain = await request.get(address, { headers: { 'accept-encoding': 'identity' } });
	expect(plain.headers()['content-encoding']).toBeUndefined();
	expect(await plain.json()).toEqual(await squeezed.json());
});
