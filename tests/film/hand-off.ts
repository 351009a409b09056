import { arriveStaff } from './arrive.ts';
import type { Walk } from './camera.ts';

/** A concern on its way to the school's own system, and how long records stay. */
export const handOff: Walk = async (page, take) => {
	await arriveStaff(page, 'deputy', '/safeguarding');
	await page.getByRole('link', { name: /^A picture of me/ }).click();
	await page.getByRole('link', { name: 'To our safeguarding system' }).click();
	await page.getByRole('heading', { name: 'It is in our system now' }).waitFor();
	await take('page', true);
	await page.getByRole('button', { name: 'Copy as text' }).click();
	await page.getByRole('textbox', { name: /as you may read it/ }).waitFor();
	await take('text', true);
	await page.getByRole('link', { name: 'Back', exact: true }).click();
	await page.getByLabel('Which system').fill('CPOMS');
	await page.getByLabel('Its reference there').fill('A-417');
	await page.getByRole('button', { name: 'Keep' }).click();
	await page.getByText(/^In CPOMS/).waitFor();
	await take('record', true);
	await page.goto('/safeguarding/keeping');
	await page.getByRole('heading', { name: 'How long records stay' }).waitFor();
	await take('keeping', true);
};
