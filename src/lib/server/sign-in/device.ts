import { randomBytes } from 'node:crypto';

interface Cookies {
	get(name: string): string | undefined;
	set(
		name: string,
		value: string,
		options: { path: string; httpOnly: boolean; secure: boolean; sameSite: 'lax'; maxAge: number }
	): void;
}

/** A browser's own mark, made the first time; waits after wrong tries stay with it. */
export function deviceMark(cookies: Cookies, url: URL): string {
	const known = knownDevice(cookies);
	if (known) return known;
	const made = randomBytes(16).toString('base64url');
	cookies.set('device', made, {
		path: '/',
		httpOnly: true,
		secure: url.protocol === 'https:',
		sameSite: 'lax',
		maxAge: 400 * 24 * 60 * 60
	});
	return made;
}

/** The mark of a browser that has one. */
export function knownDevice(cookies: Pick<Cookies, 'get'>): string | undefined {
	const known = cookies.get('device');
	return known && /^[\w-]{16,40}$/.test(known) ? known : undefined;
}
