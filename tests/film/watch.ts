import { addDays, dayOf } from '../../src/lib/calendar/instant.ts';
import { serveMail } from '../e2e/mail-server.ts';
import { serveBuilt, TEMPLATE } from '../e2e/server.ts';
import type { Walk } from './camera.ts';

/** How the desk is set, who is away, the test alarm and the light. In a school of its own, with mail. */
export const watch: Walk = async (page, take) => {
	const mail = await serveMail();
	const school = await serveBuilt(TEMPLATE, { WAYMARK_LOG: 'warn', ...mail.settings });
	const at = (path: string) => page.goto(school.origin + path);
	const as = async (who: string, path: string) => {
		await page.context().clearCookies();
		await at('/login');
		await page.getByLabel('Email').fill(`${who}@demo.test`);
		await page.getByLabel('Password').fill('waymark-demo');
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.waitForURL('**/home');
		await at(path);
	};
	try {
		await as('dsl', '/duties');
		await take('duties', true);
		await at('/duties/alarm');
		await take('alarm-empty', true);
		await at('/duties/away');
		await take('away-empty', true);
		await page.getByLabel('Back on').fill(addDays(dayOf(Date.now()), 9));
		await page.getByLabel('Who covers').selectOption('Mr Rivers');
		await page.getByRole('button', { name: 'Hand over' }).click();
		await page.getByText(/^You are away until/).waitFor();
		await page.getByLabel('Who', { exact: true }).selectOption({ index: 2 });
		await take('away', true);
		await at('/duties/settings');
		await take('settings', true);
		for (const name of ['Replies on a child’s screen', 'Telling from home'])
			await page
				.getByRole('region', { name })
				.getByRole('button', { name: 'Propose this' })
				.click();
		await page.getByText(/^Telling from home: out/).waitFor();
		await page.getByText('words and phrases').click();
		await take('settings-open', true);
		await at('/duties/alarm');
		await page.getByRole('button', { name: 'Send a test alarm' }).click();
		await page.getByText(/0 of 4/).waitFor();
		await as('deputy', '/safeguarding');
		await take('desk', true);
		await page.getByRole('button', { name: 'I got it' }).click();
		await page.getByText('It is noted that it came to you.').waitFor();
		await take('alarm', true);
		await at('/safeguarding/keeping');
		await take('keeping');
		await as('head', '/safeguarding');
		await take('desk-head', true);
		await as('admin', '/admin/devices');
		await take('devices', true);
	} finally {
		await school.stop();
		await mail.close();
	}
};
