import type { Line } from './lines.ts';
import type { Pages } from './pages.ts';

const SIGNS = { planned: '◌', taught: '○', practised: '◐', evidenced: '▤', secure: '✓' } as const;
type Mark = keyof typeof SIGNS;
const MARKS = Object.keys(SIGNS) as Mark[];
const NAMES: Record<Mark, string> = {
	planned: 'Planned',
	taught: 'Taught',
	practised: 'Practised',
	evidenced: 'Evidenced',
	secure: 'Secure'
};

/** The same pages for a browser to print, where there is no typesetter: one file with nothing outside it. */
export function htmlPages(data: Pages, drawings: ReadonlyMap<string, string>): string {
	return `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(data.title)}</title>
<style>
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.45 Andika, Verdana, sans-serif; color: #22312b; }
table { width: 100%; border-collapse: collapse; margin-block: 1rem; }
th, td { padding: .4rem; border-bottom: 1px solid #857b68; text-align: start; vertical-align: top; }
article { margin-block: 1rem; padding: 1rem; border: 1px solid #857b68; border-radius: .75rem; break-inside: avoid; }
svg { width: 100%; max-width: 30rem; height: auto; border: 1px solid #e2daca; }
small { color: #55635c; }
section { break-before: page; }
</style>
<h1>${said(data.cover.name)}</h1>
<p>Online safety portfolio · ${said(data.cover.school)} · School year ${text(data.cover.year)} · As things stood on ${text(data.cover.day)}</p>
<p>${data.cover.figures.map(({ n, of }) => `<b>${n}</b> ${text(of)}`).join(' · ')}</p>
<h2>At a glance</h2>
<p>${said(data.glance.words)}</p>
${counts('Strand', data.glance.strands)}
${data.glance.classes.length > 1 ? counts('Class', data.glance.classes) : ''}
${data.files.length > 0 ? `<p>The work samples are in files of their own:</p><ul>${data.files.map(({ name, what }) => `<li>${text(name)}: ${text(what)}</li>`).join('')}</ul>` : ''}
${data.strands.map((strand) => strandOf(strand, data.withClass, drawings)).join('\n')}
<section>
<h2>About this portfolio</h2>
<dl>${data.about.marks.map(({ name, means }) => `<dt>${SIGNS[name as Mark]} ${NAMES[name as Mark]}</dt><dd>${text(means)}</dd>`).join('')}</dl>
<p>${text(data.about.words)}</p>
<ul>${data.about.frameworks.map((one) => `<li>${text(one)}</li>`).join('')}</ul>
${data.about.made.map((one) => `<p>${text(one)}</p>`).join('\n')}
</section>
</html>
`;
}

const heads = MARKS.map((mark) => `<th scope="col">${SIGNS[mark]} ${NAMES[mark]}</th>`).join('');

const counts = (
	head: string,
	rows: readonly { name: Line; statements: number; counts: readonly number[] }[]
) =>
	`<table><thead><tr><th scope="col">${head}</th><th scope="col">Statements</th>${heads}</tr></thead><tbody>${rows
		.map(
			(row) =>
				`<tr><th scope="row">${said(row.name)}</th><td>${row.statements}</td>${row.counts.map((n) => `<td>${n}</td>`).join('')}</tr>`
		)
		.join('')}</tbody></table>`;

function strandOf(
	strand: Pages['strands'][number],
	withClass: boolean,
	drawings: ReadonlyMap<string, string>
): string {
	return `<section>
<h2>${text(strand.title)}</h2>
<table><thead><tr><th scope="col">Statement (our summary)</th>${withClass ? '<th scope="col">Class</th>' : ''}${heads}</tr></thead><tbody>
${strand.statements
	.flatMap(({ short, summary, year, rows }) =>
		rows.map(
			(row, i) =>
				`<tr>${
					i === 0
						? `<th scope="rowgroup" rowspan="${rows.length}">${said(short)} <small>${text(year)}<br>${said(summary)}</small></th>`
						: ''
				}${withClass ? `<td>${said(row.class)}</td>` : ''}${MARKS.map((mark) => `<td>${row[mark] ? `${row[mark].holds ? SIGNS[mark] : ''} ${text(row[mark].says)}` : '–'}</td>`).join('')}</tr>`
		)
	)
	.join('\n')}
</tbody></table>
${strand.works
	.map(
		(group) =>
			`<h3>${said(group.title)}</h3><p><small>${said(group.task)}</small></p>${group.columns
				.flat()
				.map(
					(work) => `<article>
${work.drawing === null ? '' : (drawings.get(work.drawing) ?? '')}
${work.lines.map((line) => `<p>${said(line)}</p>`).join('')}
<p><b>${said(work.who)}</b> <small>${said(work.when)}</small></p>
${work.why === null ? '' : `<p>${said(work.why)}</p>`}
<p><small>${said(work.shows)} ${text(work.note ?? '')}</small></p>
</article>`
				)
				.join('')}`
	)
	.join('')}
</section>`;
}

const said = ({ rtl, runs }: Line) => {
	const words = text(runs.map((run) => (typeof run === 'string' ? run : `(${run.alt})`)).join(''));
	return `<bdi${rtl ? ' dir="rtl"' : ''}>${words}</bdi>`;
};

const text = (words: string) => words.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);
