import { eq } from 'drizzle-orm';
import type { Instant } from '../../calendar/instant.ts';
import { Refusal } from '../../wire/trouble.ts';
import { KEY_MARK, keysFit } from '../backup/keys-fit.ts';
import { fieldKeys, fieldKeysIn, type FieldKeys } from './field-keys.ts';
import type { School } from './school.ts';
import { settings } from './tables.ts';

/** Why a school has no use of its keys: one isn't there, or one isn't the school's own. */
export type KeyTrouble = 'missing' | 'not-theirs';

export interface OwnKeys {
	readonly keys: FieldKeys;
	readonly keyTrouble: KeyTrouble | undefined;
}

/**
 * A school's keys: made where nothing is sealed yet, and nowhere else, since what was sealed only its own
 * keys open. Where they can't be had, keys that seal and open nothing.
 */
export function ownKeys(db: School['db'], folder: string, now: Instant): OwnKeys {
	const found = foundIn(folder);
	if (found === 'missing' && keysFit(db, undefined) === undefined)
		return noted(db, fieldKeys(folder), now);
	if (typeof found === 'string') return without(found);
	if (keysFit(db, found) === false) return without('not-theirs');
	return noted(db, found, now);
}

function foundIn(folder: string): FieldKeys | KeyTrouble {
	try {
		return fieldKeysIn(folder) ?? 'missing';
	} catch {
		return 'not-theirs';
	}
}

function noted(db: School['db'], keys: FieldKeys, now: Instant): OwnKeys {
	const row = { name: KEY_MARK, value: keys.mark, changedAt: now };
	const known = db.select().from(settings).where(eq(settings.name, KEY_MARK)).get();
	if (known?.value !== keys.mark)
		db.insert(settings).values(row).onConflictDoUpdate({ target: settings.name, set: row }).run();
	return { keys, keyTrouble: undefined };
}

function without(keyTrouble: KeyTrouble): OwnKeys {
	const refuse = (): never => {
		throw new Refusal(503, {
			code: `keys-${keyTrouble}`,
			say: 'Waymark can’t read what it keeps: the school’s keys are not where they belong.',
			mend: 'Put them back from where they are kept apart, and start Waymark again. docs/running.md says how.'
		});
	};
	const keys = {
		seal: refuse,
		open: refuse,
		sealBytes: refuse,
		openBytes: refuse,
		digest: refuse,
		matches: refuse,
		mark: ''
	};
	return { keys, keyTrouble };
}
