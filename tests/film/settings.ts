import { dayOf } from '../../src/lib/calendar/instant.ts';
import { startOf } from '../../src/lib/calendar/usual-year.ts';
import { arriveStaff } from './arrive.ts';
import type { Walk } from './camera.ts';

/** The school's days and numbers: said, guessed, and with mistakes. Nothing is saved: another size comes after. */
export const settings: Walk = async (page, take) => {
	const starts = startOf(dayOf(Date.now()));
	await arriveStaff(page, 'admin', '/admin/settings');
	await take('all', true);
	await page.getByLabel('Until home time').fill('07:30');
	await page.getByRole('button', { name: 'Propose these hours' }).click();
	await page.getByText('ends before it begins').waitFor();
	await take('hours-wrong', true);
	await page.goto(`/admin/settings/terms/${starts}`);
	await take('terms-said', true);
	await page.goto(`/admin/settings/terms/${starts + 1}`);
	await take('terms-guessed', true);
	const spring = page.getByRole('group', { name: 'Spring term' });
	await spring.getByLabel('First day').fill(`${starts + 1}-09-08`);
	await spring.getByLabel('Last day').fill('');
	await page.getByLabel(/Other days/).fill('27 November\nINSET day');
	await page.getByRole('button', { name: /^Save/ }).click();
	await page.getByText('Not saved yet').waitFor();
	await take('terms-wrong', true);
};
