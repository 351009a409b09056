import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as compiled from '../../src/lib/paraglide/messages.js';

/** Where its plugin isn't found, Paraglide gives no messages and no error: so they are counted. */
test('every message of every room is compiled', () => {
	const files = readdirSync('src/messages')
		.map((room) => `src/messages/${room}/en.json`)
		.filter((file) => existsSync(file));
	const keys = files.flatMap((file) =>
		Object.keys(JSON.parse(readFileSync(file, 'utf8')) as object).filter((key) => key !== '$schema')
	);
	expect(keys.length).toBeGreaterThan(200);
	expect(new Set(keys).size).toBe(keys.length);
	const there = new Set(Object.keys(compiled));
	expect(keys.filter((key) => !there.has(key))).toEqual([]);
});

test('the plugin that reads them is on this machine', () => {
	const settings = 'src/messages/project.inlang/settings.json';
	const { modules } = JSON.parse(readFileSync(settings, 'utf8')) as { modules: string[] };
	expect(modules).toHaveLength(1);
	for (const module of modules) {
		expect(module).toMatch(/^(\.\.\/)+node_modules\//);
		// Paraglide reads it from the folder the project lies in.
		expect(existsSync(join('src/messages', module))).toBe(true);
	}
});
