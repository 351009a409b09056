import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lessonDataLinks } from '../../wire/lesson-data.ts';
import type { Who } from '../permissions/who.ts';

/**
 * What the browser may fetch while it reads an empty shell, as a `Link` header: the page's script and
 * styles, and for a pupil's lesson what the script is going to ask for. Without it each of four things
 * waited for the one before.
 * @param kindFirst the kind of activity that a lesson begins with
 */
export function shellLinks(
	route: string,
	id: string | undefined,
	who: Who,
	kindFirst: () => string | undefined
): string | undefined {
	const page = FILES.pages[route];
	if (!page) return undefined;
	const isLesson = route.includes('/lesson/');
	const data = isLesson && who.kind === 'pupil' && id ? [lessonDataLinks(id)] : [];
	const first = isLesson ? FILES.kinds[kindFirst() ?? ''] : undefined;
	return [...page.map(asPart), ...data, ...(first ?? []).map(asPart)].join(', ');
}

const asPart = (file: string) =>
	file.endsWith('.css')
		? `</${file}>; rel="preload"; as="style"`
		: `</${file}>; rel="modulepreload"`;

/** Made by the build (`cli/shell-files.ts`); none while developing. */
const FILES = readFiles();

interface ShellFiles {
	readonly pages: Readonly<Record<string, readonly string[]>>;
	readonly kinds: Readonly<Record<string, readonly string[]>>;
}

function readFiles(): ShellFiles {
	for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
		const file = join(at, 'shell-files.json');
		if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as ShellFiles;
	}
	return { pages: {}, kinds: {} };
}
