import { expect, it } from 'vitest';
import { faultsIn } from './well-formed.ts';

it('finds no fault in a sound drawing', () => {
	expect(faultsIn('<svg><g id="a"><path d="M0 0"/></g><use href="#a"/></svg>')).toEqual([]);
});

it.each([
	['<svg><g></svg></g>', '</svg> closes <g>'],
	['<svg><g/>', '<svg> is never closed'],
	['<svg><path d="MNaN 3"/></svg>', 'd="MNaN 3"'],
	['<svg><g id="a"/><g id="a"/></svg>', 'two things have the id a'],
	['<svg><rect fill="url(#b)"/></svg>', 'nothing has the id b'],
	[
		'<svg><image href="https://example.org/x.png"/></svg>',
		'href leads outside: https://example.org/x.png'
	],
	['<svg><rect style="fill:red"/></svg>', '<rect> has style'],
	['<svg><rect x=3/></svg>', 'not a tag: <rect x=3/>']
])('finds what is wrong with %s', (svg, fault) => {
	expect(faultsIn(svg)).toContain(fault);
});
