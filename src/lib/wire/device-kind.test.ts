import { expect, test } from 'vitest';
import { deviceKind } from './device-kind.ts';

test.each([
	['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/156.0.0.0', 0, 'chromebook'],
	[
		'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/156.0.0.0',
		10,
		'chromebook'
	],
	['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0', 5, 'ipad'],
	['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0', 0, 'mac'],
	['Mozilla/5.0 (iPad; CPU OS 12_5 like Mac OS X) AppleWebKit/605.1.15', 5, 'ipad'],
	['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Edg/156.0', 0, 'windows'],
	['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Mobile', 5, 'android'],
	['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36', 0, 'other'],
	['', 0, 'other']
])('%s with %i touches at once is taken for %s', (userAgent, maxTouchPoints, kind) => {
	expect(deviceKind({ userAgent, maxTouchPoints })).toBe(kind);
});
