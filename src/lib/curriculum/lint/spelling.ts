import type { LintFault } from './fault.ts';
import { prose } from './leaves.ts';

/** American words and spellings, with what we write. Short on purpose: those that slip in. */
// prettier-ignore
const BRITISH: Record<string, string> = {
	airplane: 'aeroplane', aluminum: 'aluminium', analyze: 'analyse', apologize: 'apologise',
	behavior: 'behaviour', canceled: 'cancelled', candy: 'sweets', catalog: 'catalogue', center: 'centre',
	cellphone: 'mobile phone', color: 'colour', colored: 'coloured', colorful: 'colourful', cozy: 'cosy',
	defense: 'defence', diaper: 'nappy', emphasize: 'emphasise', enrollment: 'enrolment',
	favor: 'favour', favorite: 'favourite', flashlight: 'torch', fulfill: 'fulfil', gotten: 'got',
	gray: 'grey', harbor: 'harbour', honor: 'honour', humor: 'humour', jewelry: 'jewellery',
	kindergarten: 'Reception', labeled: 'labelled', math: 'maths', memorize: 'memorise', mom: 'mum',
	mommy: 'mummy', neighbor: 'neighbour', neighborhood: 'neighbourhood', offense: 'offence',
	organize: 'organise', organization: 'organisation', pajamas: 'pyjamas', personalized: 'personalised',
	rumor: 'rumour', realize: 'realise', recess: 'break', recognize: 'recognise', sidewalk: 'pavement',
	skillful: 'skilful', soccer: 'football', summarize: 'summarise', theater: 'theatre', trash: 'rubbish',
	traveled: 'travelled', traveler: 'traveller', vacation: 'holiday', visualize: 'visualise'
};

/** American spellings in anything a person reads. */
export function spellingFaults(lesson: unknown): LintFault[] {
	return [...prose(lesson)].flatMap(([text, path]) =>
		(text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word): LintFault[] => {
			const british = BRITISH[word] ?? BRITISH[word.replace(/s$/, '')];
			return british ? [{ path, say: `"${word}" is American: we write "${british}"` }] : [];
		})
	);
}
