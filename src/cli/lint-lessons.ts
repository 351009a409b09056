import { lintFolder } from './lessons/lint-folder.ts';

/** `npm run lessons [folder]`: says what is wrong with the lessons, by file and line; ends with 1 on a fault. */
const { lessons, remarks } = lintFolder(
	process.argv[2] ?? 'lessons',
	new Date().toISOString().slice(0, 10)
);
for (const { file, line, column, say, warns } of remarks)
	console.log(`${file}:${line}:${column}  ${warns ? 'warning: ' : ''}${say}`);

const count = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`;
const faults = remarks.filter((remark) => !remark.warns).length;
console.log(
	`${count(lessons, 'lesson')}: ${count(faults, 'fault')}, ${count(remarks.length - faults, 'warning')}`
);
process.exitCode = faults > 0 ? 1 : 0;
