import { expect, test } from 'vitest';
import { thing as thingSvg } from '../server/pictures/things.ts';
import { SYMBOL_THINGS, symbolsIn } from './symbols.ts';

test('words with a picture are found with their endings, each picture once', () => {
	expect(symbolsIn('Sharing photos: ask your friends before you share a photo.')).toEqual([
		{ word: 'Sharing', thing: 'envelope' },
		{ word: 'photos', thing: 'camera' },
		{ word: 'ask', thing: 'person-raising-hand' },
		{ word: 'friends', thing: 'busts-in-silhouette' }
	]);
	expect(symbolsIn('Mum said nothing.')).toEqual([]);
	expect(symbolsIn('stop look listen tell play draw think', 3)).toHaveLength(3);
});

test('every picture that may stand beside a word is in the kit', () => {
	for (const name of SYMBOL_THINGS) expect(thingSvg(name), name).toBeDefined();
});
