import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BRIEFING, named, SCENES } from './briefing.ts';
import { NEVER_VIEW, WHEN_A_CHILD_TELLS } from './when-a-child-tells.ts';

const guide = readFileSync('docs/briefing.md', 'utf8').replaceAll(/\s+/g, ' ');
const names = {
	leads: '[your safeguarding team]',
	head: '[the head teacher]',
	chair: '[the chair of governors]',
	lado: '[the LADO]'
};

test('the briefing takes fifteen minutes', () => {
	expect(BRIEFING.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(15);
});

/** An unhurried reader says 150 words a minute. */
test.each(BRIEFING)('“$title” can be said in its minutes', ({ title, minutes, say }) => {
	const drill = title === 'Drill' ? SCENES.flatMap(({ what, good }) => [what, ...good]) : [];
	const words = [...say, ...drill].join(' ').split(/\s+/).length;
	expect(words / 150).toBeLessThanOrEqual(minutes);
});

test('the guide holds the same words in the same order', () => {
	const said = BRIEFING.flatMap(({ title, minutes, say }) => [
		`### ${title} (${minutes} minute${minutes === 1 ? '' : 's'})`,
		...say.map((text) => named(text, names))
	]);
	const at = said.map((text) => guide.indexOf(text));
	expect(said.filter((_, i) => at[i] === -1)).toEqual([]);
	expect(at).toEqual(at.toSorted((a, b) => a - b));
	for (const { age, what, good } of SCENES)
		for (const text of [age, what, ...good]) expect(guide).toContain(text);
	for (const line of WHEN_A_CHILD_TELLS) expect(guide).toContain(`**${line.do}** ${line.say}`);
	expect(guide).toContain(NEVER_VIEW);
});
