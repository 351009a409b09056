type What = 'lesson' | 'game' | 'facts' | 'framework';

/** What is withheld in a line: "2 lessons and 1 framework are withheld until they are mended". */
export function withheldInWords(withheld: readonly { readonly what: What }[]): string {
	const count = (what: What) => withheld.filter((one) => one.what === what).length;
	const some = (n: number, one: string, more: string) =>
		n === 0 ? [] : [`${n} ${n === 1 ? one : more}`];
	const parts = [
		...some(count('lesson'), 'lesson', 'lessons'),
		...some(count('game'), 'set of game rounds', 'sets of game rounds'),
		...some(count('facts'), 'file of facts', 'files of facts'),
		...some(count('framework'), 'framework', 'frameworks')
	];
	const all = new Intl.ListFormat('en-GB').format(parts);
	return withheld.length === 1
		? `${all} is withheld until it is mended`
		: `${all} are withheld until they are mended`;
}
