/**
 * Reads an SVG tag by tag and says what is wrong with it, or nothing: tags closed in order, attributes
 * quoted and named once, ids used once, references kept inside, numbers that are numbers. For tests
 * and for a lesson's own drawings.
 */
export function faultsIn(svg: string): string[] {
	const faults: string[] = [];
	const open: string[] = [];
	const ids = new Set<string>();
	const wanted = new Set<string>();
	const tags = /<(\/?)([a-zA-Z:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g;
	let end = 0;
	for (const tag of svg.matchAll(tags)) {
		const [whole, closing, name = '', attributes = '', empty] = tag;
		const between = svg.slice(end, tag.index);
		if (/[<>]/.test(between)) faults.push(`not a tag: ${between.slice(0, 60)}`);
		end = tag.index + whole.length;
		if (closing) {
			const opened = open.pop();
			if (opened !== name) faults.push(`</${name}> closes <${opened ?? 'nothing'}>`);
			continue;
		}
		if (!empty) open.push(name);
		const seen = new Set<string>();
		for (const [, key = '', value = ''] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
			if (seen.has(key)) faults.push(`<${name}> says ${key} twice`);
			seen.add(key);
			if (/NaN|undefined|Infinity|null/.test(value)) faults.push(`${key}="${value.slice(0, 60)}"`);
			if (key === 'id') {
				if (ids.has(value)) faults.push(`two things have the id ${value}`);
				ids.add(value);
			}
			for (const [, id = ''] of value.matchAll(/url\(#([^)]+)\)/g)) wanted.add(id);
			if (key === 'href' || key === 'xlink:href') {
				if (value.startsWith('#')) wanted.add(value.slice(1));
				else faults.push(`${key} leads outside: ${value}`);
			}
			if (key === 'style' || key.startsWith('on')) faults.push(`<${name}> has ${key}`);
		}
	}
	if (/\S/.test(svg.slice(end))) faults.push(`after the end: ${svg.slice(end, end + 60)}`);
	for (const name of open) faults.push(`<${name}> is never closed`);
	for (const id of wanted) if (!ids.has(id)) faults.push(`nothing has the id ${id}`);
	return faults;
}
