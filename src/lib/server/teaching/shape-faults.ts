import * as v from 'valibot';
import type { LintFault, Path } from '../../curriculum/lint/fault.ts';
import { pictureSchema } from '../../curriculum/picture.ts';

type Issue = v.BaseIssue<unknown>;

/** What Valibot says of a value of the wrong shape, in words for somebody who edits YAML. */
export const shapeFaults = (issues: readonly Issue[], above: Path = []): LintFault[] =>
	issues.flatMap((issue) => {
		const path = [...above, ...(issue.path ?? []).map((step) => step.key as string | number)];
		return issue.type === 'union' ? pictureFaults(issue.input, path) : [told(issue, path)];
	});

function told(issue: Issue, path: Path): LintFault {
	const key = path.at(-1);
	if (issue.type === 'strict_object' && issue.expected === 'never')
		return { path, say: `"${String(key)}" is not a key that belongs here${commaHint(issue)}` };
	if (issue.type === 'strict_object' && issue.received === 'undefined')
		return {
			path: path.slice(0, -1),
			say: key === 'description' ? 'this picture has no description' : `"${String(key)}" is missing`
		};
	return { path, say: typeof key === 'string' ? `${key}: ${issue.message}` : issue.message };
}

/** `{ text: Well, yes }` is YAML for a text "Well" and an empty key "yes": easily done, hard to see. */
const commaHint = (issue: Issue): string =>
	issue.path?.at(-1)?.value === null && issue.received.includes(' ')
		? ' (a comma ends a text inside { }: put the text in quotes)'
		: '';

/** A picture is a union, of which only the way that was meant is worth talking about. */
function pictureFaults(input: unknown, path: Path): LintFault[] {
	const given = typeof input === 'object' && input !== null ? input : {};
	const meant = pictureSchema.options.find((way) => Object.keys(way.entries)[0]! in given);
	if (!meant) return [{ path, say: 'a picture has a place, a thing, a person or a file' }];
	return shapeFaults(v.safeParse(meant, input).issues ?? [], path);
}
