/**
 * Full names that stand in somebody's words, a first name and after it a surname.
 * @param everybody full names of the pupils on the school's lists, first name first
 */
export function surnamesIn(words: string, everybody: readonly string[]): string[] {
	const said = plain(words);
	return everybody.filter((name) => {
		const [first = '', ...rest] = plain(name).trim().split(/\s+/);
		return rest.some((last) => last.length > 1 && isIn(said, `${first} ${last}`));
	});
}

const plain = (text: string) =>
	` ${text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}'’-]+/gu, ' ')} `;

const isIn = (said: string, name: string) =>
	said.includes(` ${name} `) || said.includes(` ${name}’s `) || said.includes(` ${name}'s `);
