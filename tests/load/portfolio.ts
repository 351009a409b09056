import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stroke } from '../../src/lib/activities/kind.ts';
import { STRANDS } from '../../src/lib/curriculum/strand.ts';
import { dice } from '../../src/lib/games/shuffle.ts';
import { CHILD_ENV, CHILD_NODE } from '../../src/lib/server/portfolio/export-portfolio.ts';
import type { Front, Work } from '../../src/lib/server/portfolio/portfolio.ts';

const WORKS = 1_800;
/** Target (design, "Targets"): the memory of the process that makes it. */
const MB = 200;

/**
 * What a class portfolio of 1,800 items costs, every second one a drawing of 2,000 points.
 * @throws when its process took more memory than it may
 */
export async function benchPortfolio(say: (line: string) => void): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'waymark-portfolio-'));
	try {
		say(`Making a portfolio of ${WORKS.toLocaleString('en-GB')} work samples …`);
		const to = join(folder, 'portfolio.zip');
		const start = performance.now();
		const child = spawn(process.execPath, [...CHILD_NODE, 'src/cli/export-portfolio.ts', to], {
			stdio: ['pipe', 'ignore', 'inherit'],
			env: CHILD_ENV
		});
		const closed = once(child, 'close');
		let most = 0;
		const watch = setInterval(() => (most = Math.max(most, residentOf(child.pid))), 20);
		for (const line of lines())
			if (!child.stdin.write(`${JSON.stringify(line)}\n`)) await once(child.stdin, 'drain');
		child.stdin.end();
		const [code] = await closed;
		clearInterval(watch);
		if (code !== 0) throw new Error('the portfolio could not be made');
		const seconds = (performance.now() - start) / 1000;
		const size = statSync(to).size / 1e6;
		say(`  ${seconds.toFixed(1)} s, ${size.toFixed(1)} MB; memory ${most} MB (at most ${MB})`);
		if (most > MB) throw new Error(`the portfolio took ${most} MB, over ${MB}`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The most memory the process has held so far, in MB; 0 where the system doesn't say. */
function residentOf(pid: number | undefined): number {
	try {
		const said = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
		return Math.round((Number(said?.[1] ?? 0) * 1024) / 1e6);
	} catch {
		return 0;
	}
}

function* lines(): Generator<Front | Work> {
	const roll = dice(1);
	yield {
		school: 'Fernlow Primary',
		scope: { of: 'class', name: 'Oak' },
		asOf: '2026-11-23',
		schoolYear: '2026/27',
		strands: STRANDS,
		classes: [{ name: 'Oak', years: ['Y4'], roll: 30 }],
		frameworks: [],
		coverage: [],
		works: WORKS
	};
	for (let n = 0; n < WORKS; n++) {
		const isDrawing = n % 2 === 0;
		yield {
			strand: STRANDS[Math.floor((n / WORKS) * STRANDS.length)] ?? 'SII',
			firstName: 'Amina',
			className: 'Oak',
			year: 'Y4',
			lesson: `Lesson ${n % 7}`,
			task: 'Make something of your own.',
			form: isDrawing ? 'drawing' : 'writing',
			text: isDrawing ? '' : 'I stop and think before I tap, and I ask someone I trust. '.repeat(8),
			strokes: isDrawing ? Array.from({ length: 25 }, () => stroke(roll)) : [],
			why: 'I thought of it myself',
			chosenBy: 'pupil',
			on: '2026-11-20',
			shows: ['Strong passwords']
		};
	}
}

/** Eighty points that wander, as a hand does. */
function stroke(roll: () => number): Stroke {
	let [x, y] = [roll() * 800, roll() * 500];
	const step = (at: number, most: number) =>
		Math.round(Math.max(0, Math.min(most, at + (roll() - 0.5) * 30)) * 10) / 10;
	const points = Array.from({ length: 80 }, (): [number, number] => {
		[x, y] = [step(x, 800), step(y, 500)];
		return [x, y];
	});
	return { colour: '#1b4f9c', width: 8, points };
}
