import { expect, test } from 'vitest';
import { tooNewIn } from '../too-new.ts';

test.each([
	['let a=[...Map.groupBy(b,({c:d})=>d)]', 'Map.groupBy'],
	['let{promise:a,resolve:b}=Promise.withResolvers()', 'Promise.withResolvers'],
	['a=new Set(b).isSubsetOf(c)', 'sets as sets'],
	['URL.canParse(a)?1:0', 'URL.canParse'],
	['return Response.json({type:"redirect"})', 'Response.json'],
	['await Array.fromAsync(a)', 'Array.fromAsync'],
	['await Promise.try(a)', 'Promise.try'],
	['a.values().map(b).toArray()', 'iterator helpers'],
	['Iterator.from(a)', 'iterator helpers'],
	['new RegExp(`[\\\\p{L}--a]`,`v`)', 'RegExp with v'],
	['a.showPopover()', 'popovers'],
	['requestIdleCallback(a)', 'requestIdleCallback'],
	['Uint8Array.fromBase64(a)', 'bytes as base64']
])('a page that says %s would stop on an older iPad, and is found', (source, what) => {
	expect(tooNewIn(source, 'js').join()).toContain(what);
});

test.each([
	['a{color:light-dark(red,blue)}', 'light-dark()'],
	['@starting-style{a{opacity:0}}', '@starting-style'],
	['textarea{field-sizing:content}', 'field-sizing'],
	['.a{color:red;&:hover{color:blue}}', 'nesting']
])('so is %s', (source, what) => {
	expect(tooNewIn(source, 'css').join()).toContain(what);
});

test('what a file asks for first is let be', () => {
	const js = '`requestIdleCallback`in globalThis?requestIdleCallback(a):setTimeout(a,9)';
	expect(tooNewIn(js, 'js')).toEqual([]);
});

test('what these browsers know is let be', () => {
	const js =
		'a.toSorted(b).with(0,c).at(-1);structuredClone(d);[...e.values()].map(f);Object.hasOwn(g,h);new RegExp(`a`,`u`);await i.json()';
	expect(tooNewIn(js, 'js')).toEqual([]);
	const css =
		'.a:hover{inline-size:100dvh;color:color-mix(in srgb,red,blue)}@container(width>1px){b{gap:1px}}';
	expect(tooNewIn(css, 'css')).toEqual([]);
});
