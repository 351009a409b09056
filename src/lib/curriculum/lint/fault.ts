import type { Fault } from '../../activities/kind.ts';
import type { Facts } from '../facts.ts';
import type { Statement } from '../framework.ts';

/** Where in a lesson something is: keys and indexes, as Valibot and `yaml` write them. */
export type Path = readonly (string | number)[];

/** Something `npm run lessons` says. A fault stops the lesson; a warning doesn't. */
export interface LintFault extends Fault {
	readonly warns?: true;
}

/** What a lesson is held against. */
export interface Surroundings {
	/** Statement id to the statement and the framework it is from. */
	readonly statements: ReadonlyMap<
		string,
		{ readonly framework: string; readonly statement: Statement }
	>;
	readonly facts: Facts;
	/** Names of the flat emoji a picture may use. */
	readonly emoji: Pick<ReadonlySet<string>, 'has'>;
	/** Files beside lesson.yaml. */
	readonly files: ReadonlySet<string>;
	/** Names of the games; left out where they are not known. */
	readonly games?: ReadonlySet<string>;
	/** YYYY-MM-DD, for facts past their check-by day. */
	readonly today: string;
}
