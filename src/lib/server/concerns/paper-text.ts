import { factsOf, inColumn, madeLine, type Paper } from './paper.ts';
import { inWords, titlesIn, type Screen } from './screen.ts';

/** A paper as plain text, to be pasted into another system. */
export function asText(paper: Paper): string {
	const { title, words, work, screen, chronology } = paper;
	return [
		title,
		'',
		...factsOf(paper).map(({ label, text }) => `${label}: ${text}`),
		'',
		'WHAT WAS SAID',
		words || 'No words: only what was picked.',
		...(work
			? [
					'',
					'THE CHILD’S WORK',
					`“${work.title}”: ${work.task}`,
					...(work.strokes.length > 0 || work.poster
						? ['There is a drawing. The PDF shows it.']
						: [])
				]
			: []),
		...(screen ? ['', 'WHERE THEY WERE', ...screenLines(screen)] : []),
		'',
		'WHAT HAS HAPPENED',
		...chronology.flatMap((line) => [
			`${inColumn(line.at)}  ${line.what}`,
			...(line.words ? [indented(line.words)] : []),
			...(line.struckThrough ? [`    [${line.struckThrough}]`] : [])
		]),
		'',
		madeLine(paper)
	].join('\n');
}

/** Our words are set in, so that nobody takes them for the child's. */
const screenLines = (screen: Screen): string[] => [
	titlesIn(screen),
	...inWords(screen).map(({ label, text }) => `    ${label}: ${text}`),
	...(screen.lacks ? [screen.lacks] : [])
];

const indented = (words: string) =>
	words
		.split('\n')
		.map((line) => `    ${line}`)
		.join('\n');
