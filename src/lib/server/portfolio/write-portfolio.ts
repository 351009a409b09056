import { STRAND_TITLES } from '../../curriculum/strand.ts';
import { binder, type Filed } from './binder.ts';
import { coverageCsv, worksCsv } from './coverage-csv.ts';
import { htmlPages } from './html.ts';
import { linesIn } from './lines.ts';
import { manifest, type Listed } from './manifest.ts';
import { pages, type Volume } from './pages.ts';
import { placeOf } from './place-of.ts';
import type { Front, Work } from './portfolio.ts';
import { readMe } from './read-me.ts';
import type { Typesetter } from './typeset.ts';
import { workFile } from './work-file.ts';
import { zipFile } from './zip-file.ts';

/** What the process making a portfolio says of how far it is, a line each. */
export type Said = { readonly done: number } | { readonly bytes: number; readonly sha256: string };

/**
 * Writes a portfolio's ZIP from lines of JSON: the front first, then each work sample, strand by strand.
 * Only one volume's work is in memory at a time.
 * @param setter none where this machine has no typesetter: then pages for a browser to print
 * @throws when the lines end before the work does
 */
export async function writePortfolio(
	input: AsyncIterable<string>,
	{ to, setter, tell }: { to: string; setter: Typesetter | undefined; tell: (said: Said) => void }
): Promise<void> {
	const lines = input[Symbol.asyncIterator]();
	const next = async <T>(): Promise<T> => {
		const { done, value } = await lines.next();
		if (done === true) throw new Error('the work stopped coming before its end');
		return JSON.parse(value as string) as T;
	};
	const front = await next<Front>();
	const zip = zipFile(to, front.asOf);
	const files: Listed[] = [];
	const add = async (name: string, content: Uint8Array | string) => {
		const sha256 = await zip.add(name, content);
		files.push({ name, bytes: Buffer.byteLength(content), sha256 });
	};

	const press = pressFor(setter, front, add);
	const elsewhere: Volume['elsewhere'][number][] = [];
	const shelf = binder(async ({ strand, part, works }) => {
		const name = `portfolio-${placeOf(strand)}${part === undefined ? '' : `-part-${part}`}`;
		const title = `${STRAND_TITLES[strand]}${part === undefined ? '' : `, part ${part}`}`;
		await press.print({ name, part: title, strands: [strand], works, elsewhere: [] });
		const what = `${title}: ${works.length} work samples`;
		elsewhere.push({ name: `${name}.${press.ending}`, what });
	});
	const index: Omit<Filed, 'text' | 'strokes' | 'picture'>[] = [];
	for (let n = 1; n <= front.works; n++) {
		const work = await next<Work>();
		const { file, content } = workFile(work, n);
		await add(file, content);
		const { text: _, strokes: __, picture: ___, ...listed } = { ...work, file };
		index.push(listed);
		await shelf.put({ ...work, file });
		tell({ done: n });
	}

	const works = await shelf.end();
	await press.print({ name: 'portfolio', strands: front.strands, works, elsewhere });
	await add('coverage.csv', coverageCsv(front.coverage));
	await add('work.csv', worksCsv(index));
	await add('README.txt', readMe(front, press.ending));
	await zip.add('manifest.json', manifest(front, files, press.standard()));
	tell(await zip.end());
}

/** Typst where this machine has it; elsewhere pages that a browser can print. */
function pressFor(
	setter: Typesetter | undefined,
	front: Front,
	add: (name: string, content: Uint8Array | string) => Promise<void>
) {
	let isAccessible = true;
	return {
		ending: setter ? ('pdf' as const) : ('html' as const),
		standard: () => (setter ? (isAccessible ? 'PDF/UA-1' : 'tagged PDF') : 'HTML'),
		async print(volume: Volume): Promise<void> {
			const lines = linesIn(setter?.hasLetter ?? (() => true));
			const { data, drawings } = pages(front, volume, lines);
			if (!setter) return add(`${volume.name}.html`, htmlPages(data, drawings));
			const { bytes, accessible } = setter.pdf(data, new Map([...drawings, ...lines.pictures]));
			isAccessible &&= accessible;
			await add(`${volume.name}.pdf`, bytes);
		}
	};
}
