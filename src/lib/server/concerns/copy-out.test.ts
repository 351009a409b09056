import { readdirSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool } from '../../../../tests/builders/school.ts';
import { instantOf } from '../../calendar/instant.ts';
import { audit } from '../audit/tables.ts';
import { acknowledge } from './acknowledge.ts';
import { copyOut } from './copy-out.ts';
import { handOff } from './hand-off.ts';
import { handOver } from './hand-over.ts';
import { letThrough } from './let-through.ts';
import { note } from './note.ts';
import { openConcern } from './open.ts';
import { asFile, concernFileSchema } from './paper-file.ts';
import { asPage } from './paper-page.ts';
import { asText } from './paper-text.ts';
import { fileNameOf } from './paper.ts';
import { asPdf } from './print.ts';
import { shareWelfare } from './share-welfare.ts';

const words = 'as it was told';

function copied() {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, {
		by: people.amina,
		happened: ['unkind', 'secret'],
		happeningNow: 'yes',
		words: 'they keep <b>adding</b> me back 🙂'
	});
	acknowledge(school, id, people.dsl);
	note(school, id, people.dsl, 'Rang home.\nNo answer.');
	return { school, people, id };
}

test('a copy is what its reader’s page shows, in every form', () => {
	const { school, people, id } = copied();
	const paper = copyOut(school, id, people.dsl, 'text');
	expect(asText(paper)).toBe(`Someone was unkind

Child: Amina, Oak (Year 4)
Said: Monday 23 November 2026 at 09:30
Received: Monday 23 November 2026 at 09:30
Picked: Someone was unkind; I was asked to keep a secret
Asked to tell: Safeguarding team
About an adult at school: Not asked, or skipped
Happening now: Yes
Spoken to: Not noted
Parents told: Not noted
Stands: Acknowledged

WHAT WAS SAID
they keep <b>adding</b> me back 🙂

WHAT HAS HAPPENED
2026-11-23 09:30  Received, on disk
2026-11-23 09:30  Mail to Mrs Osei
2026-11-23 09:30  Acknowledged by Mrs Osei
2026-11-23 09:30  Note by Mrs Osei
    Rang home.
    No answer.

Copied from Waymark at Fernlow Primary by Mrs Osei, Monday 23 November 2026 at 09:30. It holds what Mrs Osei may read.`);
	expect(asPage(paper)).toContain('they keep &#60;b&#62;adding&#60;/b&#62; me back');
	const file = asFile(paper);
	expect(v.parse(concernFileSchema, JSON.parse(JSON.stringify(file)))).toEqual(file);
	expect(file.concern.child).toEqual({ name: 'Amina', class: 'Oak', year: 'Y4' });
	expect(file.concern.saidAt).toEqual({
		london: '2026-11-23T09:30:00+00:00',
		utc: '2026-11-23T09:30:00Z'
	});
});

test('in summer the file says both clocks', () => {
	const school = aSchool();
	const people = somePeople(school);
	school.at(instantOf('2027-06-14', '09:30') + 7_123);
	const id = aConcern(school, { by: people.amina });
	expect(asFile(copyOut(school, id, people.dsl, 'file')).concern.saidAt).toEqual({
		london: '2027-06-14T09:30:07+01:00',
		utc: '2027-06-14T08:30:07Z'
	});
});

test('the PDF is tagged, and leaves nothing behind', async () => {
	const { school, people, id } = copied();
	const before = readdirSync(school.folder);
	const pdf = await asPdf(copyOut(school, id, people.dsl, 'pdf'));
	expect(pdf?.subarray(0, 5).toString()).toBe('%PDF-');
	expect(pdf?.toString('latin1')).toMatch(/\/StructTreeRoot/);
	expect(readdirSync(school.folder)).toEqual(before);
}, 60_000);

test('every copy stands in the audit and the chronology: which form, by whom', () => {
	const { school, people, id } = copied();
	for (const form of ['text', 'pdf', 'file'] as const) copyOut(school, id, people.deputy, form);
	const { chronology } = openConcern(school, id, people.dsl);
	expect(chronology.map(({ text }) => text).filter((text) => text.includes('copy'))).toEqual([
		'Mr Rahman took a copy for the school’s system: as text',
		'Mr Rahman took a copy for the school’s system: as PDF',
		'Mr Rahman took a copy for the school’s system: as a structured file'
	]);
	const rows = school.db.select().from(audit).all();
	const did = rows.filter((row) => row.did === 'copied-out-concern');
	expect(did.map(({ by }) => by)).toEqual(Array(3).fill(`staff/${people.deputy.id}`));
});

test('the file’s name holds a day and no child', () => {
	const { school, people, id } = copied();
	const name = fileNameOf(copyOut(school, id, people.dsl, 'pdf'), 'pdf');
	expect(name).toBe(`concern-2026-11-23-${id.slice(0, 8)}.pdf`);
});

test('nobody copies out what isn’t theirs, nor a picked teacher or governor what is', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, tell: people.teacher.id });
	expect(() => copyOut(school, id, people.teacher, 'text')).toThrow('not-yours-to-do');
	expect(() => copyOut(school, id, people.governor, 'text')).toThrow('not-yours-to-do');
	expect(() => copyOut(school, id, people.chair, 'text')).toThrow('no-such-concern');
	const refused = school.db.select().from(audit).all();
	expect(refused.map(({ did }) => did)).toContain('was-refused-concern');
	const on = '2026-11-23';
	const to = { system: 'CPOMS', reference: '1', on };
	expect(() => handOff(school, id, people.teacher, to)).toThrow('not-yours-to-do');
	expect(() => handOff(school, id, people.dsl, { ...to, on: '2026-11-24' })).toThrow(
		'still-to-come'
	);
	expect(openConcern(school, id, people.teacher).mayDo).not.toContain('handed-off');
});

test('an allegation is copied out by the head alone, and the child’s welfare names nobody', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, {
		by: people.amina,
		aboutAdult: 'yes',
		adult: people.teacher.id,
		words: 'mr lund shouts'
	});
	handOver(school, id, people.head, { to: people.deputy.id, until: null, words });
	expect(openConcern(school, id, people.deputy).mayDo).not.toContain('handed-off');
	expect(() => copyOut(school, id, people.deputy, 'text')).toThrow('not-yours-to-do');
	expect(asText(copyOut(school, id, people.head, 'text'))).toContain('mr lund shouts');
	shareWelfare(school, id, people.head, { to: people.dsl.id, words: 'She needs a calm start.' });
	const welfare = openConcern(school, id, people.head).chronology.length;
	expect(welfare).toBeGreaterThan(0);
	const dsls = school.sqlite
		.prepare(`select concern from concern_readers where staff = ? and concern <> ?`)
		.pluck()
		.get(people.dsl.id, id) as never;
	const copy = asText(copyOut(school, dsls, people.dsl, 'text'));
	expect(copy).toContain('She needs a calm start.');
	expect(copy.toLowerCase()).not.toContain('lund');
});

test('what is held from somebody is in no copy of theirs until they are let through', () => {
	const school = aSchool();
	const people = somePeople(school);
	const id = aConcern(school, { by: people.amina, words: 'mrs osei was there' });
	expect(() => copyOut(school, id, people.dsl, 'text')).toThrow('no-such-concern');
	letThrough(school, id, people.deputy, { staff: [people.dsl.id], words });
	expect(asText(copyOut(school, id, people.dsl, 'text'))).toContain('mrs osei was there');
});
