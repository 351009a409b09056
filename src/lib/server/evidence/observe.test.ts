import { expect, test } from 'vitest';
import { aClass, aPupil, aSchool, aStaff } from '../../../../tests/builders/school.ts';
import { MINUTE } from '../../calendar/instant.ts';
import type { EvidenceId, PupilId } from '../../wire/ids.ts';
import { notePhotoConsent } from '../people/photo-consent.ts';
import { attainment } from '../teaching/tables.ts';
import { approve, giveBack } from './decide.ts';
import { observe, removePhotosOf, type How, type Seen } from './observe.ts';
import { evidenceOf, waitingIn } from './of-class.ts';
import { photoOf } from './photo-of.ts';
import { sendToDesk, worryingWork } from './send-to-desk.ts';
import { observations } from './tables.ts';

function acorn() {
	const school = aSchool();
	const schoolClass = aClass(school, { id: 'ACORN', years: ['EYFS'] });
	const teacher = aStaff(school, { roles: ['teacher'], of: schoolClass });
	const ta = aStaff(school, { roles: ['ta'], of: schoolClass, as: 'ta', name: 'Mr Bell' });
	const child = (name: string) => aPupil(school, { in: schoolClass, name, year: 'EYFS' });
	const [amina, noah, will] = [child('Amina'), child('Noah'), child('Will')];
	const elm = aClass(school, { id: 'ELM' });
	aPupil(school, { in: elm, name: 'Zainab' });
	const statement = [...school.curriculum.statements.keys()].find((id) => id.includes('EYFS'))!;
	const sees = (
		words: string,
		more: Partial<Seen> & { of?: [{ id: PupilId }, How | null][] } = {}
	) => {
		const { of = [[amina, null]], ...seen } = more;
		const children = new Map(of.map(([{ id }, how]) => [id, how]));
		return observe(school, { schoolClass, by: ta, words, children, ...seen });
	};
	const levelOf = (id: PupilId) =>
		school.db
			.select()
			.from(attainment)
			.all()
			.filter((row) => row.pupil === id && row.until === null && row.level !== null)
			.map(({ level, source }) => `${level} (${source})`);
	return { school, schoolClass, teacher, amina, noah, will, statement, sees, levelOf };
}

/** The smallest WebP that says what it is, and a chunk more. */
function aPhoto(chunk = 'VP8 '): Uint8Array {
	const bytes = Buffer.alloc(32);
	bytes.write('RIFF', 0);
	bytes.writeUInt32LE(24, 4);
	bytes.write('WEBP', 8);
	bytes.write(chunk, 12);
	bytes.writeUInt32LE(12, 16);
	return new Uint8Array(bytes);
}

test('what a teaching assistant saw waits for the teacher, and counts for each child once approved', () => {
	const { school, schoolClass, teacher, amina, noah, statement, sees, levelOf } = acorn();
	sees('asked a grown-up before tapping', {
		statement,
		of: [
			[amina, 'alone'],
			[noah, 'prompted']
		]
	});
	expect(waitingIn(school, schoolClass)).toBe(1);
	expect(levelOf(amina.id)).toEqual([]);
	const [waiting] = evidenceOf(school, schoolClass).waiting;
	expect(waiting).toMatchObject({
		form: 'observation',
		text: 'asked a grown-up before tapping',
		shownName: 'Amina and Noah',
		seen: { by: 'Mr Bell', children: [{ how: 'On their own' }, { how: 'With a prompt' }] }
	});
	school.later(MINUTE);
	approve(school, { schoolClass, evidence: waiting!.id, by: teacher });
	expect(levelOf(amina.id)).toEqual(['secure (observation)']);
	expect(levelOf(noah.id)).toEqual(['emerging (observation)']);
	giveBack(school, { schoolClass, evidence: waiting!.id as EvidenceId, by: teacher });
	expect([...levelOf(amina.id), ...levelOf(noah.id)]).toEqual([]);
	approve(school, { schoolClass, evidence: waiting!.id, by: teacher });
	expect(levelOf(amina.id)).toEqual(['secure (observation)']);
});

test.each([
	['told Noah to ask', 'somebody-elses-name'],
	['sat with noah', 'maybe-a-name'],
	['she asked Zainab from Elm', 'somebody-elses-name'],
	['Will asked first', 'maybe-a-name'],
	['Amina Example asked', 'surname'],
	['  ', 'no-words']
])('“%s” is not kept', (words, code) => {
	const { school, sees } = acorn();
	expect(() => sees(words)).toThrow(code);
	expect(school.db.select().from(observations).all()).toEqual([]);
});

test('a ticked child may be named, and a word that only looks like a name passes when somebody says so', () => {
	const { school, schoolClass, sees, amina, noah } = acorn();
	sees('Amina showed Noah', {
		of: [
			[amina, null],
			[noah, null]
		]
	});
	sees('Will you ask? she said', { noNames: ['Will'] });
	expect(() => sees('she told Will', { noNames: ['Will'] })).toThrow('somebody-elses-name');
	expect(waitingIn(school, schoolClass)).toBe(2);
});

test('nobody observes a child of another class', () => {
	const { school, sees } = acorn();
	const stranger = aPupil(school, { in: aClass(school, { id: 'FIR' }), name: 'Sam' });
	expect(() => sees('asked', { of: [[stranger, null]] })).toThrow('nobody-ticked');
});

test('no child is photographed until a parent has agreed, and the photo goes when they no longer do', () => {
	const { school, schoolClass, teacher, amina, noah, sees } = acorn();
	const photo = aPhoto();
	expect(() => sees('asked', { photo })).toThrow('no-photo-consent');
	notePhotoConsent(school, schoolClass, { given: new Set([amina.id]), by: teacher });
	const both: [{ id: PupilId }, null][] = [
		[amina, null],
		[noah, null]
	];
	expect(() => sees('asked', { photo, of: both })).toThrow('no-photo-consent');
	const id = sees('asked', { photo });
	expect(photoOf(school, schoolClass, id)?.bytes).toEqual(Buffer.from(photo));
	expect(photoOf(school, aClass(school, { id: 'FIR' }), id)).toBeUndefined();
	const ended = notePhotoConsent(school, schoolClass, { given: new Set(), by: teacher });
	removePhotosOf(school, ended);
	expect(photoOf(school, schoolClass, id)).toBeUndefined();
	expect(evidenceOf(school, schoolClass).waiting).toHaveLength(1);
});

test('what was seen and went to the desk takes its photo along, and can’t be approved any more', () => {
	const { school, schoolClass, teacher, amina, sees } = acorn();
	notePhotoConsent(school, schoolClass, { given: new Set([amina.id]), by: teacher });
	const id = sees('asked', { photo: aPhoto() });
	const [seen] = evidenceOf(school, schoolClass).waiting;
	const work = worryingWork(school, teacher, seen!.id);
	if (!work) throw new Error('the teacher can’t see it');
	sendToDesk(school, teacher, {
		id: crypto.randomUUID(),
		child: amina.id,
		how: 'saw',
		said: { happened: [], notTell: [], words: 'Look.' },
		work
	});
	expect(photoOf(school, schoolClass, id)).toBeUndefined();
	expect(() => approve(school, { schoolClass, evidence: seen!.id, by: teacher })).toThrow(
		'no-such-evidence'
	);
});

test('words and photos lie sealed, and a photo with anything beside the picture is refused', () => {
	const { school, schoolClass, teacher, amina, sees } = acorn();
	notePhotoConsent(school, schoolClass, { given: new Set([amina.id]), by: teacher });
	sees('asked before tapping', { photo: aPhoto() });
	const [row] = school.db.select().from(observations).all();
	expect(row!.words.includes('asked')).toBe(false);
	expect(row!.photo!.includes('WEBP')).toBe(false);
	expect(() => sees('asked', { photo: aPhoto('EXIF') })).toThrow('not-a-photo-of-ours');
	const exif = Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, 4, 0x45, 0x78, 0xff, 0xda, 0, 2]);
	expect(() => sees('asked', { photo: exif })).toThrow('not-a-photo-of-ours');
	expect(() => sees('asked', { photo: new Uint8Array(700_000) })).toThrow('photo-too-large');
	expect(() => sees('asked', { photo: new TextEncoder().encode('<svg/>') })).toThrow('not-a-photo');
});
