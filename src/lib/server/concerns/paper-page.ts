import { drawingSvg } from '../../activities/make/drawing.ts';
import { factsOf, inColumn, madeLine, type Paper } from './paper.ts';
import { pictureOf } from './picture-of.ts';
import { inWords, titlesIn, type Screen } from './screen.ts';

/** A paper as one page of HTML with nothing outside it, for a browser to print where there is no typesetter. */
export function asPage(paper: Paper): string {
	const { title, words, work, screen, chronology } = paper;
	return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(title)}</title>
<style>
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.45 Andika, Verdana, sans-serif; color: #22312b; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; }
dt { font-weight: 700; }
dd { margin: 0; }
blockquote, li p { white-space: pre-wrap; overflow-wrap: anywhere; }
blockquote { margin: 1rem 0; padding: 1rem; border: 1px solid #857b68; }
ol { padding: 0; list-style: none; }
li { margin-block: .5rem; break-inside: avoid; }
svg { max-width: 100%; height: auto; border: 1px solid #857b68; }
small { color: #55635c; }
</style>
<h1>${text(title)}</h1>
<dl>
${factsOf(paper)
	.map((one) => `<dt>${text(one.label)}</dt><dd>${text(one.text)}</dd>`)
	.join('\n')}
</dl>
<h2>What was said</h2>
<blockquote>${text(words) || 'No words: only what was picked.'}</blockquote>
${
	work
		? `<h2>The child’s work</h2>
<p>“${text(work.title)}”: ${text(work.task)}</p>
${work.strokes.length > 0 ? drawingSvg(work.strokes, 'The child’s drawing') : (work.poster ?? '')}`
		: ''
}
${screen ? where(screen) : ''}
<h2>What has happened</h2>
<ol>
${chronology
	.map(
		(line) =>
			`<li><time>${inColumn(line.at)}</time> ${text(line.what)}${line.words ? `<p>${text(line.words)}</p>` : ''}${line.struckThrough ? `<p><small>${text(line.struckThrough)}</small></p>` : ''}</li>`
	)
	.join('\n')}
</ol>
<p><small>${text(madeLine(paper))}</small></p>
</html>
`;
}

const where = (screen: Screen) => `<h2>Where they were</h2>
<p>${text(titlesIn(screen))}</p>
${screen.picture ? (pictureOf(screen.picture) ?? '') : ''}
<dl>
${inWords(screen)
	.map((one) => `<dt>${text(one.label)}</dt><dd>${text(one.text)}</dd>`)
	.join('\n')}
</dl>
${screen.lacks ? `<p>${text(screen.lacks)}</p>` : ''}`;

const text = (words: string) => words.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
