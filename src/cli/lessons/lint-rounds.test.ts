import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lintFolder } from './lint-folder.ts';

let folder = '';
let file = '';
const sound = readFileSync('lessons/games/passwords/ks1.yaml', 'utf8');

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'waymark-lessons-'));
	for (const part of ['frameworks', 'games', 'facts.yaml'])
		cpSync(join('lessons', part), join(folder, part), { recursive: true });
	file = join(folder, 'games/passwords/ks1.yaml');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const lineOf = (text: string, mark: string): number =>
	text.slice(0, text.indexOf(mark)).split('\n').length;

function remarksOn(text: string) {
	writeFileSync(file, text);
	return lintFolder(folder, '2026-11-23').remarks;
}

it('the content of the games has nothing said about it', () => {
	expect(remarksOn(sound)).toEqual([]);
});

/** What it is, what was, what is planted, what is said, and on the line of which text. */
type Planted = [what: string, was: string, now: string, say: RegExp, line: string];

// prettier-ignore
it.each<Planted>([
	['YAML that can\'t be read', 'buttons: {', 'buttons: [{', /flow sequence/i, 'rounds:'],
	['an unknown statement', '[ECW-PRI-Y2-3]', '[ECW-PRI-Y2-99]', /^no statement is called ECW-PRI-Y2-99$/, 'ECW-PRI-Y2-99'],
	['a statement of another key stage', '[ECW-PRI-Y2-3]', '[ECW-PRI-Y5-1]', /not for KS1/, 'ECW-PRI-Y5-1'],
	['an unknown misconception', 'thing: star, feedback: No prize is worth it. Then Magpie can get in., shows: prize-is-fair', 'thing: star, feedback: No prize is worth it. Then Magpie can get in., shows: prizes', /"prizes"/, 'shows: prizes'],
	['a misconception nobody shows', 'misconceptions:\n', 'misconceptions:\n  - { id: magic, says: Keys are magic. }\n', /"magic"/, '{ id: magic'],
	['a key nobody knows', '    saw: [rocket]', '    seen: [rocket]', /"seen" is not a key/, 'seen:'],
	['a value of the wrong sort', '    level: 1', '    level: easy', /level:/, 'level: easy'],
	['a thing nobody draws', 'thing: tulip', 'thing: tulips', /no emoji is called "tulips"/, 'thing: tulips'],
	['a sentence too long to hear', 'Magpie gives up. ', 'Magpie gives up and she flies all the way home to her nest. ', /too long for Y1/, 'and she flies'],
	['an American spelling', 'Magpie gives up. ', 'Her favorite place. ', /"favorite" is American/, 'Her favorite'],
	['a fact that does not exist', 'Lock up Sam', 'Lock up {{no-such-fact}}', /no fact in lessons\/facts.yaml is called "no-such-fact"/, '{{no-such-fact}}'],
	['the file of another key stage', 'stage: KS1', 'stage: LKS2', /the file for KS1/, 'stage: LKS2']
])('a game’s content with one fault is refused, naming its line: %s', (_, was, now, say, line) => {
	const text = sound.replace(was, now);
	expect(text).not.toBe(sound);
	const found = remarksOn(text).filter((remark) => say.test(remark.say));
	expect(found).toHaveLength(1);
	expect(found[0]).toMatchObject({ file, line: lineOf(text, line), warns: false });
});

it('a game that quotes a fact nobody has found at its source is warned of, and still played', () => {
	const text = sound.replace('Lock up Sam', 'Lock up {{childline-hours}}');
	const found = remarksOn(text).filter(({ say }) => /"childline-hours" is not confirmed/.test(say));
	expect(found).toMatchObject([{ file, line: lineOf(text, '{{childline-hours}}'), warns: true }]);
});

it('npm run lessons names file and line of a fault in a game, and ends with 1', () => {
	const text = sound.replace('[ECW-PRI-Y2-3]', '[ECW-PRI-Y2-99]');
	writeFileSync(file, text);
	const { status, stdout } = spawnSync(process.execPath, ['src/cli/lint-lessons.ts', folder], {
		encoding: 'utf8'
	});
	expect(stdout).toContain(`${file}:${lineOf(text, 'ECW-PRI-Y2-99')}:`);
	expect(stdout).toContain('no statement is called ECW-PRI-Y2-99');
	expect(status).toBe(1);
});

it('content for a game that does not exist, or for no key stage, is refused', () => {
	writeFileSync(file, sound);
	cpSync(join(folder, 'games/passwords'), join(folder, 'games/dragons'), { recursive: true });
	writeFileSync(join(folder, 'games/passwords/ks3.yaml'), sound);
	const said = lintFolder(folder, '2026-11-23').remarks.map((remark) => remark.say);
	rmSync(join(folder, 'games/dragons'), { recursive: true });
	rmSync(join(folder, 'games/passwords/ks3.yaml'));
	expect(said.filter((say) => say === 'no game is called "dragons"')).toHaveLength(4);
	expect(said.filter((say) => /are called eyfs.yaml/.test(say))).toHaveLength(1);
});
