import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin, UserConfig } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const source = `${root}node_modules/phaser/src/`;

/** Phaser's own build-time switches, which its sources ask for as `typeof NAME`. */
const FLAGS: Record<string, boolean> = {
	WEBGL_RENDERER: true,
	CANVAS_RENDERER: true,
	WEBGL_DEBUG: false,
	FEATURE_SOUND: false,
	PLUGIN_CAMERA3D: false,
	PLUGIN_FBINSTANT: false
};

/**
 * Modules left empty: what only WebGL can draw (filters, lights, meshes, tilemaps on the card), since
 * the canvas renderer must be able to show every scene too; the namespace that would drag their
 * shaders in; and readers for texture formats we have no files in. Saves a fifth of the engine.
 */
const CUT =
	/^(filters\/|renderer\/webgl\/index\.js|renderer\/webgl\/renderNodes\/(filters\/|BatchHandlerPointLight|submitter\/(SubmitterTilemapGPULayer|SubmitterMeshToQuad))|textures\/parsers\/(Unity|Atlas|SpriteSheet|JSON|PCT))/;

/** Lets Vite build Phaser module by module: its switches set, the cut modules empty, nothing of it on the server. */
export function trimPhaser(): Plugin {
	return {
		...cutting,
		enforce: 'pre',
		config: settings,
		resolveId(id, _importer, options) {
			return id.startsWith('phaser-src/') && options.ssr ? NO_ENGINE : null;
		},
		load(id) {
			return id === NO_ENGINE ? 'export default {};' : cutting.load(id);
		}
	};
}

const NO_ENGINE = '\0no-engine';

const cutting = {
	name: 'trim-phaser',
	load(id: string) {
		const file = within(id);
		return file !== undefined && CUT.test(file) ? 'module.exports = {};' : null;
	},
	transform(code: string, id: string) {
		if (within(id) === undefined) return null;
		return code.replace(/typeof ([A-Z][A-Z0-9_]+)/g, (whole, flag: string) =>
			flag in FLAGS ? String(FLAGS[flag]) : whole
		);
	}
};

/** Vite's settings for importing Phaser's CommonJS sources by path: its package exports only the whole. */
function settings(): UserConfig {
	const imported = readFileSync(`${root}src/lib/stage/phaser.ts`, 'utf8').matchAll(
		/'(phaser-src\/[^']+)'/g
	);
	return {
		resolve: { alias: [{ find: /^phaser-src\//, replacement: source }] },
		optimizeDeps: {
			include: [...imported].map((match) => match[1] as string),
			rolldownOptions: { plugins: [cutting] }
		}
	};
}

const within = (id: string) => {
	const path = id.split('?')[0] as string;
	const at = path.indexOf('/phaser/src/');
	return at < 0 ? undefined : path.slice(at + '/phaser/src/'.length);
};
