import * as v from 'valibot';
import type { EntryKind } from './tables.ts';

/** What every page and route needs of an entry, loosely: an older version may have written it. */
const received = v.object({
	from: v.object({ kind: v.picklist(['child', 'unsigned', 'adult', 'welfare']) }),
	said: v.object({
		happened: v.array(v.string()),
		notTell: v.array(v.string()),
		words: v.string()
	}),
	accused: v.array(v.string()),
	mentioned: v.array(v.string())
});
const found = v.object({ child: v.object({ id: v.string(), schoolClass: v.string() }) });
const anything = v.record(v.string(), v.unknown());

/** Whether what was sealed in an entry makes sense. */
export const isUnderstood = (did: EntryKind, says: unknown): boolean =>
	v.is(did === 'received' ? received : did === 'child-found' ? found : anything, says);
