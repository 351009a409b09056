import type { CAST } from '../curriculum/picture.ts';
import type { Age } from './build.ts';
import type { Clothes } from './clothes.ts';
import type { HairStyle } from './hair/index.ts';
import { HAIR, SKINS } from './palette.ts';

export type Member = (typeof CAST)[number];
export type AnimalName = 'bear' | 'fox' | 'magpie' | 'hedgehog' | 'owl';

/** How somebody looks. Nobody is drawn for one thing about them: it is only how they are. */
export interface Looks {
	readonly age: Age;
	readonly skin: keyof typeof SKINS;
	readonly hair: HairStyle;
	readonly hairColour: string;
	/** The colour of a hijab, patka, turban or headwrap, or of bobbles and beads. */
	readonly cloth?: string;
	readonly clothes: Clothes;
	/** What a pupil wears over the shirt at school. */
	readonly uniform?: 'jumper' | 'cardigan' | 'polo' | 'dress';
	readonly glasses?: string;
	readonly hearingAid?: string;
	readonly freckles?: boolean;
	readonly beard?: string;
	readonly wheelchair?: string;
	/** Lines of a longer life. */
	readonly lines?: boolean;
}

export const PEOPLE: Record<Exclude<Member, AnimalName>, Looks> = {
	bea: {
		age: 'eyfs',
		skin: 'fair',
		hair: 'bunches',
		hairColour: HAIR.ginger,
		cloth: '#1f6e8c',
		freckles: true,
		uniform: 'cardigan',
		clothes: { top: 'dungarees', colour: '#f2c14e', second: '#3f6fb5', shoes: '#b0305c' }
	},
	musa: {
		age: 'eyfs',
		skin: 'deep',
		hair: 'short-curls',
		hairColour: HAIR.black,
		uniform: 'jumper',
		clothes: {
			top: 'tee',
			pattern: 'stripes',
			colour: '#f08a4b',
			second: '#fff3d6',
			bottom: 'shorts',
			bottomColour: '#33658a',
			shoes: '#2f7d32'
		}
	},
	teddy: {
		age: 'eyfs',
		skin: 'light',
		hair: 'bowl',
		hairColour: HAIR.sand,
		glasses: '#1b4f9c',
		uniform: 'polo',
		clothes: {
			top: 'jumper',
			motif: 'star',
			colour: '#4f86c6',
			second: '#f8d774',
			bottom: 'trousers',
			bottomColour: '#7a5a3c',
			shoes: '#c96a2b'
		}
	},
	lin: {
		age: 'eyfs',
		skin: 'light',
		hair: 'bob',
		hairColour: HAIR.black,
		hearingAid: '#e2559a',
		uniform: 'dress',
		clothes: {
			top: 'dress',
			pattern: 'spots',
			colour: '#c8557d',
			second: '#ffe1ea',
			bottom: 'leggings',
			bottomColour: '#5b3a78',
			shoes: '#f2c14e'
		}
	},
	sam: {
		age: 'ks1',
		skin: 'fair',
		hair: 'spiky',
		hairColour: HAIR.brown,
		freckles: true,
		uniform: 'jumper',
		clothes: {
			top: 'hoodie',
			colour: '#2f8f83',
			second: '#bfe6df',
			bottom: 'trousers',
			bottomColour: '#41506b',
			shoes: '#e2703a'
		}
	},
	priya: {
		age: 'ks1',
		skin: 'tan',
		hair: 'plaits',
		hairColour: HAIR.black,
		cloth: '#f2a83b',
		uniform: 'cardigan',
		clothes: {
			top: 'kurta',
			colour: '#d8872f',
			second: '#8c2f5a',
			bottom: 'leggings',
			bottomColour: '#8c2f5a',
			shoes: '#5b3a78'
		}
	},
	oscar: {
		age: 'ks1',
		skin: 'olive',
		hair: 'side-part',
		hairColour: HAIR.espresso,
		hearingAid: '#2f7dd1',
		uniform: 'polo',
		clothes: {
			top: 'tee',
			motif: 'leaf',
			colour: '#8cba51',
			second: '#2f5d34',
			bottom: 'shorts',
			bottomColour: '#4c5f7a',
			shoes: '#c2503a'
		}
	},
	nia: {
		age: 'ks1',
		skin: 'brown',
		hair: 'puffs',
		hairColour: HAIR.black,
		cloth: '#e9c644',
		uniform: 'dress',
		clothes: {
			top: 'jumper',
			pattern: 'band',
			colour: '#7b57b2',
			second: '#f2b8c6',
			bottom: 'skirt',
			bottomColour: '#e2885a',
			shoes: '#33658a'
		}
	},
	amina: {
		age: 'lks2',
		skin: 'deep',
		hair: 'hijab',
		hairColour: HAIR.black,
		cloth: '#2c8aa8',
		uniform: 'cardigan',
		clothes: {
			top: 'tunic',
			colour: '#e8a13d',
			second: '#fff3d6',
			bottom: 'trousers',
			bottomColour: '#3e4f74',
			shoes: '#b0305c'
		}
	},
	leo: {
		age: 'lks2',
		skin: 'tan',
		hair: 'curls',
		hairColour: HAIR.espresso,
		uniform: 'polo',
		clothes: {
			top: 'hoodie',
			colour: '#d9603b',
			second: '#fbd9b8',
			bottom: 'trousers',
			bottomColour: '#3c4a57',
			shoes: '#f8f4ea'
		}
	},
	tomasz: {
		age: 'lks2',
		skin: 'fair',
		hair: 'crop',
		hairColour: HAIR.fair,
		glasses: '#22312b',
		uniform: 'jumper',
		clothes: {
			top: 'shirt',
			pattern: 'check',
			colour: '#4a7fb8',
			second: '#dcebf0',
			bottom: 'trousers',
			bottomColour: '#8a6b4a',
			shoes: '#33443b'
		}
	},
	grace: {
		age: 'lks2',
		skin: 'dark',
		hair: 'braids',
		hairColour: HAIR.black,
		cloth: '#f2a83b',
		wheelchair: '#b0305c',
		uniform: 'cardigan',
		clothes: {
			top: 'jumper',
			motif: 'heart',
			colour: '#3f9a6d',
			second: '#fff3d6',
			bottom: 'trousers',
			bottomColour: '#4a4f7d',
			shoes: '#f2c14e'
		}
	},
	kofi: {
		age: 'uks2',
		skin: 'dark',
		hair: 'flat-top',
		hairColour: HAIR.black,
		uniform: 'jumper',
		clothes: {
			top: 'tee',
			pattern: 'band',
			colour: '#33658a',
			second: '#f2b440',
			bottom: 'trousers',
			bottomColour: '#3a4048',
			shoes: '#f8f4ea'
		}
	},
	maja: {
		age: 'uks2',
		skin: 'fair',
		hair: 'ponytail',
		hairColour: HAIR.fair,
		cloth: '#6b3fa0',
		hearingAid: '#6b3fa0',
		uniform: 'cardigan',
		clothes: {
			top: 'hoodie',
			colour: '#8a6fc0',
			second: '#e6dcf5',
			bottom: 'trousers',
			bottomColour: '#40536e',
			shoes: '#c8557d'
		}
	},
	theo: {
		age: 'uks2',
		skin: 'brown',
		hair: 'patka',
		hairColour: HAIR.black,
		cloth: '#b5482e',
		uniform: 'polo',
		clothes: {
			top: 'shirt',
			pattern: 'plain',
			colour: '#5c9a78',
			second: '#e6f2ea',
			bottom: 'trousers',
			bottomColour: '#4b4a63',
			shoes: '#8a5a2b'
		}
	},
	zara: {
		age: 'uks2',
		skin: 'olive',
		hair: 'wavy',
		hairColour: HAIR.chestnut,
		glasses: '#a0421a',
		uniform: 'polo',
		clothes: {
			top: 'jacket',
			colour: '#c2703a',
			second: '#fbf7ef',
			bottom: 'skirt',
			bottomColour: '#3e5b52',
			shoes: '#3a4048'
		}
	},
	mum: {
		age: 'grown',
		skin: 'olive',
		hair: 'shoulder',
		hairColour: HAIR.espresso,
		clothes: {
			top: 'cardigan',
			colour: '#b0566f',
			second: '#fbf0e3',
			bottom: 'trousers',
			bottomColour: '#46557a',
			shoes: '#7a4a35'
		}
	},
	dad: {
		age: 'grown',
		skin: 'light',
		hair: 'crop',
		hairColour: HAIR.chestnut,
		beard: HAIR.chestnut,
		clothes: {
			top: 'jumper',
			pattern: 'band',
			colour: '#3f6f7d',
			second: '#e8d9b8',
			bottom: 'trousers',
			bottomColour: '#57504a',
			shoes: '#3d2b26'
		}
	},
	gran: {
		age: 'old',
		skin: 'deep',
		hair: 'curls',
		hairColour: HAIR.grey,
		glasses: '#8c2f5a',
		lines: true,
		clothes: {
			top: 'cardigan',
			colour: '#7a5fa8',
			second: '#f6e3ea',
			bottom: 'skirt',
			bottomColour: '#57506f',
			shoes: '#3d2b26'
		}
	},
	grandad: {
		age: 'old',
		skin: 'brown',
		hair: 'turban',
		hairColour: HAIR.white,
		cloth: '#1f4f7d',
		beard: HAIR.white,
		lines: true,
		clothes: {
			top: 'waistcoat',
			colour: '#8a6b4a',
			second: '#f4efe4',
			bottom: 'trousers',
			bottomColour: '#5a5750',
			shoes: '#3d2b26'
		}
	},
	aunty: {
		age: 'grown',
		skin: 'dark',
		hair: 'headwrap',
		hairColour: HAIR.black,
		cloth: '#e2893b',
		clothes: {
			top: 'dress',
			pattern: 'band',
			colour: '#1f7f86',
			second: '#f2c14e',
			bottom: 'leggings',
			bottomColour: '#2a2f3a',
			shoes: '#a0421a'
		}
	},
	'teacher-woman': {
		age: 'grown',
		skin: 'tan',
		hair: 'hijab',
		hairColour: HAIR.black,
		cloth: '#6d5aa6',
		clothes: {
			top: 'tunic',
			colour: '#3d6f8e',
			second: '#dcebf0',
			bottom: 'trousers',
			bottomColour: '#353d4d',
			shoes: '#22262e',
			lanyard: '#f2c14e'
		}
	},
	'teacher-man': {
		age: 'grown',
		skin: 'deep',
		hair: 'fade',
		hairColour: HAIR.black,
		glasses: '#2a2530',
		beard: HAIR.black,
		clothes: {
			top: 'shirt',
			pattern: 'plain',
			colour: '#e8eef5',
			second: '#a0421a',
			tie: '#a0421a',
			bottom: 'trousers',
			bottomColour: '#3c4a57',
			shoes: '#2b2320',
			lanyard: '#17694f'
		}
	},
	helper: {
		age: 'grown',
		skin: 'fair',
		hair: 'bun',
		hairColour: HAIR.ginger,
		clothes: {
			top: 'hi-vis',
			colour: '#f4d13d',
			second: '#3c5a78',
			bottom: 'trousers',
			bottomColour: '#3a4048',
			shoes: '#2b2320',
			lanyard: '#17694f'
		}
	},
	stranger: {
		age: 'grown',
		skin: 'light',
		hair: 'side-part',
		hairColour: HAIR.sand,
		clothes: {
			top: 'jacket',
			colour: '#7d8a92',
			second: '#e6e3da',
			bottom: 'trousers',
			bottomColour: '#565d66',
			shoes: '#3a3a3a'
		}
	}
};
