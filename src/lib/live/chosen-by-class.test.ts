import { expect, it } from 'vitest';
import { exampleOf } from '../activities/samples.ts';
import { chosenByClass } from './chosen-by-class.ts';

const activities = [exampleOf('talk'), exampleOf('story')];

it('tells the way a class took as one pupil would have', () => {
	expect(
		chosenByClass({ activities }, { 'the-shut-eyes-photo/1': 0, 'the-shut-eyes-photo/0': 0 })
	).toEqual({
		'the-shut-eyes-photo': {
			path: [
				{ scene: 'photo', choice: 0 },
				{ scene: 'sent', choice: 0 }
			]
		}
	});
});

it('knows no way through a story that was not told, nor through anything else', () => {
	expect(chosenByClass({ activities }, {})).toEqual({});
	expect(chosenByClass({ activities }, { 'talk-about-groups/0': 1 })).toEqual({});
});
