import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const STATIC = 'static';

interface Manifest {
	readonly name: string;
	readonly short_name: string;
	readonly start_url: string;
	readonly scope: string;
	readonly display: string;
	readonly background_color: string;
	readonly theme_color: string;
	readonly icons: readonly { src: string; sizes: string; type: string; purpose?: string }[];
}
const manifest = JSON.parse(readFileSync(join(STATIC, 'manifest.webmanifest'), 'utf8')) as Manifest;

/** A PNG's own width and height: they stand at the start of its first chunk. */
function sizeOf(file: string): string {
	const bytes = readFileSync(file);
	expect(bytes.toString('latin1', 1, 4), file).toBe('PNG');
	return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

test('the app says all that a browser needs to install it', () => {
	expect(manifest.name).toBe('Waymark');
	expect(manifest.short_name.length).toBeLessThanOrEqual(12);
	expect(manifest.scope).toBe('/');
	expect(manifest.start_url.startsWith(manifest.scope)).toBe(true);
	expect(['standalone', 'fullscreen', 'minimal-ui']).toContain(manifest.display);
	for (const colour of [manifest.background_color, manifest.theme_color])
		expect(colour).toMatch(/^#[0-9a-f]{6}$/);
	const sizes = manifest.icons.filter(({ type }) => type === 'image/png').map((icon) => icon.sizes);
	expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']));
	expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
});

test.each(manifest.icons)(
	'the icon $src is there and as large as it says',
	({ src, sizes, type }) => {
		const file = join(STATIC, src);
		if (type === 'image/png') return expect(sizeOf(file)).toBe(sizes);
		expect(type).toBe('image/svg+xml');
		expect(readFileSync(file, 'utf8')).toContain('<svg');
		expect(sizes).toBe('any');
	}
);

test('every page leads to it, and to the icon an iPad takes for its Home Screen', () => {
	const page = readFileSync('src/app.html', 'utf8');
	expect(page).toMatch(/rel="manifest"[^>]*manifest\.webmanifest/);
	const icon = /rel="apple-touch-icon"[^>]*href="(?:%sveltekit\.assets%)?\/([^"]+)"/.exec(
		page
	)?.[1];
	expect(existsSync(join(STATIC, icon ?? 'none'))).toBe(true);
	expect(sizeOf(join(STATIC, icon ?? ''))).toBe('180x180');
});
