import { eq, inArray, isNull } from 'drizzle-orm';
import type { Level } from '../../learning/attainment.ts';
import type { ClassId, EvidenceId, PupilId } from '../../wire/ids.ts';
import { firstOf, namesIn } from '../../wire/names-in.ts';
import { Refusal } from '../../wire/trouble.ts';
import { fullNameOf } from '../people/add-pupils.ts';
import { rollOf } from '../people/classes.ts';
import { newId } from '../people/new-id.ts';
import { mayBePhotographed } from '../people/photo-consent.ts';
import { pupils } from '../people/tables.ts';
import { surnamesIn } from '../people/surnames-in.ts';
import type { Staff } from '../permissions/who.ts';
import { together, type School } from '../school/school.ts';
import { readPhoto } from './photo.ts';
import { evidence, observations } from './tables.ts';

/** How a child did it, as early years staff say it, and what that shows of a statement. */
export const HOWS = {
	alone: { says: 'On their own', level: 'secure' },
	prompted: { says: 'With a prompt', level: 'emerging' },
	'not-yet': { says: 'Not yet', level: 'not yet' }
} as const satisfies Record<string, { says: string; level: Level }>;
export type How = keyof typeof HOWS;

export interface Seen {
	readonly schoolClass: ClassId;
	readonly by: Staff;
	/** A few words. No name in them but of the children it is about. */
	readonly words: string;
	/** The children it is about, each with how they did it where that was said. */
	readonly children: ReadonlyMap<PupilId, How | null>;
	/** The lesson it was seen in. */
	readonly lesson?: string | undefined;
	/** What it shows. */
	readonly statement?: string | undefined;
	readonly photo?: Uint8Array | undefined;
	/** Words that might be names and, the observer says, are none. */
	readonly noNames?: readonly string[];
	/** Where ids come from: random, but for the demo, which is the same each time it is made. */
	readonly idFor?: (what: string) => string;
}

/**
 * Writes down what an adult saw. It waits for the class's teacher, whoever wrote it, and counts for
 * nothing until then.
 * @throws Refusal for a name that doesn't belong in it, a child of another class, or a photo of a
 * child whose parents haven't agreed to one
 */
export function observe(school: School, seen: Seen): string {
	return together(school, () => {
		const words = seen.words.trim();
		const roll = rollOf(school, seen.schoolClass);
		const children = roll.filter(({ id }) => seen.children.has(id));
		if (words === '') throw new Refusal(400, NO_WORDS);
		if (children.length === 0 || children.length !== seen.children.size)
			throw new Refusal(400, NOBODY);
		refuseNames(school, seen, words, roll, children);
		const photo = seen.photo && readPhoto(seen.photo);
		if (photo) refuseUnagreed(school, seen.schoolClass, children);

		const edition = seen.lesson ? school.curriculum.editions.get(seen.lesson) : undefined;
		const statement =
			seen.statement && school.curriculum.statements.has(seen.statement)
				? seen.statement
				: undefined;
		const idFor = seen.idFor ?? newId<string>;
		const id = idFor('observation');
		const at = school.clock();
		school.db
			.insert(observations)
			.values({
				id,
				schoolClass: seen.schoolClass,
				lesson: edition?.id ?? null,
				words: school.keys.seal(words, `observation/${id}/words`),
				photo: photo ? school.keys.sealBytes(photo.bytes, `observation/${id}/photo`) : null,
				photoType: photo?.type ?? null,
				by: seen.by.id,
				at
			})
			.run();
		for (const { id: pupil } of children)
			school.db
				.insert(evidence)
				.values({
					id: idFor(pupil) as EvidenceId,
					observation: id,
					pupil,
					schoolClass: seen.schoolClass,
					lesson: edition?.id ?? '',
					activity: '',
					form: 'observation',
					how: statement ? (seen.children.get(pupil) ?? null) : null,
					statements: statement ? [statement] : [...(edition?.lesson.statements ?? [])],
					why: '',
					offeredAt: at,
					offeredBy: seen.by.id
				})
				.run();
		school.bus.tell({ what: 'coverage', schoolClass: seen.schoolClass });
		return id;
	});
}

/** Photos with a child in them go when that child's parents no longer agree. */
export function removePhotosOf(school: School, children: readonly PupilId[]): void {
	if (children.length === 0) return;
	const with_ = school.db
		.selectDistinct({ id: evidence.observation })
		.from(evidence)
		.where(inArray(evidence.pupil, [...children]))
		.all();
	for (const { id } of with_)
		if (id !== null)
			school.db
				.update(observations)
				.set({ photo: null, photoType: null, photoGoneAt: school.clock() })
				.where(eq(observations.id, id))
				.run();
}

type OnRoll = ReturnType<typeof rollOf>;

function refuseNames(
	school: School,
	{ noNames = [] }: Seen,
	words: string,
	roll: OnRoll,
	children: OnRoll
): void {
	const everybody = school.db.select().from(pupils).where(isNull(pupils.leftAt)).all();
	const surname = surnamesIn(
		words,
		everybody.map((row) => fullNameOf(school, row))
	)[0];
	if (surname !== undefined)
		throw new Refusal(400, {
			code: 'surname',
			say: `“${surname}” has a surname in it.`,
			mend: 'First names only.'
		});
	const allowed = children.map(({ shownName }) => shownName);
	const found = [
		...namesIn(
			words,
			roll.map(({ shownName }) => shownName),
			{ allowed, anyCase: true }
		),
		...namesIn(
			words,
			everybody.map(({ shownName }) => shownName),
			{ allowed }
		)
	];
	const isWord = (word: string) => noNames.some((one) => one.toLowerCase() === word.toLowerCase());
	const name = found.find(({ sure }) => sure) ?? found.find(({ word }) => !isWord(word));
	if (!name) return;
	const inClass = roll.some(({ shownName }) => firstOf(shownName) === name.name);
	throw new Refusal(400, {
		code: name.sure ? 'somebody-elses-name' : 'maybe-a-name',
		say: `“${name.word}” ${name.sure ? 'is' : 'may be'} the name of another child.`,
		mend: inClass
			? 'Tick that child if it is about them too, or write “a friend”.'
			: 'Write “a friend” instead.'
	});
}

function refuseUnagreed(school: School, schoolClass: ClassId, children: OnRoll): void {
	const agreed = mayBePhotographed(school, schoolClass);
	const without = children.find(({ id }) => !agreed.has(id));
	if (without)
		throw new Refusal(403, {
			code: 'no-photo-consent',
			say: `${without.shownName} may not be photographed.`,
			mend: 'Leave the photo out, or this child.'
		});
}

const NO_WORDS = {
	code: 'no-words',
	say: 'Nothing is written down yet.',
	mend: 'A few words are enough.'
};
const NOBODY = {
	code: 'nobody-ticked',
	say: 'No child of this class is ticked.',
	mend: 'Tick who it is about.'
};
