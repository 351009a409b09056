/**
 * What a class sees of its pupils: the first name, with as many letters of the rest as tell two apart.
 * @param fullNames full names of everybody in the class, first name first
 * @returns the shown names, in the same order
 */
export function shownNames(fullNames: readonly string[]): string[] {
	const people = fullNames.map((name) => {
		const [first = '', ...rest] = name.trim().split(/\s+/);
		return { first, last: rest.at(-1) ?? '' };
	});
	return people.map((person, i) => {
		const same = people.filter(
			(other, j) => j !== i && other.first.toLowerCase() === person.first.toLowerCase()
		);
		if (same.length === 0 || person.last === '') return person.first;
		for (let letters = 1; letters <= person.last.length; letters++) {
			const start = person.last.slice(0, letters);
			if (!same.some((other) => other.last.slice(0, letters).toLowerCase() === start.toLowerCase()))
				return `${person.first} ${start}`;
		}
		return `${person.first} ${person.last}`;
	});
}
