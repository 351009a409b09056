import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pino } from 'pino';
import { concernsOf } from '../../src/lib/server/concerns/concern.ts';
import { firstBrokenEntry } from '../../src/lib/server/concerns/chronology.ts';
import { openTo } from '../../src/lib/server/concerns/readers.ts';
import { makerToken } from '../../src/lib/server/post/maker.ts';
import { staffList } from '../../src/lib/server/people/staff-list.ts';
import { pupils } from '../../src/lib/server/people/tables.ts';
import { closeSchool, openSchool } from '../../src/lib/server/school/open-school.ts';
import { staffOf } from '../../src/lib/server/sign-in/session.ts';
import type { ConcernSent } from '../../src/lib/wire/concern.ts';
import { LONG } from '../builders/long.ts';
import { aLineThatIsCut } from '../faults/cut-line.ts';
import { aSeed, diceOf } from '../faults/dice.ts';
import { aFarBrowser } from '../faults/far-browser.ts';
import { aSmallDisk, type SmallDisk } from '../faults/small-disk.ts';
import { serveBuilt, TEMPLATE } from './server.ts';

// Simulated browsers tell again and again, over a line that is cut, to the built server, which is killed
// at random and runs out of disk. In the end each of it is on a desk, once.
const { browsers, concerns, kills } = LONG
	? { browsers: 30, concerns: 5000, kills: 100 }
	: { browsers: 6, concerns: 90, kills: 3 };

const MEGABYTES = 400;
/** So many concerns find room on a full disk. */
const ROOM = 40;
/** Of these many concerns one is from nobody who signed in, and one by the plain page. */
const UNSIGNED = 10;
const PLAIN = 8;

test(`of ${concerns} concerns from ${browsers} browsers each is on a desk exactly once, after ${kills} kills, a full disk and a cut line`, async () => {
	test.setTimeout(LONG ? 3_600_000 : 300_000);
	const seed = aSeed();
	const dice = diceOf(seed);
	const disk = aSmallDisk(MEGABYTES);
	if (!disk) console.log('This machine lets nobody mount a small disk: it is not filled.');
	const school = await serveBuilt(
		TEMPLATE,
		{ WAYMARK_LOG: 'fatal' },
		disk && join(disk.folder, 'data')
	);
	const line = await aLineThatIsCut(Number(new URL(school.origin).port));
	const heard = new Set<string>();
	const met = { received: 0, refused: 0, unanswered: 0, cuts: 0, fills: 0, kills: 0 };
	const told = new Told();
	const began = Date.now();
	try {
		await school.quit();
		const makers = makersOf(school.folder).slice(0, browsers);
		await school.start();

		const all = Promise.all(
			makers.map((maker, n) =>
				aChildTells({ maker, n, of: concerns / browsers, dice: diceOf(seed + n), told, heard })
			)
		);
		const trouble = (async () => {
			for (let n = 0; n < kills; n++) {
				await told.more(Math.ceil((concerns / kills) * 0.5));
				if (n % 3 === 1) await cut();
				if (disk && n % 3 === 2) await fill(disk);
				await school.kill();
				await school.start();
				met.kills++;
			}
		})();
		await Promise.all([all, trouble]);
		expect(met.kills).toBe(kills);
		expect(met.refused > 0).toBe(disk !== undefined);
		await school.quit();
		expectOnDesksOnce(school.folder, told, heard, `seed ${seed}`);
		met.received = told.words.length;
		console.log(`seed ${seed}, ${Math.round((Date.now() - began) / 1000)} s`, met);
	} finally {
		line.close();
		await school.stop();
		disk?.remove();
	}

	/** For as long as it takes a few sends to meet it. */
	async function cut() {
		met.cuts++;
		line.cut();
		await new Promise((on) => setTimeout(on, 150 + dice() * 300));
		line.mend();
	}

	/**
	 * Until a send has been refused for it. What is left of the database's own pages may hold a good many
	 * first, and the last sends may be on their way already.
	 */
	async function fill(small: SmallDisk) {
		met.fills++;
		const before = { refused: met.refused, told: told.words.length };
		small.fill();
		await expect
			.poll(
				() =>
					met.refused > before.refused ||
					told.words.length >= Math.min(before.told + ROOM, concerns),
				{ intervals: [50], timeout: 60_000, message: `${before.told} told` }
			)
			.toBe(true);
		small.empty();
	}

	async function aChildTells(child: {
		maker: string;
		n: number;
		of: number;
		dice: () => number;
		told: Told;
		heard: Set<string>;
	}) {
		const ask = async (path: string, init?: RequestInit) => {
			const answer = await fetch(line.origin + path, init).catch((cause: unknown) => {
				met.unanswered++;
				throw cause;
			});
			if (answer.status === 503) met.refused++;
			return answer;
		};
		const outbox = aFarBrowser({ ask, key: '/post/key', dice: child.dice, heard: child.heard });
		for (let i = 0; i < child.of; i++) {
			const words = `browser ${child.n} tells for the ${i}th time.`;
			const said = saidBy(words, child.dice);
			if (i % PLAIN === PLAIN - 1) await byThePlainPage(school.origin, line.origin, said);
			else {
				const lane = await outbox.openLane({ first: true });
				const { received } = await lane.put({
					what: 'concern',
					maker: i % UNSIGNED === UNSIGNED - 1 ? null : child.maker,
					at: Date.now(),
					concern: said
				});
				await lane.close();
				await received;
			}
			child.told.add(words);
		}
	}
});

/** What has arrived, by its words. */
class Told {
	readonly words: string[] = [];
	#waiting: { until: number; go: () => void }[] = [];

	add(words: string): void {
		this.words.push(words);
		this.#waiting = this.#waiting.filter(({ until, go }) => {
			if (this.words.length < until) return true;
			go();
			return false;
		});
	}

	/** Comes once so many more have arrived, or all. */
	more(many: number): Promise<void> {
		const until = Math.min(this.words.length + many, concerns);
		if (this.words.length >= until) return Promise.resolve();
		return new Promise((go) => this.#waiting.push({ until, go }));
	}
}

function saidBy(words: string, dice: () => number): ConcernSent {
	return {
		happened: dice() < 0.1 ? ['hurt-myself'] : ['unkind'],
		words,
		notTell: [],
		...(dice() < 0.2 ? { aboutAdult: 'not-sure' as const } : {}),
		...(dice() < 0.1 ? { happeningNow: 'yes' as const } : {})
	};
}

/** As a child would who presses Send again until the page says it was sent. */
async function byThePlainPage(origin: string, through: string, said: ConcernSent): Promise<void> {
	const form = new URLSearchParams({
		id: randomUUID(),
		words: said.words,
		...(said.aboutAdult && { 'about-adult': said.aboutAdult }),
		...(said.happeningNow && { 'happening-now': said.happeningNow })
	});
	for (const happened of said.happened) form.append('happened', happened);
	for (;;) {
		const answer = await fetch(`${through}/tell`, {
			method: 'POST',
			body: form,
			headers: { origin, accept: 'text/html' },
			redirect: 'manual'
		}).catch(() => undefined);
		if (answer?.status === 303) return;
		await new Promise((again) => setTimeout(again, 50));
	}
}

function makersOf(folder: string): string[] {
	const school = openAt(folder);
	const all = school.db.select({ id: pupils.id }).from(pupils).all();
	const makers = all.map(({ id }) => makerToken(school, id, `device-${id}`));
	closeSchool(school);
	return makers;
}

function expectOnDesksOnce(folder: string, told: Told, heard: Set<string>, seed: string): void {
	const school = openAt(folder);
	try {
		const ids = new Set(
			staffList(school).flatMap(({ id }) => {
				const who = staffOf(school, id);
				return who ? [...openTo(school, who).keys()] : [];
			})
		);
		const onDesks = concernsOf(school, [...ids]).filter(({ said }) =>
			said.words.startsWith('browser ')
		);
		expect(onDesks.map(({ said }) => said.words).toSorted(), seed).toEqual(told.words.toSorted());
		const onDesk = new Set(onDesks.map(({ id }) => id as string));
		expect(
			[...heard].filter((id) => !onDesk.has(id)),
			seed
		).toEqual([]);
		for (const { entries, said } of onDesks) {
			const first = entries.filter(({ did }) => did === 'received');
			const alerts = entries.filter(({ did, says }) => did === 'alerted' && says && !says.again);
			expect([said.words, first.length, alerts.length], seed).toEqual([said.words, 1, 1]);
		}
		expect(firstBrokenEntry(school), seed).toBeUndefined();
		expect(school.sqlite.pragma('integrity_check', { simple: true }), seed).toBe('ok');
		expect(waiting(school.sqlite), seed).toBe(0);
	} finally {
		closeSchool(school);
	}
}

const waiting = (sqlite: ReturnType<typeof openAt>['sqlite']) =>
	sqlite
		.prepare('select count(*) from posted where first = 1 and applied_at is null')
		.pluck()
		.get();

const openAt = (folder: string) =>
	openSchool({
		folder: join(folder, 'school'),
		clock: Date.now,
		log: pino({ level: 'silent' })
	});
