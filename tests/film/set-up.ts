import { decodeBase32 } from '@oslojs/encoding';
import { generateTOTP } from '@oslojs/otp';
import { serveBuilt } from '../e2e/server.ts';
import type { Walk } from './camera.ts';

/** An empty folder on its way to a school, with the second step that outside the demo nobody goes without. */
export const setUp: Walk = async (page, take) => {
	const school = await serveBuilt(undefined, { WAYMARK_LOG: 'warn' });
	try {
		await page.goto(school.origin);
		await take('form', true);
		const code = /enter this code: (\S+)/.exec(school.log())?.[1] ?? '';
		await page.getByLabel('One-time code').fill(code);
		await page.getByLabel('The school’s name').fill('Harbour Lane Primary');
		await page.getByLabel('Your name, as children call you').fill('Mrs Vale');
		await page.getByLabel('Your email').fill('office@harbour.test');
		await page.getByLabel('A password for Waymark').fill('lantern river seven');
		await page.getByRole('button', { name: 'Set up the school' }).click();
		await page.waitForURL('**/second-factor');
		await take('second-factor');
		const key = (await page.locator('code').innerText()).replace(/\s/g, '');
		await page.getByLabel('Code from your phone').fill(generateTOTP(decodeBase32(key), 30, 6));
		await page.getByRole('button', { name: 'Turn it on' }).click();
		await page.waitForURL('**/home');
		await take('home');
		await page.goto(`${school.origin}/admin/people`);
		await take('people', true);
		await page.context().clearCookies();
		await page.goto(`${school.origin}/join`);
		await take('not-open-yet');
	} finally {
		await school.stop();
	}
};
