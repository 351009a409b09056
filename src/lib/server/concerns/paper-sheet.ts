import { drawingSvg } from '../../activities/make/drawing.ts';
import { dayOf } from '../../calendar/instant.ts';
import type { Line, Lines } from '../portfolio/lines.ts';
import { factsOf, inColumn, madeLine, type Paper } from './paper.ts';
import { pictureOf } from './picture-of.ts';
import { inWords, titlesIn } from './screen.ts';

/** What the typesetter is given of a paper. */
export interface Sheet {
	readonly data: object;
	/** SVG by name. */
	readonly pictures: ReadonlyMap<string, string>;
}

const DRAWING = 'drawing.svg';
const SCREEN = 'screen.svg';

/** A paper in lines that can be set. @param to makes them, for the letters the type has */
export function sheetOf(paper: Paper, to: Lines): Sheet {
	const { title, school, madeAt, words, work, screen, chronology } = paper;
	const lacking: boolean[] = [];
	const line = (text: string): Line => {
		lacking.push(to.lacks(text));
		return to.line(text);
	};
	const lines = (text: string): Line[] => {
		lacking.push(to.lacks(text));
		return to.lines(text);
	};
	const [year, month, day] = dayOf(madeAt).split('-').map(Number);
	const strokes = work?.strokes ?? [];
	const made =
		strokes.length > 0 ? drawingSvg(strokes, 'The child’s drawing') : (work?.poster ?? undefined);
	const shown = screen?.picture ? pictureOf(screen.picture) : undefined;
	const data = {
		title: to.plain(title),
		author: to.plain(school),
		date: { year, month, day },
		heading: line(title),
		made: line(madeLine(paper)),
		facts: factsOf(paper).map(({ label, text }) => ({ label: line(label), text: line(text) })),
		words: lines(words || 'No words: only what was picked.'),
		work: work && {
			about: line(`“${work.title}”: ${work.task}`),
			drawing: made === undefined ? null : DRAWING
		},
		screen: screen && {
			about: line(titlesIn(screen)),
			facts: inWords(screen).map((one) => ({ label: line(one.label), text: line(one.text) })),
			lacks: screen.lacks ? line(screen.lacks) : null,
			picture: shown === undefined ? null : SCREEN,
			described: to.plain(screen.picture?.description ?? '')
		},
		chronology: chronology.map((one) => ({
			at: line(inColumn(one.at)),
			what: line(one.what),
			words: lines(one.words),
			struck: one.struckThrough ? line(one.struckThrough) : null
		})),
		lacks: lacking.includes(true)
	};
	const drawing: [string, string][] = made === undefined ? [] : [[DRAWING, made]];
	const ours: [string, string][] = shown === undefined ? [] : [[SCREEN, shown]];
	return { data, pictures: new Map([...to.pictures, ...drawing, ...ours]) };
}
