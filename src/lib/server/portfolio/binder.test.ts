import { expect, test } from 'vitest';
import type { Strand } from '../../curriculum/strand.ts';
import { binder, type Bound, type Filed } from './binder.ts';

/** So many pieces of writing in each strand, one after another. */
async function bound(counts: Partial<Record<Strand, number>>) {
	const volumes: Bound[] = [];
	const shelf = binder(async (volume) => void volumes.push(volume));
	for (const [strand, n] of Object.entries(counts))
		for (let i = 0; i < n; i++)
			await shelf.put({ strand, strokes: [], file: `${strand}-${i}` } as unknown as Filed);
	const inPortfolio = await shelf.end();
	return {
		inPortfolio: inPortfolio.length,
		volumes: volumes.map(({ strand, part, works }) => `${strand} ${part ?? 'all'} ${works.length}`)
	};
}

test('little work is all in the portfolio itself', async () => {
	expect(await bound({ SII: 40, PRI: 160 })).toEqual({ inPortfolio: 200, volumes: [] });
});

test('more work has a volume for each strand', async () => {
	expect(await bound({ SII: 40, REL: 100, PRI: 200 })).toEqual({
		inPortfolio: 0,
		volumes: ['SII all 40', 'REL all 100', 'PRI all 200']
	});
});

test('a strand that is too much comes in parts, and the next starts anew', async () => {
	expect(await bound({ SII: 500, PRI: 10 })).toEqual({
		inPortfolio: 0,
		volumes: ['SII 1 200', 'SII 2 200', 'SII 3 100', 'PRI all 10']
	});
});
