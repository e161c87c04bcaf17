const { copyFileSync } = require('node:fs');
const { join } = require('node:path');

copyFileSync(process.env.INPUT_PATH, join(process.env.UPLOADS, process.env.INPUT_NAME));
