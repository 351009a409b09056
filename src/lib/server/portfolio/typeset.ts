import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { STRAND_SHAPES } from '../../pictures/strand-shapes.ts';
import { lettersIn } from './font-letters.ts';
import type { Pages } from './pages.ts';

/** Typst's compiler, as far as it is used here; its own types come with the wrapper package alone. */
interface Compiler {
	mapShadow(path: string, content: Buffer): void;
	resetShadow(): void;
	evictCache(maxAge: number): void;
	pdf(from: { mainFilePath: string }, options: { pdfStandard?: string }): Buffer;
}
interface Typst {
	NodeCompiler: {
		create(from: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): Compiler;
	};
}

export interface Pdf {
	readonly bytes: Uint8Array;
	/** Whether it kept every rule of PDF/UA-1. */
	readonly accessible: boolean;
}

/** Sets pages as a tagged PDF. It blocks while it works: only for a process of its own. */
export interface Typesetter {
	readonly hasLetter: (codePoint: number) => boolean;
	/** A portfolio's. */
	pdf(data: Pages, pictures: ReadonlyMap<string, string>): Pdf;
	/**
	 * Any other's, on this room's type and look.
	 * @param main the template to set
	 * @param data what it reads as `data.json`
	 * @param files whatever else it reads, by name; the template too, where it lies elsewhere
	 */
	set(main: string, data: object, files: ReadonlyMap<string, string>): Pdf;
}

/**
 * The typesetter, or nothing on machines that Typst's package has no build for.
 * @param folder where this room's templates and type lie
 */
export function typesetter(folder: string): Typesetter | undefined {
	const typst = typstHere();
	if (!typst) return undefined;
	const fonts = readdirSync(join(folder, 'fonts'))
		.filter((file) => file.endsWith('.ttf'))
		.sort()
		.map((file) => readFileSync(join(folder, 'fonts', file)));
	const maps = fonts.map(lettersIn);
	const pdfFolder = join(folder, 'pdf');
	const fresh = () =>
		typst.NodeCompiler.create({
			workspace: pdfFolder,
			fontArgs: [{ fontBlobs: fonts }]
		});
	const shadowIn = (compiler: Compiler) => (name: string, content: string) =>
		compiler.mapShadow(join(pdfFolder, name), Buffer.from(content));
	const set: Typesetter['set'] = (main, data, files) => {
		const compiler = fresh();
		const shadow = shadowIn(compiler);
		shadow('data.json', JSON.stringify(data));
		for (const [name, content] of files) shadow(name, content);
		const from = { mainFilePath: join(pdfFolder, main) };
		try {
			return { bytes: compiler.pdf(from, { pdfStandard: 'ua-1' }), accessible: true };
		} catch (cause) {
			// A letter that even the check let through must not cost a school its pages.
			if (process.env['WAYMARK_STRICT_PDF']) throw cause;
			return { bytes: compiler.pdf(from, {}), accessible: false };
		} finally {
			compiler.resetShadow();
			compiler.evictCache(0);
		}
	};
	return {
		hasLetter: (code) => maps.some((has) => has(code)),
		pdf: (data, pictures) => set('portfolio.typ', { ...data, shapes: STRAND_SHAPES }, pictures),
		set
	};
}

/** The build for this machine, which npm installs where there is one. */
function typstHere(): Typst | undefined {
	const libc = process.platform === 'linux' ? '-gnu' : process.platform === 'win32' ? '-msvc' : '';
	const build = `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}${libc}`;
	try {
		return createRequire(import.meta.url)(build) as Typst;
	} catch {
		return undefined;
	}
}
