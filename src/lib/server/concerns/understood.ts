import * as v from 'valibot';
import { REPLIES } from '../../wire/replies.ts';
import type { EntryKind } from './tables.ts';

/** What every page and route needs of an entry, loosely: an older version may have written it. */
const received = v.object({
	from: v.object({ kind: v.picklist(['child', 'unsigned', 'adult', 'welfare', 'unnamed']) }),
	said: v.object({
		happened: v.array(v.string()),
		notTell: v.array(v.string()),
		words: v.string()
	}),
	accused: v.array(v.string()),
	mentioned: v.array(v.string())
});
const found = v.object({ child: v.object({ id: v.string(), schoolClass: v.string() }) });
const linked = v.object({ child: v.object({ id: v.string() }) });
const shared = v.object({
	to: v.string(),
	only: v.nullable(v.array(v.number()))
});
const struck = v.object({ entry: v.number() });
const categorised = v.object({
	categories: v.array(v.string()),
	fourCs: v.array(v.string())
});
/** One whose phrase this version doesn't know is not shown to a child. */
const replied = v.object({ phrase: v.picklist(REPLIES), day: v.nullable(v.string()) });
const agreed = v.object({ asked: v.string(), entry: v.number() });
/** What stays of entries whose content has gone. */
const emptied = v.object({ kept: v.record(v.string(), v.unknown()) });
const anything = v.record(v.string(), v.unknown());

const SHAPES: { readonly [D in EntryKind]?: v.GenericSchema } = {
	received,
	'child-found': found,
	'child-moved': found,
	'child-linked': linked,
	categorised,
	shared,
	struck,
	replied,
	'look-agreed': agreed,
	emptied
};

/** Whether what was sealed in an entry makes sense. */
export const isUnderstood = (did: EntryKind, says: unknown): boolean =>
	v.is(SHAPES[did] ?? anything, says);
