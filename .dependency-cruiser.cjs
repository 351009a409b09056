// Imports only ever point down (CONTRIBUTING: which room may know which). tests/faults/imports.test.ts plants one fault
// of each sort and expects it to be found.

const rooms = '^src/lib/(stage|player|tell|outbox|speech|words|live|ui)/';
const views = '^src/lib/(activities|games)/.+(\\.svelte|/scene\\.ts|/art/)';
const ground =
	'^src/lib/(curriculum|learning|coverage|calendar|wire|pictures)/|^src/lib/(activities|games)/(?!.*(\\.svelte$|/scene\\.ts$|/art/)).+\\.ts$';
const lists = '^src/lib/(activities|games)/(index|plays|boards|prints)\\.ts$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{
			name: 'ground-floor-stands-alone',
			comment:
				'The ground floor is pure: Valibot and itself, no files, no clock, no Svelte. (samples.ts feeds the style guide.)',
			severity: 'error',
			from: {
				path: ground,
				pathNot: ['\\.test\\.ts$', lists, '^src/lib/activities/samples\\.ts$']
			},
			to: { pathNot: [ground, 'node_modules/(valibot|xstate|syllable)/'] }
		},
		{
			name: 'lists-load-views-lazily',
			comment: 'The lists of kinds and games are read by the server too: views only by import().',
			severity: 'error',
			from: { path: lists },
			to: { path: views, dependencyTypesNot: ['dynamic-import', 'type-only'] }
		},
		{
			name: 'browser-knows-no-server',
			severity: 'error',
			from: { path: [rooms, views], pathNot: '\\.test\\.ts$' },
			to: { path: ['^src/lib/server/', '^src/cli/', '^src/routes/'] }
		},
		{
			name: 'server-knows-no-browser',
			severity: 'error',
			from: { path: ['^src/lib/server/', '^src/cli/'], pathNot: '\\.test\\.ts$' },
			to: { path: [rooms, views, '^src/routes/'] }
		},
		{
			name: 'server-runs-under-plain-node',
			comment: 'Commands, workers and fault tests run server code with node alone.',
			severity: 'error',
			from: { path: ['^src/lib/server/', '^src/cli/', ground], pathNot: '\\.svelte\\.ts$' },
			to: { path: '^\\$(app|env|lib)|@sveltejs/kit' }
		},
		{
			name: 'server-is-not-for-commands-to-be-imported-by',
			severity: 'error',
			from: { path: '^src/lib/' },
			to: { path: '^src/cli/', pathNot: '\\.test\\.ts$' }
		},
		{
			name: 'lucia-behind-one-door',
			severity: 'error',
			from: { path: '^src/', pathNot: '^src/lib/server/sign-in/' },
			to: { path: 'node_modules/(lucia|oslo)/' }
		},
		{
			name: 'no-circles',
			severity: 'error',
			from: { path: '^src/' },
			to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import', 'type-only'] } }
		},
		{
			name: 'nothing-unfound',
			comment: 'An import the cruiser can’t follow is one it can’t check.',
			severity: 'error',
			from: { path: '^src/' },
			to: {
				couldNotResolve: true,
				pathNot: '^\\$(app|env)/|^phaser-src/|^\\./\\$types$|/\\$types$|^\\$service-worker$'
			}
		}
	],
	options: {
		doNotFollow: { path: ['node_modules', '^src/lib/paraglide'] },
		exclude: { path: ['^src/lib/paraglide', '\\.css$', '\\.(woff2|svg)$'] },
		tsPreCompilationDeps: true,
		webpackConfig: { fileName: '.dependency-cruiser.alias.cjs' },
		enhancedResolveOptions: {
			extensions: ['.ts', '.svelte.ts', '.js', '.svelte', '.json'],
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'node', 'default']
		}
	}
};
