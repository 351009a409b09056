import * as v from 'valibot';
import { dayOf, timeOf, type Instant } from '../../calendar/instant.ts';
import { standsIn, type Paper } from './paper.ts';

/** The same instant twice: as the school's clock showed it, and for machines. */
const timeSchema = v.strictObject({
	/** ISO 8601 in Europe/London, with its distance from UTC. */
	london: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[01]:00$/)),
	/** ISO 8601 in UTC. */
	utc: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/))
});

/** A concern as a file for another system (docs/concern-file.md). A new field keeps `version`; any other change raises it. */
export const concernFileSchema = v.strictObject({
	format: v.literal('waymark-concern'),
	version: v.literal(1),
	school: v.string(),
	madeAt: timeSchema,
	madeBy: v.string(),
	concern: v.strictObject({
		id: v.string(),
		title: v.string(),
		stands: v.picklist(['Not acknowledged', 'Acknowledged', 'Closed']),
		child: v.nullable(v.strictObject({ name: v.string(), class: v.string(), year: v.string() })),
		saysTheyAre: v.nullable(v.string()),
		unnamed: v.nullable(v.string()),
		saidAt: timeSchema,
		receivedAt: timeSchema,
		where: v.string(),
		howKnown: v.nullable(v.string()),
		picked: v.array(v.string()),
		askedToTell: v.nullable(v.string()),
		aboutAdult: v.string(),
		happeningNow: v.nullable(v.string()),
		wordsMayName: v.array(v.string()),
		spokenTo: v.nullable(v.string()),
		parentsTold: v.nullable(v.string()),
		referred: v.array(v.string()),
		words: v.string(),
		work: v.nullable(
			v.strictObject({
				title: v.string(),
				task: v.string(),
				/** A drawing, 800 wide and 500 high; each line's points are x, y, x, y … */
				drawing: v.array(
					v.strictObject({ colour: v.string(), width: v.number(), points: v.array(v.number()) })
				)
			})
		),
		/** What was on the child's screen: Waymark's own words, nothing the child wrote. */
		screen: v.nullable(
			v.strictObject({
				title: v.string(),
				step: v.string(),
				words: v.array(v.string()),
				choices: v.array(v.string()),
				/** What its picture shows, in words. */
				picture: v.nullable(v.string()),
				/** Why the words aren't there. */
				lacks: v.string()
			})
		),
		chronology: v.array(
			v.strictObject({
				at: timeSchema,
				what: v.string(),
				words: v.string(),
				struckThrough: v.nullable(v.string())
			})
		)
	})
});
export type ConcernFile = v.InferOutput<typeof concernFileSchema>;

/** A paper as a structured file, for a system that reads one. */
export function asFile(paper: Paper): ConcernFile {
	const { school, madeAt, madeBy, child, work, screen, chronology, saidAt, receivedAt, ...rest } =
		paper;
	const { isAcknowledged: _, isClosed: __, ...said } = rest;
	return {
		format: 'waymark-concern',
		version: 1,
		school,
		madeAt: twice(madeAt),
		madeBy,
		concern: {
			...said,
			picked: [...said.picked],
			wordsMayName: [...said.wordsMayName],
			referred: [...said.referred],
			stands: standsIn(paper) as ConcernFile['concern']['stands'],
			child: child && { name: child.name, class: child.className, year: child.year },
			saidAt: twice(saidAt),
			receivedAt: twice(receivedAt),
			work: work && {
				title: work.title,
				task: work.task,
				drawing: work.strokes.map(({ colour, width, points }) => ({
					colour,
					width,
					points: points.flat()
				}))
			},
			screen: screen && {
				title: screen.title,
				step: screen.step,
				words: screen.words,
				choices: screen.choices,
				picture: screen.picture?.description ?? null,
				lacks: screen.lacks
			},
			chronology: chronology.map(({ at, ...line }) => ({ at: twice(at), ...line }))
		}
	};
}

function twice(at: Instant): v.InferOutput<typeof timeSchema> {
	const whole = Math.floor(at / 1000) * 1000;
	const [day, time] = [dayOf(at), timeOf(at)];
	const seconds = new Date(whole).toISOString().slice(17, 19);
	const off = (Date.parse(`${day}T${time}:${seconds}Z`) - whole) / 3_600_000;
	return {
		london: `${day}T${time}:${seconds}+0${off}:00`,
		utc: new Date(whole).toISOString().replace('.000', '')
	};
}
