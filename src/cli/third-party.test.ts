import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { thirdParty } from './third-party.ts';

test('THIRD-PARTY.md names every package, each under a licence Waymark can ship', () => {
	expect(readFileSync('THIRD-PARTY.md', 'utf8')).toBe(thirdParty());
});

test('the lock file holds no download addresses and lacks no platform’s build', () => {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string> }>;
	};
	const faults = Object.entries(packages).flatMap(([place, entry]) => [
		...(entry.resolved ? [`${place} has an address`] : []),
		...Object.keys(entry.optionalDependencies ?? {})
			.filter(
				(name) => !packages[`node_modules/${name}`] && !packages[`${place}/node_modules/${name}`]
			)
			.map((name) => `${place || 'package.json'} lacks ${name}: npm ci would refuse it`)
	]);
	expect(faults).toEqual([]);
});
