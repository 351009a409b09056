import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
/** How long a chain was and what its last entry's hash was, so that a missing end shows too. */
const end = v.object({ entries: count, newest: sha256 });

/** Numbers of entries that couldn't be opened, or weren't as they were written, when the copy was made. */
const broken = v.object({ audit: v.array(count), concerns: v.array(count) });

const manifestSchema = v.object({
	waymark: v.string(),
	at: v.pipe(v.string(), v.isoTimestamp()),
	bytes: count,
	sha256,
	rows: v.record(v.string(), count),
	chains: v.object({ audit: end, concerns: end }),
	/** Absent where there is nothing of it. */
	broken: v.optional(broken)
});

/** What is noted beside each copy. Nothing of it is about anybody. */
export type Manifest = v.InferOutput<typeof manifestSchema>;
export type Chains = Manifest['chains'];
export type Broken = NonNullable<Manifest['broken']>;

export const NOTHING_BROKEN: Broken = { audit: [], concerns: [] };
export const howManyBroken = ({ audit, concerns }: Broken): number =>
	audit.length + concerns.length;

/** The manifest at a path; undefined where there is none, or it isn't one. */
export async function readManifest(path: string): Promise<Manifest | undefined> {
	try {
		return v.parse(manifestSchema, JSON.parse(await readFile(path, 'utf8')));
	} catch (cause) {
		if (cause instanceof v.ValiError || cause instanceof SyntaxError) return undefined;
		if ((cause as { code?: string }).code === 'ENOENT') return undefined;
		throw cause;
	}
}

export const manifestOf = (copy: string): string => copy.replace(/\.db$/, '.json');
