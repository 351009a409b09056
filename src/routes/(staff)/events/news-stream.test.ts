import { expect, onTestFinished, test, vi } from 'vitest';
import { aConcern, somePeople } from '../../../../tests/builders/concern.ts';
import { aSchool } from '../../../../tests/builders/school.ts';
import type { Staff } from '../../../lib/server/permissions/who.ts';
import { newsStream } from './news-stream.ts';

/** What has come down a stream so far, read without waiting for more. */
function listen(stream: ReadableStream<Uint8Array>) {
	const heard = { text: '', isOver: false };
	void (async () => {
		for await (const bytes of stream) heard.text += new TextDecoder().decode(bytes);
		heard.isOver = true;
	})();
	return heard;
}

test('only those a concern is open to hear of it, and not what it is', async () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const school = aSchool();
	const people = somePeople(school);
	const pages = (['dsl', 'deputy', 'head', 'teacher', 'admin'] as const).map((name) => ({
		name,
		heard: listen(newsStream(school, people[name], async () => people[name]))
	}));
	aConcern(school, { by: people.amina, aboutAdult: 'yes', adult: people.dsl.id, words: 'help' });
	await vi.advanceTimersByTimeAsync(0);
	const told = pages.filter(({ heard }) => heard.text.includes('data:'));
	expect(told.map(({ name }) => name)).toEqual(['head']);
	expect(told[0]?.heard.text).toBe('retry: 3000\n\ndata: concern\n\n');
});

test('a heartbeat every 20 seconds, and an end when the session has ended', async () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const school = aSchool();
	const { dsl } = somePeople(school);
	let there: Staff | undefined = dsl;
	const heard = listen(newsStream(school, dsl, async () => there));
	await vi.advanceTimersByTimeAsync(40_000);
	expect(heard.text.match(/^:$/gm)).toHaveLength(2);
	there = undefined;
	await vi.advanceTimersByTimeAsync(20_000);
	expect(heard.isOver).toBe(true);
	school.bus.tell({ what: 'concern', readers: [dsl.id] });
	expect(heard.text).not.toContain('data:');
});

test('a leaver’s stream ends at once; whose duty has ended hears of no concern any more', async () => {
	const school = aSchool();
	const { dsl, deputy, amina } = somePeople(school);
	let there: Staff | undefined = dsl;
	const leaver = listen(newsStream(school, dsl, async () => there));
	const ended = listen(
		newsStream(school, deputy, async () => ({ ...deputy, roles: new Set(['teacher'] as const) }))
	);
	aConcern(school, { by: amina, words: 'help' });
	await vi.waitFor(() => expect(ended.text).toContain('data: concern'));
	there = undefined;
	school.sqlite.prepare(`update staff_roles set until = 1 where role = 'deputy'`).run();
	school.bus.tell({ what: 'people', staff: [dsl.id, deputy.id] });
	await vi.waitFor(() => expect(leaver.isOver).toBe(true));
	expect(leaver.text).toContain('data: people');
	expect(ended.isOver).toBe(false);
	school.bus.tell({ what: 'concern', readers: [deputy.id] });
	school.bus.tell({ what: 'people', staff: [deputy.id] });
	await vi.waitFor(() => expect(ended.text.match(/data: people/g)).toHaveLength(2));
	expect(ended.text.match(/data: concern/g)).toHaveLength(1);
});

test('the server going down ends it', async () => {
	vi.useFakeTimers();
	onTestFinished(() => void vi.useRealTimers());
	const school = aSchool();
	const { dsl } = somePeople(school);
	const heard = listen(newsStream(school, dsl, async () => dsl));
	school.bus.close();
	await vi.advanceTimersByTimeAsync(0);
	expect(heard.isOver).toBe(true);
});
