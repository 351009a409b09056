import { CAST } from '../picture.ts';

/** A word of our list or a name of the cast, with or without a plain ending (camera, cameras). */
export const isFamiliar = (word: string): boolean =>
	stemsOf(word).some((stem) => FAMILIAR.has(stem) || NAMES.has(stem));

const stemsOf = (word: string): string[] => [
	word,
	...['s', 'es', 'd', 'ed', 'er', 'ers', 'ing', 'ly'].flatMap((ending) =>
		word.endsWith(ending)
			? [word.slice(0, -ending.length), `${word.slice(0, -ending.length)}e`]
			: []
	)
];

const NAMES: ReadonlySet<string> = new Set(CAST);

/**
 * Words a child in a British school hears every day, which a count of syllables or an American list
 * takes for hard. They count as two syllables at most, and need no entry in the vocabulary.
 */
const FAMILIAR = new Set(
	`
	activity activities follow adventure already after afternoon again altogether amazing animal animals another answer
	answered answers anybody anyone anything anywhere assembly banana beautiful because before
	beginning birthday breakfast brilliant butterfly camera caravan carefully cereal children chocolate
	classroom colouring computer computers computing crocodile cucumber decided deciding definitely
	delicious different difficult dinosaur dinosaurs easier easiest elephant elephants enormous especially
	everybody everyone everything everywhere exactly example examples exciting family families
	favourite favourites february finally football forgotten friendliest goalkeeper grandfather
	grandmother grandparents guinea hamburger hedgehog hedgehogs headteacher helicopter holiday holidays hospital
	idea ideas imagine important information interested interesting internet january kangaroo
	ladybird laptop librarian library lollipop lunchtime magazine marmalade medicine memory messages
	microphone minibus mobile monkeys museum musical november october online orchestra oranges
	ordinary original outside paragraph parachute password passwords peanut pencil perhaps
	photograph photographs photo photos picture pictures piano pineapple playground playtime
	policeman polite potato potatoes potato's prettiest probably programme programmes properly
	pyjamas question questions quietly radio really recipe recipes recorder remember remembered
	remembering remembers restaurant saturday scooter secondary secret september several silly
	skeleton somebody someone something somewhere spaghetti special spelling strawberries
	strawberry suddenly sunflower supermarket surprise surprised swimming tablet tablets teacher
	teachers telephone television telly terrible together tomato tomatoes tomorrow toothbrush
	trampoline triangle tricky trousers umbrella understand understands understood unhappy unicorn
	uniform unkind upset upsetting usually vegetable video videos violin vocabulary
	wellington worry worrying worried wonderful yesterday
	actually anyway audience broccoli calculator celebrate celebrated city cinema competition comparing
	country deliberately disagree disagreed discovered energy experiment explorer finishing forever
	funniest general gorilla happening history however hundreds immediately impossible
	invented inventing inventor kilometres library metres million millions mystery
	necessary newspaper nobody noticing octopus opposite particular peculiar popular possible quarter
	recognise recorded separate similar situation spaceship submarine temperature theatre
	thousand thousands tigers treasure uncomfortable vehicle volcano
	animation calendar character characters collection conversation description discussion
	decision dictionary emergency explanation instruction instructions location
	material operation population position protection reaction section station
	television tradition
	`
		.trim()
		.split(/\s+/)
);
