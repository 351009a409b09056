import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Licences that let a school run, change and pass on Waymark without asking anybody. */
const FINE =
	/^(MIT|MIT-0|ISC|0BSD|BSD(-\d-Clause)?|Apache-2\.0|OFL-1\.1|CC0-1\.0|CC-BY-(3|4)\.0|BlueOak-1\.0\.0|Unlicense|Python-2\.0|WTFPL|MPL-2\.0)$/;

/** Packages that state their licence in a file alone, as read there. */
const STATED_IN_FILE: Record<string, string> = {
	'@inlang/plugin-message-format': 'MIT',
	'sqlite-wasm-kysely': 'MIT'
};

/** Drawn by others and shown to children: credited by name, wherever the package stands in the list. */
const CREDITS = `## Pictures, type and sounds

- **Fluent Emoji (flat)** © Microsoft Corporation, MIT: pictures of things, served as they are or placed in scenes.
- **Andika** © SIL International, SIL Open Font License 1.1, by way of Fontsource; cut to the letters English needs.
- **Vazirmatn** © the Vazirmatn Project Authors, SIL Open Font License 1.1: Arabic script, on pages and in the portfolio’s PDF.
- **Lucide** © Lucide Contributors, ISC: the line icons on controls.
- People, places and games are drawn for Waymark, CC BY 4.0.

## Frameworks

Statements are shown as Waymark's own short summaries, never as the official wording, which belongs to
its publishers: the UK Council for Internet Safety and the Department for Education.
`;

interface Locked {
	license?: string;
	dev?: boolean;
	optional?: boolean;
}

/** The text of THIRD-PARTY.md. @throws naming a package whose licence isn't one we may ship */
export function thirdParty(root = '.'): string {
	const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
		packages: Record<string, Locked & { version: string }>;
	};
	const rows = Object.entries(lock.packages)
		.filter(([place]) => place.startsWith('node_modules/'))
		.map(([place, { version, license, dev }]) => ({
			name: nameAt(place),
			version,
			license: license ?? STATED_IN_FILE[nameAt(place)] ?? 'not stated',
			dev: dev === true
		}));
	for (const { name, version, license } of rows)
		if (
			!license
				.replace(/[()]/g, '')
				.split(/ OR | AND /)
				.some((one) => FINE.test(one))
		)
			throw new Error(`${name} ${version} is under ${license}: not a licence Waymark can ship`);
	const table = (dev: boolean) =>
		[
			...new Set(
				rows
					.filter((row) => row.dev === dev)
					.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`)
			)
		]
			.sort()
			.join('\n');
	return `# What Waymark stands on

Made by \`node src/cli/third-party.ts\` from the lock file; a test holds it up to date. Code is MIT, lessons and pictures CC BY 4.0.

${CREDITS}
## Packages the server runs

| package | version | licence |
| --- | --- | --- |
${table(false)}

## Packages that build and test it, some of them built into pages

| package | version | licence |
| --- | --- | --- |
${table(true)}
`;
}

const nameAt = (place: string) =>
	place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

if (process.argv[1]?.endsWith('third-party.ts')) writeFileSync('THIRD-PARTY.md', thirdParty());
