// Takes the line icons we use out of Lucide and writes src/lib/ui/icons.ts, one path each:
// `node src/cli/icons.ts`. To use another icon, add its Lucide name below and run it again;
// each weighs on every page, so one that nothing uses any more goes.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const USED = [
	'arrow-left',
	'arrow-right',
	'arrow-down',
	'arrow-up',
	'book-open',
	'camera',
	'check',
	'chevron-down',
	'circle-alert',
	'circle-check',
	'circle-question-mark',
	'clock',
	'eye',
	'eye-off',
	'file-text',
	'hand',
	'house',
	'image',
	'key',
	'lightbulb',
	'list',
	'lock',
	'log-out',
	'mail',
	'maximize',
	'minus',
	'pause',
	'message-circle',
	'pencil',
	'phone',
	'play',
	'plus',
	'printer',
	'rotate-ccw',
	'send',
	'settings-2',
	'share-2',
	'shield-check',
	'star',
	'trash',
	'triangle-alert',
	'undo-2',
	'user',
	'users',
	'volume-2',
	'volume-x',
	'wifi-off',
	'x'
];

type Part = [tag: string, attributes: Record<string, string>];

const require = createRequire(import.meta.url);
const nodes = JSON.parse(
	await readFile(require.resolve('lucide-static/icon-nodes.json'), 'utf8')
) as Record<string, Part[]>;

const lines = USED.map((name) => {
	const parts = nodes[name];
	if (!parts) throw new Error(`Lucide has no icon called ${name}`);
	return `\t'${name}': '${parts.map(asPath).join('')}'`;
});

await writeFile(
	new URL('../lib/ui/icons.ts', import.meta.url),
	`// Made by src/cli/icons.ts from Lucide (ISC licence). Change that file, not this one.\n` +
		`export const ICONS = {\n${lines.join(',\n')}\n} as const;\n\n` +
		`export type IconName = keyof typeof ICONS;\n`
);
console.log(`${USED.length} icons`);

/** One drawn part as path data, so that an icon is a single short string. */
function asPath([tag, a]: Part): string {
	const n = (key: string) => Number(a[key] ?? 0);
	switch (tag) {
		case 'path':
			return fromItsOwnStart(a['d'] ?? '');
		case 'line':
			return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
		case 'circle':
			return round(n('cx'), n('cy'), n('r'), n('r'));
		case 'ellipse':
			return round(n('cx'), n('cy'), n('rx'), n('ry'));
		case 'polyline':
			return `M${a['points']}`;
		case 'polygon':
			return `M${a['points']}z`;
		case 'rect':
			return box(n('x'), n('y'), n('width'), n('height'), n('rx') || n('ry'));
		default:
			throw new Error(`no path for <${tag}>`);
	}
}

/** A path may begin with a relative move, which would count from the part before it. */
function fromItsOwnStart(path: string): string {
	const start = /^m\s*(-?\d*\.?\d+)[\s,]*(-?\d*\.?\d+)[\s,]*/;
	return path
		.replace(start, (_, x: string, y: string) => `M${x} ${y} l`)
		.replace(/^(M\S+ \S+) l(?=[a-zA-Z]|$)/, '$1');
}

function round(x: number, y: number, rx: number, ry: number): string {
	return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

function box(x: number, y: number, w: number, h: number, r: number): string {
	const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
	return (
		`M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}` +
		`h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`
	);
}
