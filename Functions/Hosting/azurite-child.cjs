// Runs the storage emulator as a child of the app. The parent holds the other end of standard input: when it closes,
// because the parent ended it or died in whatever way, the emulator writes its data down and ends.
'use strict';

process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).resume();

// Ctrl-C reaches the whole foreground group; the parent decides when the emulator ends, after its own last write.
const once = process.once.bind(process);
process.once = (event, handler) => (event === 'SIGINT' ? process : once(event, handler));
process.on('SIGINT', () => {});

const [emulator] = process.argv.splice(2, 1);
require(emulator);
