import type { Answers } from './answers.ts';
import { step, type Happening, type News, type Telling } from './telling.ts';

/** After this long without an answer from school we say that it has not arrived. */
export const PATIENCE = 4_000;

export interface Around {
	/** Hands answers over, and reports what becomes of them. */
	handOver(answers: Answers, report: (news: News) => void): void;
	changed(telling: Telling): void;
	/** Does something later; what it gives back calls it off. */
	later(work: () => void, ms: number): () => void;
}

/** Does what a telling asks for: hands it over once each time it is sent, and loses patience. */
export function carryOut(telling: Telling, { handOver, changed, later }: Around) {
	let now = telling;
	let callOff = () => {};
	let sends = 0;

	function happens(happening: Happening): void {
		const before = now;
		now = step(now, happening);
		if (now === before) return;
		changed(now);
		if (now.at === before.at) return;
		callOff();
		if (now.at !== 'sending') return;
		callOff = later(() => happens({ type: 'UNREACHED' }), PATIENCE);
		const send = ++sends;
		handOver(now.answers, (news) => {
			if (send === sends) happens(news);
		});
	}

	return {
		happens,
		/** Nobody looks any more; what was handed over goes its way. */
		stop(): void {
			sends++;
			callOff();
		}
	};
}
