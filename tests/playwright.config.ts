import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './chromium.ts';

export default defineConfig({
	testDir: './e2e',
	outputDir: '../test-results',
	globalSetup: './e2e/demo-once.ts',
	workers: 2,
	fullyParallel: false,
	forbidOnly: !!process.env['CI'],
	// A slow machine may miss a moment; what needs a second try is named as flaky in the report.
	retries: process.env['CI'] ? 1 : 0,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	reporter: process.env['WAYMARK_JSON']
		? [['list'], ['json', { outputFile: process.env['WAYMARK_JSON'] }]]
		: 'list',
	use: {
		viewport: { width: 1366, height: 768 },
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		actionTimeout: 10_000,
		navigationTimeout: 15_000,
		trace: 'off',
		screenshot: 'only-on-failure',
		launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGS }
	}
});
