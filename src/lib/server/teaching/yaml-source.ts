import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Path } from '../../curriculum/lint/fault.ts';

/** A YAML file as a value, which knows the line of everything in it. */
export interface YamlSource {
	readonly value: unknown;
	/** What YAML itself says is wrong. */
	readonly errors: readonly { readonly say: string; readonly at: Spot }[];
	/** Line and column of what stands at a path, or of the nearest thing around it. */
	at(path: Path): Spot;
}

export interface Spot {
	readonly line: number;
	readonly column: number;
}

/** Reads YAML text; never throws. */
export function yamlSource(text: string): YamlSource {
	const counter = new LineCounter();
	const document = parseDocument(text, { lineCounter: counter, logLevel: 'silent' });
	const spot = (offset: number): Spot => {
		const { line, col } = counter.linePos(offset);
		return { line, column: col };
	};
	const errors = document.errors.map((error) => ({
		say: error.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? error.code,
		at: spot(error.pos[0])
	}));
	const at = (path: Path) => spot(offsetOf(document, path));
	if (errors.length > 0) return { value: undefined, errors, at };
	try {
		return { value: document.toJS(), errors, at };
	} catch (cause) {
		// An alias to nothing, or to itself.
		return { value: undefined, errors: [{ say: (cause as Error).message, at: spot(0) }], at };
	}
}

function offsetOf(document: Document, path: Path): number {
	for (let length = path.length; length > 0; length -= 1) {
		const node = document.getIn(path.slice(0, length), true);
		const range = (node as { range?: readonly number[] | null } | undefined)?.range;
		if (range?.[0] !== undefined) return range[0];
	}
	return 0;
}
