import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

export interface WebKitHere {
	readonly driver: string;
	readonly browser: string;
	/** A screen nobody looks at: WebKitGTK can't do without one. */
	readonly screen: string;
}

const PACKAGES = ['webkit2gtk-driver', 'xvfb'];

/**
 * The machine's own WebKit (WebKitGTK, its driver and a screen for it), or Debian's, installed now.
 * @returns why there is none, in words, where none can be had
 */
export function findWebKit(): WebKitHere | string {
	const here = look();
	if (here) return here;
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
		return `There is no WebKit here to test with: it comes with Debian's packages ${PACKAGES.join(' and ')}.`;
	console.log('No WebKit here: installing Debian’s …');
	const began = Date.now();
	for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...PACKAGES]])
		spawnSync('apt-get', args, {
			stdio: 'ignore',
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
	const installed = look();
	const took = `${((Date.now() - began) / 1000).toFixed(0)} s`;
	console.log(installed ? `WebKit was installed in ${took}.` : `It could not be had in ${took}.`);
	return (
		installed ?? `WebKit could not be installed: apt-get install ${PACKAGES.join(' ')} failed.`
	);
}

function look(): WebKitHere | undefined {
	const [driver] = globSync('/usr/bin/WebKitWebDriver');
	const [browser] = globSync('/usr/lib{,exec}{,/*}/webkit2gtk-4.*/MiniBrowser');
	const [screen] = globSync('/usr/bin/Xvfb');
	return driver && browser && screen ? { driver, browser, screen } : undefined;
}
