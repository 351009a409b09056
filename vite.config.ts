import { readFileSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { trimPhaser } from './src/lib/stage/trim.ts';

/** As in app.css. */
const LAYERS = '@layer reset,tokens,base,component;';
const long = process.env['WAYMARK_LONG'] !== undefined;

export default defineConfig({
	plugins: [trimPhaser(), fewFiles(), sveltekit()],
	build: { modulePreload: { resolveDependencies: withoutStaffs } },
	test: {
		include: ['src/**/*.test.ts', 'tests/faults/*.test.ts'],
		environment: 'node',
		testTimeout: long ? 600_000 : 20_000,
		setupFiles: long ? ['tests/builders/longer.ts'] : []
	}
});

/**
 * Every page's script names, for each page of the app, the files that page needs, so that they can be asked for
 * together. For staff's pages only the styles are named, and their script is found one file later: a pupil's
 * browser carries no list of forty files that it never asks for.
 */
function withoutStaffs(file: string, needs: string[]): string[] {
	const node = /\/nodes\/(\d+)\./.exec(file)?.[1];
	const source = node && `.svelte-kit/generated/client-optimized/nodes/${node}.js`;
	const isStaffs = source && readFileSync(source, 'utf8').includes('/routes/(staff)/');
	return isStaffs ? needs.filter((one) => one.endsWith('.css')) : needs;
}

/**
 * What every page has, and what every lesson has, in one file each: thirty small ones are 7 KB more
 * once they are compressed, and their names weigh on every page (decisions/0028).
 */
function fewFiles(): Plugin {
	const groups = [
		{
			name: 'looks',
			test: /\/src\/(lib\/(ui|pictures|words)\/.*|routes\/\+error)(\.svelte\?svelte&type=style|\.css$)/,
			priority: 5
		},
		{
			name: 'pupil-looks',
			test: /\/src\/(lib\/(activities|games|live|outbox|player|speech|stage|tell)|routes\/\(pupil\))\/(?!.*\/(Board|Print|PaperL|PaperT|PaperC|Bar)\w*\.svelte).*\.svelte\?svelte&type=style/,
			priority: 5
		},
		{
			// Every page lists the names of all pages' files, a pupil's the staff's too.
			name: 'staff-looks',
			test: /\/src\/(routes\/\(staff\)|lib\/activities)\/.*\.svelte\?svelte&type=style/,
			priority: 4
		},
		{
			name: 'framework',
			test: /vite\/preload-helper|rolldown\/runtime|\/paraglide\/registry\.|\/node_modules\/(svelte|@sveltejs|devalue|clsx|esm-env)\//,
			priority: 3
		},
		{
			name: 'ui',
			test: /\/src\/lib\/(ui\/(Icon|Button|Card|Choice|Field|Notice|EmptyState|Logo|Progress|StrandMark|Thing|idle)|curriculum\/(year|strand))/i,
			priority: 2
		},
		{
			name: 'pupil',
			test: /\/src\/(lib\/(outbox\/(?!arrived)|speech\/(?!ReadingBar)|player\/(NotHere|Player|Steps|ActivityView|attempt|maker|drafts|lesson-here|pictures-in|run|run-here)\.|words\/(Say|said|words)|pictures\/address|games\/shuffle\.|ui\/PupilBar|tell\/(TellButton|tell\.svelte|where))|routes\/\(pupil\)\/(PupilRoom|NobodyHere)|lib\/paraglide\/messages\/player_(nobody|sign_in|not_found|offline|back_to_trail))/,
			priority: 1
		},
		{
			// Tell's, and the page on which an admin sees what a child will read.
			name: 'promise',
			test: /\/src\/lib\/(calendar\/(instant|school-year)|tell\/promise(-words)?|words\/formed)\.|paraglide\/messages\/tell_(reads|when)_/,
			priority: 1
		},
		{
			// What every game's scene draws with comes with the stage.
			name: 'stage',
			test: /\/src\/lib\/(stage\/(mount|draw|sound|fit|panel|speaker|pictures)|ui\/tokens)\./,
			priority: 1
		},
		{
			// What every game's plain view is made of, its choices among it, comes with the player of games.
			name: 'plain',
			test: /\/src\/lib\/games\/(plain\/|Asks|Choices)/,
			priority: 1
		},
		{
			name: 'play',
			test: /\/src\/lib\/(activities\/(check\/kind|reflect\/kind|story\/kind|kind|carry|told|tries|twice|Answers|Exhibit|Frame|OneByOne|Piece|Question|Sheet|Speaker|TryButtons)\.|learning\/mark\.|ui\/Picture\.|paraglide\/messages\/player_activity_(again|back|check|dont_know|here_they_go|kept|more_to_find|next|right|shown|show_me|so_far|story_ask|think|to_find)\.)/,
			priority: 1
		}
	];
	return {
		name: 'few-files',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		outputOptions: (options) => ({ ...options, codeSplitting: { groups } }),
		generateBundle: {
			order: 'post',
			// Whichever style sheet comes first settles the order of the layers, so each says it.
			handler(_, bundle) {
				for (const file of Object.values(bundle))
					if (file.type === 'asset' && file.fileName.endsWith('.css'))
						file.source = `${LAYERS}${String(file.source)}`;
			}
		}
	};
}
