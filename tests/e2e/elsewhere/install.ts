import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * What `look` finds on this machine, after installing Debian's packages where it finds nothing.
 * @param what its name, for people
 * @returns why there is none, in words, where none can be had
 */
export function found<T>(
	what: string,
	packages: readonly string[],
	look: () => T | undefined
): T | string {
	const here = look();
	if (here) return here;
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
		return `There is no ${what} here to test with: it comes with Debian's ${packages.join(' and ')}.`;
	console.log(`No ${what} here: installing Debian’s …`);
	const began = Date.now();
	for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]])
		spawnSync('apt-get', args, {
			stdio: 'ignore',
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
	const installed = look();
	const took = `${((Date.now() - began) / 1000).toFixed(0)} s`;
	console.log(installed ? `${what} was installed in ${took}.` : `It could not be had in ${took}.`);
	return (
		installed ?? `${what} could not be installed: apt-get install ${packages.join(' ')} failed.`
	);
}
