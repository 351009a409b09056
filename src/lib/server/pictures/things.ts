import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { OWN_THINGS } from '../../pictures/own-things.ts';

/** A flat emoji's drawing: what stands inside its `<svg>`, and how wide and high it is. */
export interface Thing {
	readonly body: string;
	readonly width: number;
	readonly height: number;
}

interface Icons {
	icons: Record<string, { body: string; width?: number; height?: number }>;
	aliases?: Record<string, { parent: string }>;
	width: number;
	height: number;
}

let read: Icons | undefined;

/** The drawing of a thing by its name ("soccer-ball", "tablet"), or undefined where there is none. */
export function thing(name: string): Thing | undefined {
	if (Object.hasOwn(OWN_THINGS, name)) return OWN_THINGS[name];
	read ??= icons();
	const own = Object.hasOwn(read.icons, name) ? name : read.aliases?.[name]?.parent;
	const found = own === undefined ? undefined : read.icons[own];
	if (!found) return undefined;
	return {
		body: found.body,
		width: found.width ?? read.width,
		height: found.height ?? read.height
	};
}

/** A thing as a picture of its own. */
export function thingSvg({ body, width, height }: Thing): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 4}" height="${height * 4}">${body}</svg>`;
}

function icons(): Icons {
	const require = createRequire(import.meta.url);
	return JSON.parse(
		readFileSync(require.resolve('@iconify-json/fluent-emoji-flat/icons.json'), 'utf8')
	) as Icons;
}
