import { arriveStaff } from './arrive.ts';
import type { Walk } from './camera.ts';

/** A page by its name, its address, and whether all of it is wanted. */
export type Look = readonly [name: string, path: string, full?: 'full'];

/** Somebody who goes to one address after the other. @param who signs in first, on the staff door */
export const visits =
	(looks: readonly Look[], who?: string): Walk =>
	async (page, take) => {
		if (who) await arriveStaff(page, who);
		for (const [name, path, full] of looks) {
			await page.goto(path);
			await take(name, full === 'full');
		}
	};
