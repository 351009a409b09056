import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { expect, type Page } from '@playwright/test';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * No fault axe can find on the page as it stands (WCAG 2.2 AA).
 * @param within a selector: only this part of the page, where the rest has been looked at and stays
 */
export async function expectAxeClean(page: Page, within?: string): Promise<void> {
	if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
	const faults = await page.evaluate(
		async ({ within, values }) => {
			// It must not look at a colour half-way to another.
			const ending = document.getAnimations().filter(
				(one) =>
					one.playState === 'running' &&
					Number.isFinite(one.effect?.getComputedTiming().endTime) &&
					// Inside closed details a transition stands still, and never ends.
					(one.effect as KeyframeEffect).target?.checkVisibility() !== false
			);
			await Promise.allSettled(ending.map(({ finished }) => finished));
			const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(
				within ? { include: [within] } : document,
				{ runOnly: { type: 'tag', values }, resultTypes: ['violations'] }
			);
			return violations.map(
				(one) => `${one.id}: ${one.nodes.map(({ target }) => target.join(' ')).join(', ')}`
			);
		},
		{ within, values: TAGS }
	);
	expect(faults).toEqual([]);
}
