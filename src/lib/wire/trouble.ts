/** The one shape of an error: a code for machines, what happened, and what would mend it. */
export interface Trouble {
	readonly code: string;
	readonly say: string;
	readonly mend: string;
}

/** Thrown where a request can't be carried out as it stands; the hooks turn it into an answer. */
export class Refusal extends Error {
	readonly status: number;
	readonly trouble: Trouble;
	constructor(status: number, trouble: Trouble) {
		super(trouble.code);
		this.status = status;
		this.trouble = trouble;
	}
}
