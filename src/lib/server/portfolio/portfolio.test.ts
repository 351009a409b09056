import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { expect, onTestFinished, test, vi } from 'vitest';
import {
	aClass,
	aPupil,
	aSchool,
	aStaff,
	type TestSchool
} from '../../../../tests/builders/school.ts';
import { aFinishedLesson, aRun, theEdition } from '../../../../tests/builders/work.ts';
import type { Make } from '../../activities/make/kind.ts';
import type { Poster } from '../../activities/make/poster.ts';
import type { ClassId, EvidenceId } from '../../wire/ids.ts';
import { firstBroken } from '../audit/record.ts';
import { audit } from '../audit/tables.ts';
import { approve } from '../evidence/decide.ts';
import { keepResult, resultsToKeep } from '../evidence/keep-result.ts';
import { eq } from 'drizzle-orm';
import { classOf } from '../people/classes.ts';
import { pupils } from '../people/tables.ts';
import type { Pupil, Staff } from '../permissions/who.ts';
import { doWhatIsDue } from '../school/due.ts';
import { coverageOf } from '../teaching/coverage-of.ts';
import { takeIn } from '../teaching/take-in.ts';
import { collect } from './collect.ts';
import { exportPortfolio, KEPT } from './export-portfolio.ts';
import { exportsFor, fetchExport, removeExport } from './exports.ts';
import { firstName } from './first-names.ts';
import type { Scope } from './scope.ts';
import { exports } from './tables.ts';
import { typesetter } from './typeset.ts';
import { writePortfolio } from './write-portfolio.ts';

// A letter that breaks PDF/UA-1 fails here, though a school would still get its portfolio.
vi.stubEnv('WAYMARK_STRICT_PDF', '1');

const OAK = { of: 'class', schoolClass: 'OAK' as ClassId } as const;
const here = typesetter(import.meta.dirname);
const has = (program: string) => spawnSync('which', [program]).status === 0;

/** Amina and Leo of Oak, each with a piece of writing that is approved; Amina with a drawing and a result too. */
function aSchoolWithWork() {
	const school = aSchool();
	const oak = aClass(school, { id: 'OAK', years: ['Y3'] });
	const teacher = aStaff(school, { name: 'Mr Lund', roles: ['teacher'], of: oak });
	const lead = aStaff(school, { name: 'Mrs Rahman', roles: ['lead'] });
	const amina = aPupil(school, { in: oak, name: 'Amina', year: 'Y3' });
	const leo = aPupil(school, { in: oak, name: 'Leo', year: 'Y3' });
	made(school, teacher, amina, { text: 'Three words, one lock.' });
	made(school, teacher, leo, { text: 'Ask first.' });
	made(school, teacher, amina, {
		lesson: 'y2-where-does-my-picture-go',
		strokes: [
			{
				colour: '#1b4f9c',
				width: 8,
				points: [
					[10, 10],
					[400, 300],
					[790, 20]
				]
			}
		]
	});
	aFinishedLesson(school, amina);
	const [result] = resultsToKeep(school, oak);
	if (result) keepResult(school, { schoolClass: oak, response: result.response, by: teacher });
	return { school, oak, teacher, lead, amina, leo };
}

function made(
	school: TestSchool,
	by: Staff,
	pupil: Pupil,
	{
		lesson,
		text = '',
		strokes = [],
		poster,
		why = 'I thought of it myself'
	}: { lesson?: string; text?: string; strokes?: object[]; poster?: Poster; why?: string }
): void {
	const edition = theEdition(school, lesson);
	const make = edition.lesson.activities.find((one): one is Make => one.kind === 'make');
	if (!make) throw new Error('the lesson has nothing to make');
	const item = aRun(school, pupil, { edition }).response(make, {
		text,
		strokes,
		...(poster ? { poster } : {}),
		offered: { why }
	});
	takeIn(school, item);
	const evidence = item.id as string as EvidenceId;
	approve(school, { schoolClass: pupil.schoolClass, evidence, by });
}

/** Makes a portfolio, fetches it as they would, and opens it. */
async function opened(school: TestSchool, scope: Scope, by: Staff) {
	const { id, done } = exportPortfolio(school, scope, by);
	await done;
	const fetched = fetchExport(school, id, by);
	const zip = readFileSync(fetched.path);
	const files = unzipSync(zip);
	const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
	return { id, zip, files, text, name: fetched.name, manifest: JSON.parse(text('manifest.json')) };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** All the words of a PDF; nothing where poppler isn't installed. */
function wordsOf(pdf: Uint8Array | undefined): string {
	if (!pdf || !has('pdftotext')) return '';
	return spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout;
}

test('a class’s portfolio opens, and every checksum in it holds', async () => {
	const { school, teacher } = aSchoolWithWork();
	const { id, zip, files, text, name, manifest } = await opened(school, OAK, teacher);
	expect(name).toBe('portfolio-oak-2026-11-23.zip');
	expect(Object.keys(files).sort()).toEqual(
		[
			'README.txt',
			'coverage.csv',
			'manifest.json',
			here ? 'portfolio.pdf' : 'portfolio.html',
			'work.csv',
			'work/3-online-reputation/0001.svg',
			'work/7-privacy-and-security/0002.txt',
			'work/7-privacy-and-security/0003.txt',
			'work/7-privacy-and-security/0004.txt'
		].sort()
	);
	for (const file of manifest.files) {
		expect(sha256(files[file.name]!), file.name).toBe(file.sha256);
		expect(files[file.name]!.length, file.name).toBe(file.bytes);
	}
	expect(manifest.files.map((file: { name: string }) => file.name).sort()).toEqual(
		Object.keys(files)
			.filter((file) => file !== 'manifest.json')
			.sort()
	);
	expect(manifest).toMatchObject({
		scope: { of: 'class', name: 'Oak' },
		asOf: '2026-11-23',
		schoolYear: '2026/27',
		counts: { classes: 1, pupils: 2, works: 4 }
	});
	for (const framework of manifest.frameworks)
		expect(framework.wording).toBe('our summaries, not the framework’s official wording');
	const writing = Object.keys(files).filter((file) => file.endsWith('.txt'));
	expect(writing.filter((file) => text(file).includes('Three words, one lock.')).length).toBe(1);
	expect(text('work/3-online-reputation/0001.svg')).toContain('<path stroke="#1b4f9c"');
	const [row] = exportsFor(school, teacher);
	expect(row).toMatchObject({
		id,
		state: 'ready',
		bytes: zip.length,
		sha256: sha256(zip),
		done: 4
	});
});

test('a poster is in it as a picture, and in words', async () => {
	const { school, teacher, leo } = aSchoolWithWork();
	made(school, teacher, leo, {
		lesson: 'eyfs-no-stop-ask-tell',
		poster: { place: 2, people: [0, 4], things: [0] }
	});
	const { files, text } = await opened(school, OAK, teacher);
	const said = 'In the garden. Bea waves. Mum smiles. A heart.';
	const svg = text('work/1-self-image-and-identity/0001.svg');
	expect(svg).toContain(`<title>Leo’s poster: ${said}</title>`);
	expect(svg.length).toBeGreaterThan(5_000);
	if (files['portfolio.html']) expect(text('portfolio.html')).toContain(said);
	else if (has('pdftotext')) expect(wordsOf(files['portfolio.pdf'])).toContain('Mum smiles.');
});

test('the table of coverage is the class’s coverage', async () => {
	const { school, teacher } = aSchoolWithWork();
	const { files } = await opened(school, OAK, teacher);
	const csv = strFromU8(files['coverage.csv']!);
	expect(files['coverage.csv']!.subarray(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
	const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];
	const cells = coverageOf(school, classOf(school, 'OAK')!).strands.flatMap((one) => one.cells);
	expect(rows.length).toBe(cells.length);
	for (const { statement, tally, secureOn } of cells) {
		const row = rows.find((one) => one['Statement'] === statement.id);
		expect(row, statement.id).toMatchObject({
			Class: 'Oak',
			Planned: tally.planned ?? '',
			Taught: tally.taught ?? '',
			'First practised': tally.practised?.on ?? '',
			'Pupils practised': String(tally.practised?.n ?? 0),
			'First evidenced': tally.evidenced?.on ?? '',
			'Pupils evidenced': String(tally.evidenced?.n ?? 0),
			'Secure since': secureOn ?? '',
			'Pupils secure': String(tally.secure),
			'Pupils with a result': String(tally.results),
			'Pupils on roll': '2'
		});
	}
	expect(rows.some((row) => row['Pupils evidenced'] === '2')).toBe(true);
});

test.runIf(here)('the PDF is tagged, has a title, and says it all in words', async () => {
	const { school, teacher } = aSchoolWithWork();
	const { files, manifest } = await opened(school, OAK, teacher);
	expect(manifest.pages).toBe('PDF/UA-1');
	const pdf = files['portfolio.pdf'];
	if (!has('pdfinfo')) return;
	const info = spawnSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' }).stdout;
	expect(info).toMatch(/Tagged: +yes/);
	expect(info).toMatch(/Title: +Online safety portfolio: Oak, Fernlow Primary, 2026\/27/);
	const words = wordsOf(pdf);
	for (const said of [
		'What is in here',
		'Privacy and security',
		'Three words, one lock.',
		'Why Amina chose it: “I thought of it myself”',
		'our summaries, not the framework’s official wording',
		'Evidenced'
	])
		expect(words).toContain(said);
});

test('nothing of a surname is anywhere in it, even where a child wrote it', async () => {
	const { school, oak, teacher, amina, leo } = aSchoolWithWork();
	const other = aPupil(school, { in: oak, name: 'Grace Q', year: 'Y3' });
	for (const { id, shownName } of [amina, leo, other])
		school.db
			.update(pupils)
			.set({
				fullName: school.keys.seal(`${firstName(shownName)} Quillfeather`, `pupil/${id}/name`)
			})
			.where(eq(pupils.id, id))
			.run();
	made(school, teacher, amina, {
		text: 'by Amina Quillfeather. Leo Quillfeather helped, and QUILLFEATHER wrote it!'
	});
	made(school, teacher, other, { text: 'mine', why: 'I am Grace Quillfeather' });
	const { files } = await opened(school, OAK, teacher);
	for (const [name, bytes] of Object.entries(files))
		expect(strFromU8(bytes, true).toLowerCase(), name).not.toContain('quillfeather');
	expect(wordsOf(files['portfolio.pdf']).toLowerCase()).not.toContain('quillfeather');
	const all = strFromU8(files['work.csv']!);
	expect(all).toContain('Grace');
	expect(all).not.toContain('Grace Q');
});

const LONG = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswesse';

test('odd names and odd writing come through', async () => {
	const { school, oak, teacher } = aSchoolWithWork();
	const names = ['محمد', 'Łukasz', '🦊', LONG, '=cmd|’/C', '+1', '@me', '<b>#strong'];
	for (const name of names) {
		const pupil = aPupil(school, { in: oak, name, year: 'Y3' });
		made(school, teacher, pupil, {
			text: `${name} ❤️👍🏽 #let x = 1 \u202e\u0007\ud800 தமிழ் مرحبا 1 & "2"\n\n= not a heading`,
			why: '=1+1'
		});
	}
	const { files, text, manifest } = await opened(school, OAK, teacher);
	expect(manifest.counts.works).toBe(12);
	const rows = parse(text('work.csv'), { bom: true, columns: true }) as Record<string, string>[];
	const given = rows.filter((row) => row['Why'] === "'=1+1").map((row) => row['Pupil']);
	expect(given.sort()).toEqual(
		names.map((name) => (/^[=+@]/.test(name) ? `'${name}` : name)).sort()
	);
	if (!here || !has('pdftotext')) return;
	const words = wordsOf(files['portfolio.pdf']);
	for (const said of ['Łukasz', '=cmd|’/C', '<b>#strong', '#let x = 1', '= not a heading'])
		expect(words).toContain(said);
	expect(words).toMatch(/مرحبا|ابحرم/);
	expect(words).toContain('Some of its letters can’t be printed here');
});

test('a strand’s and the school’s portfolio hold every class', async () => {
	const { school, lead } = aSchoolWithWork();
	const elm = aClass(school, { id: 'ELM', years: ['Y4'] });
	aPupil(school, { in: elm });
	const whole = await opened(school, { of: 'school' }, lead);
	const classesIn = (text: string) =>
		new Set(
			(parse(text, { bom: true, columns: true }) as Record<string, string>[]).map(
				(row) => row['Class']
			)
		);
	expect(classesIn(whole.text('coverage.csv'))).toEqual(new Set(['Oak', 'Elm']));
	const strand = await opened(school, { of: 'strand', strand: 'PRI' }, lead);
	expect(strand.name).toBe('portfolio-privacy-and-security-2026-11-23.zip');
	expect(strand.manifest.counts.works).toBe(3);
	expect(strand.text('coverage.csv')).not.toContain('Copyright');
});

test('a teacher makes and fetches their own class’s portfolio and nobody else’s', async () => {
	const { school, teacher, lead } = aSchoolWithWork();
	const elm = { of: 'class', schoolClass: aClass(school, { id: 'ELM' }) } as const;
	const head = aStaff(school, { roles: ['head'] });
	const ta = aStaff(school, { roles: ['ta'], of: OAK.schoolClass, as: 'ta' });
	const supply = aStaff(school, { roles: ['teacher'], of: OAK.schoolClass, as: 'supply' });
	const refused = (scope: Scope, by: Staff) =>
		expect(() => exportPortfolio(school, scope, by)).toThrow('not-your-portfolio');
	refused(elm, teacher);
	refused({ of: 'school' }, teacher);
	refused({ of: 'strand', strand: 'PRI' }, teacher);
	refused(OAK, ta);
	refused(OAK, supply);
	expect(school.db.select().from(exports).all()).toEqual([]);
	const { id, done } = exportPortfolio(school, elm, lead);
	await done;
	expect(exportsFor(school, head).map((one) => one.id)).toEqual([id]);
	expect(exportsFor(school, teacher)).toEqual([]);
	expect(() => fetchExport(school, id, teacher)).toThrow('no-such-portfolio');
});

test('who made it and who fetched it stands in the audit', async () => {
	const { school, teacher } = aSchoolWithWork();
	await opened(school, OAK, teacher);
	const entries = school.db.select().from(audit).all().slice(-2);
	expect(
		entries.map(({ seq, by, did, about }) => [by, did, school.keys.open(about!, `audit/${seq}`)])
	).toEqual([
		[`staff/${teacher.id}`, 'exported-portfolio', 'class/OAK'],
		[`staff/${teacher.id}`, 'fetched-portfolio', 'class/OAK']
	]);
	expect(firstBroken(school)).toBeUndefined();
});

test('the same work gives the same bytes', async () => {
	const { school } = aSchoolWithWork();
	const { front, works } = await collect(school, OAK);
	const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const bytes = async (name: string) => {
		const to = join(folder, name);
		await writePortfolio(given(front, works()), { to, setter: here, tell: () => undefined });
		return sha256(readFileSync(to));
	};
	expect(await bytes('b')).toBe(await bytes('a'));
});

test('without a typesetter there are pages that a browser can print', async () => {
	const { school } = aSchoolWithWork();
	const { front, works } = await collect(school, OAK);
	const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const to = join(folder, 'zip');
	await writePortfolio(given(front, works()), { to, setter: undefined, tell: () => undefined });
	const files = unzipSync(readFileSync(to));
	const html = strFromU8(files['portfolio.html']!);
	expect(html).toContain('Three words, one lock.');
	expect(html).toContain('<path stroke="#1b4f9c"');
	expect(strFromU8(files['README.txt']!)).toContain('This machine has no typesetter for PDF.');
	expect(JSON.parse(strFromU8(files['manifest.json']!)).pages).toBe('HTML');
});

async function* given(front: object, works: Iterable<object>): AsyncGenerator<string> {
	for (const line of [front, ...works]) yield JSON.stringify(line);
}

test('what went wrong is on record, and says so without anybody’s data', async () => {
	const { school, teacher } = aSchoolWithWork();
	writeFileSync(join(school.folder, 'exports'), 'in the way');
	await exportPortfolio(school, OAK, teacher).done;
	expect(exportsFor(school, teacher)).toMatchObject([{ state: 'failed' }]);
	expect(school.db.select().from(exports).get()?.trouble).toBe('not-made');
});

test('one that a stopped server left behind has failed, and can be made again', () => {
	const { school, teacher } = aSchoolWithWork();
	school.db
		.insert(exports)
		.values({ id: 'left', scope: OAK, by: teacher.id, askedAt: school.clock() })
		.run();
	expect(exportsFor(school, teacher)).toMatchObject([{ id: 'left', state: 'failed' }]);
});

test('a portfolio is kept for a week, then its file goes', async () => {
	const { school, teacher } = aSchoolWithWork();
	const { id } = await opened(school, OAK, teacher);
	const { path } = fetchExport(school, id, teacher);
	school.later(KEPT);
	doWhatIsDue(school, { 'remove-export': removeExport });
	await expect.poll(() => existsSync(path)).toBe(false);
	expect(exportsFor(school, teacher)).toEqual([]);
	expect(() => fetchExport(school, id, teacher)).toThrow('no-such-portfolio');
});
