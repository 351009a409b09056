import { dayOf } from '../../src/lib/calendar/instant.ts';
import { startOf } from '../../src/lib/calendar/usual-year.ts';
import { expect, signInStaff, joinClass, somebodyElse, test } from './walk.ts';

const STAFF = [
	'teacher',
	'ta',
	'lead',
	'dsl',
	'deputy',
	'senco',
	'head',
	'chair',
	'governor',
	'admin'
];

/** Design §5's table, address by address: who may open it. Everybody else is turned away. */
const OPEN_TO: Record<string, readonly string[]> = {
	'/trail': ['pupil'],
	// Where no reply waits it leads on to the trail.
	'/hello': [],
	'/maker.json': ['pupil'],
	'/attempts/y4-who-says-so.json': ['pupil'],
	'/home': STAFF,
	'/briefing': STAFF,
	'/paper': STAFF,
	'/paper/poster': STAFF,
	'/teach/OAK/coverage': ['teacher', 'lead', 'head'],
	'/teach/OAK/coverage/ECW-BUL-Y4-1': ['teacher', 'lead', 'head'],
	'/teach/OAK/plan': ['teacher', 'lead', 'head'],
	'/teach/OAK/pupils': ['teacher', 'lead', 'head'],
	'/teach/OAK/evidence': ['teacher', 'lead', 'head'],
	// There is no such game; nobody is told more than that.
	'/teach/OAK/evidence/game/none': [],
	'/games': ['nobody', 'pupil', ...STAFF],
	'/teach/OAK/pupils/photos': ['teacher', 'lead', 'admin'],
	'/teach/OAK/live': ['teacher', 'ta'],
	'/teach/OAK/live/notes': ['teacher', 'ta'],
	'/teach/OAK/live/observation': ['teacher', 'ta'],
	'/teach/ROWAN/live': [],
	'/live': ['pupil'],
	'/teach/OAK/cards': ['teacher', 'lead', 'admin'],
	'/teach/ROWAN/coverage': ['lead', 'head'],
	'/teach/ROWAN/cards': ['lead', 'admin'],
	'/teach/ROWAN/concerns': [],
	'/lead': ['lead', 'head'],
	'/lead/export': ['teacher', 'lead', 'head'],
	'/safeguarding': ['dsl', 'deputy', 'head', 'chair'],
	'/safeguarding/closed/2': ['dsl', 'deputy', 'head', 'chair'],
	// There is no such child: whoever has a desk is told so, everybody else is turned away.
	'/safeguarding/child/nobody': [],
	'/safeguarding/nothing/look': [],
	'/safeguarding/nothing/look-agreement': [],
	'/safeguarding/nothing/look-refusal': [],
	'/concerns/shared': STAFF,
	'/safeguarding/unopened': ['dsl', 'deputy', 'head', 'chair'],
	'/safeguarding/keeping': ['dsl', 'deputy', 'head', 'chair'],
	'/governors': ['lead', 'head', 'chair', 'governor'],
	'/care': ['dsl', 'deputy', 'senco'],
	'/duties': ['dsl', 'deputy', 'head', 'chair', 'governor'],
	'/duties/nothing': [],
	'/duties/settings': ['dsl', 'deputy', 'head', 'chair'],
	'/duties/away': ['dsl', 'deputy', 'head', 'chair'],
	'/duties/alarm': ['dsl', 'deputy', 'head', 'chair'],
	// Only while a duty is proposed for them.
	'/duty-code': [],
	'/admin/people': ['head', 'admin'],
	'/admin/people/nobody': [],
	'/admin/duties': ['admin'],
	'/admin/audit': ['admin'],
	'/admin/classes': ['admin'],
	'/admin/import': ['admin'],
	'/admin/devices': ['admin'],
	'/admin/settings': ['admin'],
	[`/admin/settings/terms/${startOf(dayOf(Date.now()))}`]: ['admin'],
	'/nowhere-at-all': []
};
const ROLES = ['nobody', 'pupil', ...STAFF];

test('every address opens for those it is for and for nobody else', async ({ browser, school }) => {
	test.setTimeout(180_000);
	const wrong: string[] = [];
	for (const role of ROLES) {
		const page = await somebodyElse(browser, school);
		if (role === 'pupil') await joinClass(page, 'OAK', 7);
		else if (role !== 'nobody') await signInStaff(page, role);
		for (const [address, roles] of Object.entries(OPEN_TO)) {
			for (const path of address.endsWith('.json')
				? [address]
				: [address, `${address}/__data.json`]) {
				const answer = await page.request.get(path, { maxRedirects: 0 });
				const body = await answer.text();
				const open = answer.status() === 200 && !/^\{"type":"redirect"|"type":"error"/.test(body);
				const asked =
					(answer.status() === 303 &&
						(answer.headers()['location'] ?? '').startsWith('/confirm')) ||
					body.startsWith('{"type":"redirect","location":"/confirm');
				if ((open || asked) !== roles.includes(role))
					wrong.push(`${role} ${path}: ${answer.status()}`);
			}
		}
		await page.context().close();
	}
	expect(wrong).toEqual([]);
});
