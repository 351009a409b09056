import { dayInWords, dayOf, type Instant } from '../../calendar/instant.ts';
import type { SchoolYear } from '../../calendar/school-year.ts';
import type { ConcernId } from '../../wire/ids.ts';
import { says, type Concern } from './concern.ts';
import { stillWaits, waitInWords } from './still-waiting.ts';
import { unstruck } from './struck.ts';

/** A child with whom nobody has spoken yet, for somebody who may open their concern. */
export interface WaitingChild {
	readonly id: ConcernId;
	/** As children are called in class. */
	readonly name: string;
	readonly className: string;
	/** "Overdue by 2 school days", "Today, before home time". */
	readonly waits: string;
	readonly isOverdue: boolean;
	/** They have read a reply that says when somebody comes. */
	readonly wasTold: string | null;
}

/** Of these concerns, those whose child nobody has spoken with, oldest first. */
export function waitingChildren(
	concerns: readonly Concern[],
	year: SchoolYear,
	now: Instant
): WaitingChild[] {
	return concerns
		.toSorted((a, b) => a.receivedAt - b.receivedAt)
		.flatMap((concern) => {
			const { child, standing, entries, receivedAt } = concern;
			const told = {
				receivedAt,
				isClosed: standing.isClosed,
				hasChild: child !== null,
				entries: unstruck(entries)
			};
			const waits = stillWaits(told, year, now);
			if (!child || !waits) return [];
			return {
				id: concern.id,
				name: child.shownName,
				className: child.className,
				waits: waitInWords(waits, now),
				isOverdue: waits.isOverdue,
				wasTold: wasTold(concern, now)
			};
		});
}

function wasTold({ entries }: Concern, now: Instant): string | null {
	const seen = says(entries, 'reply-shown').at(-1);
	if (!seen || seen.said === 'gone') return null;
	const reply = entries.find((entry) => entry.seq === seen.seq && entry.did === 'replied');
	const day = reply?.did === 'replied' ? (reply.says?.day ?? null) : null;
	if (day === null) return null;
	return `Has read that somebody comes ${day === dayOf(now) ? 'today' : `on ${dayInWords(day)}`}`;
}
