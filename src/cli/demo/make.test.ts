import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { makeDemo } from './make.ts';

/** Each school has keys and salts of its own; what is sealed, hashed or chained under them differs. */
const KEYED: readonly string[] = ['password_hash', 'salt', 'digest', 'hash', 'child'];
const KEYED_TABLES: readonly string[] = ['box_keys', 'settings', '__drizzle_migrations'];

async function aDemo(present: number) {
	const folder = mkdtempSync(join(tmpdir(), 'waymark-demo-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	await makeDemo(folder, () => undefined, { present, taught: ['CEDAR', 'MAPLE'] });
	const database = new Database(join(folder, 'school.db'), { readonly: true });
	const tables = database
		.prepare(`select name from sqlite_schema where type = 'table' order by name`)
		.pluck()
		.all() as string[];
	const rows = tables
		.filter((table) => !KEYED_TABLES.includes(table))
		.map((table) => {
			const all = database.prepare(`select * from "${table}"`).all() as Record<string, unknown>[];
			return [table, all.map(plain)] as const;
		});
	database.close();
	return new Map(rows);
}

const plain = (row: Record<string, unknown>) =>
	Object.fromEntries(
		Object.entries(row).filter(([name, value]) => !KEYED.includes(name) && !Buffer.isBuffer(value))
	);

it('the demo is the same school each time it is made', async () => {
	const noon = Date.UTC(2026, 10, 25, 12);
	const [one, other] = [await aDemo(noon), await aDemo(noon)];
	expect([...one.keys()]).toEqual([...other.keys()]);
	for (const [table, rows] of one) expect(rows, table).toEqual(other.get(table));
	expect(one.get('pupils')).toHaveLength(240);
	expect(one.get('responses')?.length).toBeGreaterThan(200);
	expect(one.get('concerns')?.length).toBeGreaterThan(5);
}, 60_000);
