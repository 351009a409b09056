import * as v from 'valibot';

const time = v.pipe(
	v.string('Type a time, such as 08:45.'),
	v.trim(),
	v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Type a time, such as 08:45 or 15:15.')
);

/** When somebody at school reads concerns. */
export const hoursForm = v.pipe(
	v.object({ opens: time, closes: time }),
	v.forward(
		v.check(
			({ opens, closes }) => opens < closes,
			'The day ends before it begins. Type a later time, such as 15:15.'
		),
		['closes']
	)
);

/** Whom to ring about an adult at school. */
export const ladoForm = v.object({
	authority: v.pipe(
		v.string('Type the local authority’s name.'),
		v.trim(),
		v.minLength(2, 'Type the local authority’s name.'),
		v.maxLength(80, 'Type a shorter name.')
	),
	phone: v.pipe(
		v.string('Type the whole number.'),
		v.trim(),
		v.check(
			(typed) => /^\+?[\d\s()-]+$/.test(typed) && /^\d{10,13}$/.test(typed.replace(/\D/g, '')),
			'Type the whole number with its area code, such as 01632 960 123.'
		),
		v.maxLength(30, 'Type the number alone.')
	)
});
