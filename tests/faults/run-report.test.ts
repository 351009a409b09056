import { expect, test } from 'vitest';
import { fileOf, reportOf, type Run } from '../run-report.ts';

const run: Run = {
	at: new Date('2026-11-27T22:14:00Z'),
	commit: '0123456789abcdef0123456789abcdef01234567',
	changed: 0,
	machine: 'two cores',
	parts: [
		{ name: 'unit tests', passed: 412, failed: 1, seconds: 754.2 },
		{ name: 'browser tests', passed: 70, failed: 0, seconds: 59.94 },
		{ name: 'bench', passed: 1, failed: 0, seconds: 30, said: 'Opening a lesson …\n  2 times\n' }
	]
};

test('a long run leaves a file named after its day and commit', () => {
	expect(fileOf(run)).toBe('2026-11-27-012345678.md');
});

test('what a long run leaves says what ran, when, on which commit, with counts and times', () => {
	expect(reportOf(run)).toBe(`# Long run of 2026-11-27

Commit 0123456789abcdef0123456789abcdef01234567, begun at 22:14 UTC, on two cores.

**483 passed, 1 failed**, in 14 min 4 s.

| Part | Passed | Failed | Time |
|---|---|---|---|
| unit tests | 412 | 1 | 12 min 34 s |
| browser tests | 70 | 0 | 59.9 s |
| bench | 1 | 0 | 30.0 s |

## Bench

\`\`\`
Opening a lesson …
  2 times
\`\`\`
`);
});

test('a run of files that were never committed says so', () => {
	expect(reportOf({ ...run, changed: 2 })).toContain('with 2 changed files');
});
