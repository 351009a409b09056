import type { Browser } from '@playwright/test';
import { GAMES } from '../../src/lib/games/index.ts';
import { LONG } from '../builders/long.ts';
import { byPointer, gameOn, offerOf, openGame, PATIENT, play, playOn } from './game-walk.ts';
import { expect, test } from './walk.ts';

const CLASSES = { EYFS: 'ACORN', KS1: 'BEECH', LKS2: 'OAK', UKS2: 'WILLOW' } as const;
const SLOWED = 4;
/** Of script in one frame, in milliseconds: half of a frame at sixty a second. */
const MOST = 8;
/** The rest are frames in which a panel opens. Without a graphics card frames are few, and these weigh the more. */
const OF_FRAMES = 0.95;

interface TraceEvent {
	readonly name: string;
	readonly pid: number;
	readonly tid: number;
	/** When it began, in microseconds. */
	readonly ts: number;
	/** How long it took, in microseconds, and how much of that was the processor's time: what else a machine does counts for nothing. */
	readonly dur?: number;
	readonly tdur?: number;
}

/** How long the script of each animation frame took since tracing began, in milliseconds, the shortest first. */
async function framesTraced(browser: Browser): Promise<number[]> {
	const { traceEvents: all } = JSON.parse(String(await browser.stopTracing())) as {
		traceEvents: TraceEvent[];
	};
	const within = (frame: TraceEvent) => (one: TraceEvent) =>
		one.pid === frame.pid &&
		one.tid === frame.tid &&
		one.ts >= frame.ts &&
		one.ts < frame.ts + (frame.dur ?? 0);
	// Laying out the page is no script, though it happens inside it.
	const layouts = all.filter(({ name }) => name === 'Layout' || name === 'UpdateLayoutTree');
	const took = (some: readonly TraceEvent[]) =>
		some.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
	return all
		.filter(({ name }) => name === 'FireAnimationFrame')
		.map((frame) => took([frame]) - took(layouts.filter(within(frame))))
		.toSorted((a, b) => a - b);
}

for (const name of LONG ? Object.keys(GAMES) : [])
	for (const [stage, code] of Object.entries(CLASSES))
		test(`${name}: ${stage}, a frame's script is short at a quarter of the speed`, async ({
			page,
			browser
		}) => {
			test.setTimeout(300_000);
			await openGame(page, name, code, 23, { moving: true });
			await gameOn(page, name).locator('canvas').waitFor(PATIENT);
			const slow = await page.context().newCDPSession(page);
			await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
			await browser.startTracing(page, { categories: ['devtools.timeline'] });
			await play(page);
			for (let round = 0; round < 2; round++) {
				await playOn(page, name, byPointer(page, name), 'feedback');
				await offerOf(page, name, 'next').click(PATIENT);
			}
			const frames = await framesTraced(browser);
			const at = (share: number) => frames[Math.floor(frames.length * share)] ?? NaN;
			const says = [0.5, 0.9, OF_FRAMES, 0.99].map(at).map((ms) => ms.toFixed(1));
			test.info().annotations.push({
				type: 'a frame’s script',
				description: `${frames.length} frames, ${says.join(' / ')} ms`
			});
			expect(frames.length).toBeGreaterThan(60);
			expect(at(OF_FRAMES)).toBeLessThan(MOST);
		});
