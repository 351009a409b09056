/** The twelve pictures of a picture password, in the grid's fixed order. Things a child can name. */
export const SECRET_PICTURES = [
	'dog-face',
	'red-apple',
	'rocket',
	'tulip',
	'soccer-ball',
	'cat-face',
	'umbrella',
	'cupcake',
	'bus',
	'turtle',
	'sun',
	'guitar'
] as const;
