import { expect, test } from 'vitest';
import { aSchool } from '../../../../tests/builders/school.ts';
import { addressOf } from '../../pictures/address.ts';
import { forPupils } from '../../wire/pupil-lesson.ts';
import { sceneAt } from './scenes.ts';
import { lessonVersions } from './tables.ts';
import { editionOf, versionOf } from './versions.ts';

const ID = 'y3-three-words-one-lock';

test('a pupil’s browser gets nothing of a lesson that is meant for the teacher', () => {
	const school = aSchool();
	for (const edition of school.curriculum.editions.values()) {
		const sent = forPupils(edition).lesson;
		expect(JSON.stringify(sent)).not.toContain(edition.lesson.notes.disclosure.say);
		for (const teachers of ['notes', 'misconceptions', 'summary', 'facts'])
			expect(sent).not.toHaveProperty(teachers);
		for (const activity of sent.activities)
			if (activity.kind === 'talk')
				expect(activity.prompts.flatMap((prompt) => prompt.listenFor)).toEqual([]);
	}
});

test('a version that was given out is found again after the lesson has changed', () => {
	const school = aSchool();
	const given = editionOf(school, ID);
	if (!given) throw new Error('the lesson is missing');
	const changed = { ...given, hash: 'changed', lesson: { ...given.lesson, title: 'Changed' } };
	(school.curriculum.editions as Map<string, typeof given>).set(ID, changed);

	expect(editionOf(school, ID)?.lesson.title).toBe('Changed');
	expect(editionOf(school, ID, given.hash)?.lesson).toEqual(given.lesson);
	expect(versionOf(school, given.hash)?.lesson.title).toBe(given.lesson.title);
	expect(editionOf(school, 'y2-where-does-my-picture-go', given.hash)).toBeUndefined();
	expect(school.db.select().from(lessonVersions).all()).toHaveLength(2);
});

test('every scene of a lesson is found at its address, and no other', () => {
	const school = aSchool();
	const lesson = editionOf(school, ID)?.lesson;
	if (!lesson || !('place' in lesson.picture)) throw new Error('the lesson has no scene');
	const address = addressOf(lesson.picture, () => '');
	const hash = /scene\/(.+)\.svg/.exec(address)?.[1] ?? '';
	expect(sceneAt(school, hash)?.description).toBe(lesson.picture.description);
	expect(sceneAt(school, 'nothing')).toBeUndefined();
});
