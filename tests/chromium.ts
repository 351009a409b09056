import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** What Chromium needs here: no sandbox as root, and no calls home that a closed network would refuse. */
export const CHROMIUM_ARGS = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	// Debian's turns it on, and without a graphics card every page is then drawn twice as slowly.
	'--disable-gpu-rasterization',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader'
];

/**
 * The machine's Chromium, Playwright's own, or Debian's, installed now.
 * @throws saying what to install, when none can be had
 */
export function findChromium(): string {
	const given = process.env['CHROMIUM'];
	const found = [given, ...PLACES, chromium.executablePath()].find(
		(path) => path && existsSync(path)
	);
	if (found) return found;
	console.log('No Chromium here: installing Debian’s …');
	for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']])
		spawnSync('apt-get', args, {
			stdio: 'ignore',
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
	const installed = PLACES.find((path) => existsSync(path));
	if (!installed)
		throw new Error(
			'The browser tests need Chromium: install it, or name it in CHROMIUM=/path/to/chromium.'
		);
	return installed;
}
