import { availableParallelism } from 'node:os';
import { benchGrid } from './load/grid.ts';
import { benchPages } from './load/pages.ts';
import { benchPortfolio } from './load/portfolio.ts';
import { benchPost } from './load/post.ts';

// npm run bench: times are reported, sizes past a budget fail.
const benches: readonly ((say: (line: string) => void) => void | Promise<void>)[] = [
	benchGrid,
	benchPost,
	benchPortfolio,
	benchPages
];

console.log(
	`Times are those of this machine (${availableParallelism()} cores), whatever else it was doing: compare ratios, not times.`
);
for (const bench of benches) await bench((line) => console.log(line));
