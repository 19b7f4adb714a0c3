require('./load-packs.js').loadMain('lint', false)?.startLintThread();
