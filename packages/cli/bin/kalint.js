#!/usr/bin/env node
require('./load-packs.js').loadMain(process.argv[2], true)?.start();
