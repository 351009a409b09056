import { writeFileSync } from 'node:fs';
import { lessonJsonSchema } from './lessons/lesson-json-schema.ts';

/** Writes `lessons/lesson.schema.json`, to be run whenever the shape of a lesson changes. */
writeFileSync('lessons/lesson.schema.json', lessonJsonSchema());
console.log('wrote lessons/lesson.schema.json');
