import * as v from 'valibot';
import { record } from '../../audit/record.ts';
import { set, setting as settingOf, type Switch } from '../../school/settings.ts';
import { DESK_SETTINGS, deskSetting, settingInWords } from '../desk-settings.ts';
import { hasDuty } from '../duty.ts';
import type { Kind } from '../kind.ts';

interface Choice {
	readonly name: Switch;
	readonly isOn: boolean;
}

/** One of the desk's settings is switched on or off. Somebody with a duty proposes it, another agrees. */
export const setting: Kind<Choice> = {
	schema: v.strictObject({
		name: v.picklist(DESK_SETTINGS.map(({ name }) => name)),
		isOn: v.boolean()
	}),
	mayPropose: hasDuty,
	about: () => undefined,
	takesAway: false,
	hindered: (school, { name, isOn }) =>
		settingOf(school, name) === isOn
			? { code: 'is-so', say: 'That is so already.', mend: 'Nothing has to be changed.' }
			: undefined,
	isSame: (one, other) => one.name === other.name,
	inWords({ name, isOn }) {
		const one = deskSetting(name);
		return one ? `${one.title}: ${lowerFirst(settingInWords(one, isOn))}` : 'A setting of the desk';
	},
	does(school, { name, isOn }, by) {
		set(school, name, isOn);
		record(school, by, 'changed-desk-setting', `${name} ${isOn ? 'on' : 'off'}`);
	}
};

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
