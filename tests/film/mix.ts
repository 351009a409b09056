import { arrive } from './arrive.ts';
import type { Walk } from './camera.ts';

/** A child's trail mix of this week: its first question, what is said about a first try, and its end. */
export const mix =
	(code: string): Walk =>
	async (page, take, { nth }) => {
		await arrive(page, code, nth - 8);
		const main = page.getByRole('main');
		await main.getByRole('link', { name: /^Trail mix/ }).click();
		const end = main.getByRole('heading', { name: /trail mix for this week/ });
		const check = main.getByRole('button', { name: 'Check', exact: true });
		const next = main.getByRole('button', { name: 'Next', exact: true });
		await check.waitFor();
		await take('question');
		for (let n = 0; !(await end.isVisible()); n++) {
			await main.getByRole('radio').first().check();
			await check.click();
			const show = main.getByRole('button', { name: 'Show me', exact: true });
			await show.or(next).waitFor();
			if (n === 0) await take('told');
			if (await show.isVisible()) await show.click();
			await next.click();
			await end.or(check).waitFor();
		}
		await take('end');
	};
