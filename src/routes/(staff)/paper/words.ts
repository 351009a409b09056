import { m } from '$lib/paraglide/messages.js';
import { portraitAddress, thingAddress } from '$lib/pictures/address.ts';
import { happenedName, THINGS, tilesFor, youngName } from '$lib/tell/happened.ts';
import { namesOf, promiseIn } from '$lib/tell/promise-words.ts';
import type { OnPaper } from '$lib/server/concerns/on-paper.ts';
import type { TellReader } from '$lib/wire/tell-people.ts';

const JOBS: Record<TellReader['job'], () => string> = {
	safeguarding: m.tell_job_safeguarding,
	head: m.tell_job_head,
	chair: m.tell_job_chair,
	governor: m.tell_job_chair
};

/** A slip has room for so many; the others stand beside them on screen. */
const MOST_FACES = 4;

/**
 * What paper says to a child: Tell an adult's own messages wherever it says the same, and the names its
 * screens show. Put together on the server, so that Tell's script is split no further.
 */
export function wordsFor({ people }: OnPaper) {
	const promise = promiseIn(people, {}, people.now);
	const names = namesOf(promise.reads);
	return {
		tell: m.tell_button(),
		iWant: m.tell_button_young(),
		hand: thingAddress('person-raising-hand'),
		readers: promise.reads.readers.slice(0, MOST_FACES).map(({ name, portrait, job }) => ({
			name,
			face: portraitAddress(portrait),
			job: JOBS[job]()
		})),
		willRead: promise.who,
		willSee: names ? m.tell_young_sees({ names }) : m.tell_young_sees_unknown(),
		who: m.tell_ready_who(),
		share: m.tell_share(),
		next: m.tell_ready_next(),
		talk: m.tell_ready_talk(),
		again: m.tell_ready_again(),
		allowed: m.tell_note_secret(),
		aboutAdult: m.tell_form_adult_reads(),
		childline: { label: m.tell_childline(), number: people.facts.childline },
		danger: { label: m.tell_in_danger(), number: people.facts.emergency },
		ceop: m.tell_ceop(),
		picture: `${m.tell_picture_online()} ${m.tell_note_picture()} ${m.tell_report_remove()}`,
		young: [
			{ label: youngName('saw-something'), pictures: [thingAddress('tablet')] },
			{
				label: youngName('unkind'),
				pictures: [portraitAddress('teddy', 'cross'), portraitAddress('lin', 'sad')]
			},
			{ label: youngName('very-sad'), pictures: [portraitAddress('musa', 'sad')] },
			{
				label: m.tell_young_adult(),
				pictures: [portraitAddress('teacher-man', 'calm'), portraitAddress('helper', 'calm')]
			}
		],
		about: {
			title: m.tell_about_title({ age: 'LKS2' }),
			answers: [m.tell_about_yes(), m.tell_about_no(), m.tell_about_not_sure()]
		},
		happened: {
			title: m.tell_happened_title(),
			sub: m.tell_happened_sub(),
			tiles: tilesFor('Y4').map((tile) => ({
				label: happenedName[tile](),
				picture: thingAddress(THINGS[tile])
			}))
		},
		write: { title: m.tell_words_title(), sub: m.tell_words_sub() },
		now: `${m.tell_now_title()} ${m.print_tell_dont_post()} ${m.tell_not_yet_near()}`,
		name: { label: m.tell_name_label(), hint: m.tell_name_hint() },
		/** Only paper has these. */
		ownName: m.print_name(),
		ring: m.print_tell_ring(),
		draw: m.print_draw(),
		give: m.print_tell_give(),
		post: m.print_tell_post(),
		back: m.print_tell_back(),
		oneOfThem: m.print_tell_one_of_them(),
		worried: m.print_tell_worried(),
		howScreen: m.print_tell_how_screen(),
		howSlip: m.print_tell_how_slip(),
		howPerson: m.print_tell_how_person(),
		boxOpened: m.print_tell_box_opened()
	};
}

export type PaperWords = ReturnType<typeof wordsFor>;
