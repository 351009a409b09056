import type { DeviceKind } from '$lib/wire/device-kind.ts';

export const KIND_NAMES: Record<DeviceKind, string> = {
	chromebook: 'Chromebooks',
	ipad: 'iPads',
	windows: 'Windows PCs',
	mac: 'Macs',
	android: 'Android tablets',
	other: 'Other devices'
};

/** What makes each sort of device keep its work; docs/running.md has the settings' own names. */
export const WHAT_TO_CHANGE: Record<DeviceKind, readonly string[]> = {
	chromebook: [
		'Let pupils sign in to the Chromebook with their own school account, not as a guest or in a managed guest session.',
		'In the Google Admin console: Devices, Chrome, Settings, Device, “User data”: do not erase it after each sign-out. And in the users’ settings, no “Force ephemeral mode”.',
		'Give each child the same Chromebook each time: an account’s waiting work is sent only from the Chromebook it was done on.'
	],
	ipad: [
		'Add Waymark to the Home Screen as a web clip, and let pupils open it from there.',
		'Don’t use private browsing, or the temporary sessions of Shared iPad.',
		'Don’t let history and website data be cleared between classes.'
	],
	windows: [
		'Let Chrome or Edge keep its profile: no “ephemeral profiles”, no guest or InPrivate window.',
		'Take Waymark’s address out of “clear browsing data on exit”.',
		'PCs that are reset when somebody signs out can’t keep work. Nobody should sign out of them while work waits.'
	],
	mac: [
		'Let pupils use an account of their own or a shared one that stays, not the guest account.',
		'Don’t use private windows, and don’t clear website data when the browser closes.'
	],
	android: [
		'Don’t use guest mode or private tabs, and don’t clear site data when the browser closes.'
	],
	other: ['Let the browser keep cookies and site data for Waymark’s address when it closes.']
};
