import type { Strand } from '../../lib/curriculum/strand.ts';
import { askForCare } from '../../lib/server/people/care.ts';
import { classesOf, rollOf } from '../../lib/server/people/classes.ts';
import { chooseLanguage } from '../../lib/server/people/home-language.ts';
import { chooseLooks } from '../../lib/server/people/looks.ts';
import { notePhotoConsent } from '../../lib/server/people/photo-consent.ts';
import type { School } from '../../lib/server/school/school.ts';
import { staffOf } from '../../lib/server/sign-in/session.ts';
import type { Care } from '../../lib/wire/care.ts';
import type { ClassId, PupilId, StaffId } from '../../lib/wire/ids.ts';
import type { Language } from '../../lib/wire/languages.ts';
import { USUAL_LOOKS, type Looks } from '../../lib/wire/looks.ts';
import { sameId } from './same-id.ts';

/** Places on a class's list: the browser tests sign in at others. */
interface Place {
	readonly of: string;
	readonly at: number;
}

const LANGUAGES: readonly (Place & { readonly home: Language })[] = [
	{ of: 'HAZEL', at: 22, home: 'pl' },
	{ of: 'OAK', at: 13, home: 'uk' },
	{ of: 'ROWAN', at: 16, home: 'ur' },
	{ of: 'CEDAR', at: 17, home: 'ar' }
];

const LOOKS: readonly (Place & { readonly looks: Partial<Looks> })[] = [
	{ of: 'OAK', at: 11, looks: { letters: 'roomy', colours: 'calm' } },
	{ of: 'MAPLE', at: 21, looks: { text: 'large', letters: 'roomy' } },
	{ of: 'CEDAR', at: 22, looks: { symbols: 'beside' } },
	{ of: 'WILLOW', at: 12, looks: { movement: 'less', games: 'plain' } },
	{ of: 'BEECH', at: 20, looks: { text: 'largest' } }
];

const CARE: readonly (Place & { readonly strand: Strand; readonly care: Care })[] = [
	{ of: 'ROWAN', at: 7, strand: 'HEA', care: 'speak-first' },
	{ of: 'WILLOW', at: 19, strand: 'INF', care: 'another-route' }
];

/** No form has come back for these, in every class. */
const NO_PHOTOS: readonly number[] = [1, 8, 17, 23];

/** What adults have noted about a few pupils: who may be photographed, what helps, where to take care. */
export function addNotes(school: School): void {
	const admin = must(staffOf(school, sameId<StaffId>('admin')));
	const dsl = must(staffOf(school, sameId<StaffId>('dsl')));
	for (const { id } of classesOf(school)) {
		const agreed = rollOf(school, id).filter((_, at) => !NO_PHOTOS.includes(at));
		notePhotoConsent(school, id, { given: new Set(agreed.map((pupil) => pupil.id)), by: admin });
	}
	for (const { of, at, home } of LANGUAGES)
		chooseLanguage(school, of as ClassId, pupilAt(school, { of, at }), home);
	for (const { of, at, looks } of LOOKS)
		chooseLooks(school, pupilAt(school, { of, at }), { ...USUAL_LOOKS, ...looks });
	for (const { of, at, strand, care } of CARE)
		askForCare(school, dsl, { pupil: pupilAt(school, { of, at }), strand, care });
}

const pupilAt = (school: School, { of, at }: Place): PupilId =>
	must(rollOf(school, of as ClassId)[at]).id;

function must<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('the demo’s notes are about nobody');
	return value;
}
