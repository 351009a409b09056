/**
 * What iPadOS Safari 16.4 or Firefox 115 doesn't know. The build lowers syntax for them, and leaves every call
 * and every property of CSS as it is written; a page that makes such a call stops there.
 */
const CALLS: readonly (readonly [what: string, found: RegExp, since: string])[] = [
	['Map.groupBy, Object.groupBy', /\b(?:Map|Object)\.groupBy\b/, 'Safari 17.4'],
	['Promise.withResolvers', /\.withResolvers\b/, 'Safari 17.4'],
	['Promise.try', /\bPromise\.try\b/, 'Safari 18.2'],
	['Array.fromAsync', /\.fromAsync\b/, 'Firefox 115'],
	['URL.canParse, URL.parse', /\bURL\.(?:canParse|parse)\b/, 'Safari 17'],
	['Response.json', /\bResponse\.json\(/, 'Safari 17'],
	['AbortSignal.any', /\bAbortSignal\.any\b/, 'Safari 17.4'],
	['ReadableStream.from', /\bReadableStream\.from\b/, 'Firefox 117'],
	[
		'sets as sets',
		/\.(?:union|intersection|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
		'Safari 17'
	],
	[
		'iterator helpers',
		/\bIterator\.(?:from|concat|prototype)\b|\.(?:(?:values|keys|entries)\(\)|matchAll\([^()]*\))\.(?:map|filter|take|drop|flatMap|reduce|toArray|forEach|some|every|find)\(/,
		'Safari 18.4'
	],
	['bytes as base64 and hex', /\.(?:fromBase64|toBase64|fromHex|toHex)\(/, 'Safari 18.2'],
	['String.isWellFormed', /\.(?:isWellFormed|toWellFormed)\(/, 'Firefox 119'],
	['RegExp.escape', /\bRegExp\.escape\b/, 'Safari 18.2'],
	['RegExp with v', /\bRegExp\([^()]*,\s*["'`][a-z]*v[a-z]*["'`]\)/, 'Safari 17'],
	['Error.isError', /\bError\.isError\b/, 'Safari 18.2'],
	['Intl.Segmenter', /\bIntl\.Segmenter\b/, 'Firefox 125'],
	['Intl.DurationFormat', /\bIntl\.DurationFormat\b/, 'Safari 16.4'],
	['Temporal', /\bTemporal\.(?:Now\b|\w+\.from\()|\bnew Temporal\b/, 'no Safari'],
	['popovers', /\.(?:showPopover|hidePopover|togglePopover)\(|\bpopovertarget\b/, 'Safari 17'],
	['dialog closedby', /\bclosedby\b/, 'no Safari'],
	['checkVisibility', /\.checkVisibility\(/, 'Safari 17.4'],
	['moveBefore', /\.moveBefore\(/, 'no Safari'],
	['view transitions', /\.startViewTransition\b/, 'Safari 18'],
	['scheduler', /\bscheduler\.(?:yield|postTask)\b/, 'no Safari'],
	['requestIdleCallback', /\brequestIdleCallback\b/, 'no Safari'],
	['highlights', /\bCSS\.highlights\b|\bnew Highlight\b/, 'Safari 17.2'],
	['background sync', /\.sync\b\??\.register\b/, 'no Safari']
];

/** Where an older browser only looks plainer without it, it may be used: `text-wrap`, `lh`. */
const STYLES: typeof CALLS = [
	['light-dark()', /\blight-dark\(/, 'Safari 17.5'],
	['@starting-style', /@starting-style\b/, 'Safari 17.5'],
	['@scope', /@scope\b/, 'Safari 17.4'],
	['field-sizing', /\bfield-sizing\b/, 'Safari 26'],
	['popovers', /:popover-open\b/, 'Safari 17'],
	['anchors', /\banchor(?:-size)?\(|\bposition-anchor\b/, 'Safari 26'],
	['nesting', /[{;}]\s*&|&:|&\./, 'Safari 16.5'],
	['colours from colours', /\b(?:rgb|hsl|oklch|lab|lch|oklab|color)\(from\b/, 'Firefox 128'],
	['round(), mod(), rem()', /[\s:(,](?:round|mod|rem)\(/, 'Firefox 118'],
	['animation-timeline', /\banimation-timeline\b/, 'Safari 26'],
	['interpolate-size', /\binterpolate-size\b|\bcalc-size\(/, 'no Safari'],
	[':open', /:open\b/, 'no Safari']
];

/** What may be there because its own file asks first whether the browser has it; and what happens in one that hasn't. */
const ASKED: Readonly<Record<string, readonly [asks: RegExp, otherwise: string]>> = {
	requestIdleCallback: [/`requestIdleCallback`in /, 'ui/first-look.ts waits a moment instead'],
	highlights: [/`highlights`in CSS/, 'speech/follow.ts marks the sentence alone'],
	'background sync': [/\?\.sync\?\.register/, 'outbox.svelte.ts: the pages send while one is open'],
	'bytes as base64 and hex': [/typeof Uint8Array\.fromBase64/, 'SvelteKit’s own reader takes atob']
};

/** What in a built file is too new for the browsers we promise. @param kind of file */
export function tooNewIn(source: string, kind: 'js' | 'css'): string[] {
	return (kind === 'js' ? CALLS : STYLES).flatMap(([what, found, since]) =>
		found.test(source) && !ASKED[what]?.[0].test(source) ? [`${what} (${since})`] : []
	);
}
