/** Sorts of device, told apart no further than what an admin changes on them. */
export const DEVICE_KINDS = ['chromebook', 'ipad', 'windows', 'mac', 'android', 'other'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

/** What sort of device a browser says it runs on. An iPad says it is a Mac, but can be touched. */
export function deviceKind(browser: { userAgent: string; maxTouchPoints: number }): DeviceKind {
	const { userAgent, maxTouchPoints } = browser;
	if (/\bCrOS\b/.test(userAgent)) return 'chromebook';
	if (/\biPad\b/.test(userAgent)) return 'ipad';
	if (/\bMacintosh\b/.test(userAgent)) return maxTouchPoints > 1 ? 'ipad' : 'mac';
	if (/\bWindows\b/.test(userAgent)) return 'windows';
	return /\bAndroid\b/.test(userAgent) ? 'android' : 'other';
}
