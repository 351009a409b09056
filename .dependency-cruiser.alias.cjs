// Without the alias half of the planted faults went unfound, in silence.
const { resolve } = require('node:path');

module.exports = { resolve: { alias: { $lib: resolve(__dirname, 'src/lib') } } };
