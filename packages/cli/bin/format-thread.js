require('./load-packs.js').loadMain('fmt', false)?.startFormatThread();
