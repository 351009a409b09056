import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, release } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { fileOf, reportOf, type Part } from './run-report.ts';

// npm test: lint, types, lessons, unit tests, build, budgets, browser tests. Ends with one line of counts.
// npm run test:long: the same with longer faults, then the bench; leaves a dated result in docs/runs/.
// A part's name after it runs that part alone: npm test -- lessons.
const long = process.argv.includes('--long');
const only = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const CACHE = '.cache/test';
const RUNS = 'docs/runs';

interface Step {
	readonly name: string;
	readonly command: readonly string[];
	/** Where a runner leaves its counts; a step without one counts as one test. */
	readonly counts?: () => { passed: number; failed: number };
	readonly env?: Record<string, string>;
	/** Its words go into the result too. */
	readonly keep?: true;
}

const vitestJson = `${CACHE}/vitest.json`;
const playwrightJson = `${CACHE}/playwright.json`;

const steps: readonly Step[] = [
	{ name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
	{ name: 'types', command: ['npm', 'run', '--silent', 'types'] },
	{ name: 'lessons', command: ['npm', 'run', '--silent', 'lessons'] },
	{
		name: 'unit tests',
		command: [
			'npx',
			'vitest',
			'run',
			'--reporter=dot',
			'--reporter=json',
			`--outputFile.json=${vitestJson}`
		],
		counts: () => {
			const { numPassedTests, numFailedTests, numFailedTestSuites } = read(vitestJson);
			return {
				passed: numPassedTests ?? 0,
				failed: Math.max(numFailedTests ?? 0, numFailedTestSuites ? 1 : 0)
			};
		}
	},
	{ name: 'build', command: ['npm', 'run', '--silent', 'build'] },
	{ name: 'budgets', command: ['node', 'tests/budgets.ts'] },
	{
		name: 'browser tests',
		command: ['npx', 'playwright', 'test', '--config', 'tests/playwright.config.ts'],
		env: { WAYMARK_JSON: `../${playwrightJson}` },
		counts: () => {
			const { stats } = read(playwrightJson);
			return {
				passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
				failed: stats?.unexpected ?? 1
			};
		}
	},
	...(long
		? [{ name: 'bench', command: ['npm', 'run', '--silent', 'bench'], keep: true } as const]
		: [])
];

interface Counts {
	numPassedTests?: number;
	numFailedTests?: number;
	numFailedTestSuites?: number;
	stats?: { expected: number; flaky: number; unexpected: number };
}
const read = (path: string): Counts => JSON.parse(readFileSync(path, 'utf8')) as Counts;

rmSync(CACHE, { recursive: true, force: true });
mkdirSync(CACHE, { recursive: true });
findChromium();

const at = new Date();
const parts: Part[] = [];
for (const step of steps.filter(({ name }) => only.length === 0 || only.includes(name))) {
	const began = Date.now();
	console.log(`\n— ${step.name}`);
	const { status, said } = await run(step);
	const seconds = (Date.now() - began) / 1000;
	parts.push({ name: step.name, ...countsOf(step, status), seconds, said });
	console.log(`  ${step.name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s`);
}
if (long) keepResult();
const passed = parts.reduce((sum, part) => sum + part.passed, 0);
const failed = parts.reduce((sum, part) => sum + part.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function run({ command: [name = '', ...args], env, keep }: Step) {
	return new Promise<{ status: number; said?: string }>((done) => {
		const child = spawn(name, args, {
			stdio: ['inherit', keep ? 'pipe' : 'inherit', 'inherit'],
			env: { ...process.env, ...env, ...(long ? { WAYMARK_LONG: '1' } : {}) }
		});
		let said = '';
		child.stdout?.on('data', (data: Buffer) => {
			said += String(data);
			process.stdout.write(data);
		});
		child.on('close', (status) => done({ status: status ?? 1, ...(keep ? { said } : {}) }));
	});
}

function keepResult(): void {
	const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim();
	const result = {
		at,
		commit: git('rev-parse', 'HEAD'),
		changed: git('status', '--porcelain').split('\n').filter(Boolean).length,
		machine: `${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), Linux ${release()}`,
		parts
	};
	mkdirSync(RUNS, { recursive: true });
	const file = join(RUNS, fileOf(result));
	writeFileSync(file, reportOf(result));
	console.log(`\nThis run is kept in ${file}`);
}

/** A runner that failed without naming a failed test still counts as one. */
function countsOf(step: Step, status: number): { passed: number; failed: number } {
	if (!step.counts) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	try {
		const counts = step.counts();
		return { ...counts, failed: status === 0 ? counts.failed : Math.max(1, counts.failed) };
	} catch {
		return { passed: 0, failed: 1 };
	}
}
