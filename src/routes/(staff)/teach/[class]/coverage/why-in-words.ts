import type { Why } from '$lib/coverage/next.ts';

/** A reason as a teacher would give it. */
export function whyInWords(why: Why, halfTerms: readonly string[]): string {
	switch (why.because) {
		case 'planned now':
			return `Planned this half-term, ${halfTerms[why.halfTerm] ?? ''}`;
		case 'planned earlier':
			return `Planned for ${halfTerms[why.halfTerm] ?? 'earlier'}, and not taught yet`;
		case 'not stuck':
			return `Taught, and ${why.secure} of ${why.results} are secure: worth going back to`;
		case 'gap':
			return why.statements === 1
				? 'Not planned yet: fills a statement nobody has met'
				: `Not planned yet: fills ${why.statements} statements nobody has met`;
		case 'idea':
			return `${why.n} ${why.n === 1 ? 'pupil thinks' : 'pupils think'} “${why.says}”`;
	}
}
