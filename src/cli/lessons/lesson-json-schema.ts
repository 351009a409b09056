import { toJsonSchema, type ConversionConfig } from '@valibot/to-json-schema';
import { activitySchema, kinds } from '../../lib/activities/index.ts';
import { lessonSchema } from '../../lib/curriculum/lesson.ts';
import { optionSchema } from '../../lib/curriculum/option.ts';
import { pictureSchema } from '../../lib/curriculum/picture.ts';

/** The JSON Schema of lesson.yaml as text, by which editors complete and check what is typed. */
export function lessonJsonSchema(): string {
	const schema = toJsonSchema(lessonSchema, {
		...options,
		// A lazy schema says nothing of what it may turn into; its kinds do.
		overrideSchema: ({ valibotSchema }) =>
			valibotSchema === (activitySchema as unknown)
				? { anyOf: Object.values(kinds).map((kind) => withoutDialect(kind.schema)) }
				: undefined
	});
	return `${JSON.stringify({ ...schema, title: 'A Waymark lesson' }, null, '\t')}\n`;
}

const options = {
	typeMode: 'input',
	// Trimming is not something JSON Schema can say.
	ignoreActions: ['trim'],
	definitions: { picture: pictureSchema, option: optionSchema, activity: activitySchema }
} satisfies ConversionConfig;

/** A kind's schema, without what the whole says once. */
function withoutDialect(schema: Parameters<typeof toJsonSchema>[0]) {
	const { $schema: _, $defs: __, ...rest } = toJsonSchema(schema, options);
	return rest;
}
